import { expect, it } from 'vitest';
import { inTime } from '../../../src/output/html/in-time.js';

const late = () => 'late';

it('takes what comes in time, ends what never would, and lets errors through', () => {
  expect(inTime(5, () => 'made', late)).toBe('made');
  expect(inTime<string | null>(5, () => null, late)).toBeNull();
  const started = performance.now();
  expect(
    inTime(
      0.1,
      () => {
        for (;;);
      },
      late,
    ),
  ).toBe('late');
  expect(performance.now() - started).toBeLessThan(2000);
  const error = new RangeError('deep');
  expect(() =>
    inTime(
      5,
      () => {
        throw error;
      },
      late,
    ),
  ).toThrow(error);
});
