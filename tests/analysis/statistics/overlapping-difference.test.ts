import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { frequenciesOf } from '../../../src/analysis/statistics/frequencies.js';
import { jointOf } from '../../../src/analysis/statistics/joint.js';
import { overlappingDifference } from '../../../src/analysis/statistics/overlapping-difference.js';
import { CHECKOUT } from '../../support/shirabe.js';

interface Case {
  readonly x: readonly (number | null)[];
  readonly y: readonly (number | null)[];
  readonly level: number;
  /** Null for none. */
  readonly frame: number | null;
  readonly standardError: number;
  readonly degreesOfFreedom: number;
  readonly low: number;
  readonly high: number;
}
const { cases } = JSON.parse(readFileSync(path.join(CHECKOUT, 'tests/fixtures/r/overlapping-difference.json'), 'utf8')) as {
  readonly cases: readonly Case[];
};

const given = (values: readonly (number | null)[]) => values.filter((value) => value !== null);

function differenceOf({ x, y, level, frame }: Pick<Case, 'x' | 'y' | 'level' | 'frame'>) {
  const both = x.flatMap((first, index) => {
    const second = y[index] ?? null;
    return first === null || second === null ? [] : [[first, second] as const];
  });
  const joint = jointOf(
    both.map(([first]) => first),
    both.map(([, second]) => second),
  );
  return overlappingDifference(joint, frequenciesOf(given(x)), frequenciesOf(given(y)), { level, frame });
}

describe('the interval of a difference of partly overlapping means', () => {
  it.each(cases)('is what R computes from its definition ($low to $high)', (one) => {
    const { standardError, degreesOfFreedom, low, high } = one;
    const found = differenceOf(one);
    for (const [key, value] of Object.entries({ standardError, degreesOfFreedom, low, high }))
      expect((found as unknown as Record<string, number>)[key]).toBeCloseTo(value, 10);
  });

  it('is not available where fewer than two gave both', () => {
    expect(differenceOf({ x: [1, 2, null, 4], y: [null, null, 3, 4], level: 0.95, frame: null })).toEqual({
      unavailable: 'Fewer than two answered both.',
    });
  });
});
