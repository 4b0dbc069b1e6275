import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { shareTest } from '../../../src/analysis/statistics/share-test.js';
import { wilsonInterval } from '../../../src/analysis/statistics/wilson.js';
import { CHECKOUT } from '../../support/shirabe.js';
import { got } from './got.js';

interface Case {
  readonly count: number;
  readonly n: number;
  readonly against: number;
  readonly p: number;
}
const { cases } = JSON.parse(readFileSync(path.join(CHECKOUT, 'tests/fixtures/r/share-test.json'), 'utf8')) as {
  readonly cases: readonly Case[];
};

describe('the score test of a share', () => {
  it.each(cases)('of $count of $n against $against is that of R', ({ count, n, against, p }) => {
    expect(Math.abs(got(shareTest(count, n, against, null)).p - p)).toBeLessThan(1e-12 + 1e-9 * p);
  });

  it.each([
    [60, 106, 1315],
    [70, 106, 200],
    [30, 31, null],
  ])('of %d of %d in a frame of %s has the interval of Wilson: its p at either end is the level', (count, n, frame) => {
    const level = 0.9;
    const { low, high } = got(wilsonInterval(count, n, { level, frame }));
    for (const end of [low, high]) expect(got(shareTest(count, n, end, frame)).p).toBeCloseTo(1 - level, 10);
  });

  it('leaves no doubt where the whole frame answered', () => {
    expect([shareTest(6, 10, 0.5, 10), shareTest(5, 10, 0.5, 10)]).toEqual([{ p: 0 }, { p: 1 }]);
  });

  it('is not there without answers, and throws for what is no share', () => {
    expect(shareTest(0, 0, 0.5, null)).toHaveProperty('unavailable');
    expect(() => shareTest(1, 2, 1, null)).toThrow('A share of 1 cannot be tested against.');
  });
});
