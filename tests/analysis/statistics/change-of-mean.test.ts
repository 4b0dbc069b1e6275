import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeOfMean, type Round } from '../../../src/analysis/statistics/change-of-mean.js';
import { frequenciesOf } from '../../../src/analysis/statistics/frequencies.js';
import { mean } from '../../../src/analysis/statistics/mean.js';
import { standardDeviation } from '../../../src/analysis/statistics/standard-deviation.js';
import { got } from './got.js';

/** Computed by scripts/r/change-of-mean.R. */
interface Case {
  readonly before: readonly number[];
  readonly now: readonly number[];
  readonly common: number;
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  readonly df: number;
  readonly p: number;
}
const CASES: readonly Case[] = JSON.parse(
  readFileSync(new URL('../../fixtures/r/change-of-mean.json', import.meta.url), 'utf8'),
).cases;

function roundOf(values: readonly number[]): Round {
  const frequencies = frequenciesOf(values);
  return { n: values.length, mean: mean(frequencies) ?? 0, sd: standardDeviation(frequencies, 'population') ?? 0 };
}

const SETTINGS = { level: 0.95, frame: null };

describe('the change of a mean', () => {
  it.each(CASES.map((one, index) => [index + 1, one] as const))('agrees with R: case %i', (_, expected) => {
    const found = got(changeOfMean(roundOf(expected.before), roundOf(expected.now), expected.common, SETTINGS));
    for (const key of ['difference', 'low', 'high'] as const)
      expect(Math.abs(found[key] - expected[key])).toBeLessThan(1e-10 * Math.max(1, Math.abs(expected[key])));
    expect(found.degreesOfFreedom).toBe(expected.df);
    expect(Math.abs(found.p / expected.p - 1)).toBeLessThan(1e-8);
  });

  it('is not available where nobody changed, where all answers are the same, and of too few', () => {
    const round = (n: number, value: number, sd = 0) => ({ n, mean: value, sd });
    expect(changeOfMean(round(9, 3, 1), round(9, 3, 1), 9, SETTINGS)).toEqual({
      unavailable: 'The same respondents gave the same answers.',
    });
    expect(changeOfMean(round(9, 3), round(12, 3), 9, SETTINGS)).toEqual({ unavailable: 'All answers are the same.' });
    expect(changeOfMean(round(1, 3), round(2, 4, 1), 1, SETTINGS)).toEqual({
      unavailable: 'So few answers have no standard error.',
    });
  });

  it('turns round with the rounds, and does not depend on where zero is', () => {
    const values = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 3, maxLength: 30 });
    fc.assert(
      fc.property(values, values, fc.integer({ min: -50, max: 50 }), (a, b, by) => {
        const forth = changeOfMean(roundOf(a), roundOf(b), 0, SETTINGS);
        const back = changeOfMean(roundOf(b), roundOf(a), 0, SETTINGS);
        const shifted = changeOfMean(roundOf(a.map((one) => one + by)), roundOf(b.map((one) => one + by)), 0, SETTINGS);
        if ('unavailable' in forth || 'unavailable' in back || 'unavailable' in shifted) return;
        expect(back.difference).toBeCloseTo(-forth.difference, 10);
        expect(back.low).toBeCloseTo(-forth.high, 10);
        expect(shifted.low).toBeCloseTo(forth.low, 8);
        expect(shifted.p).toBeCloseTo(forth.p, 8);
      }),
    );
  });
});
