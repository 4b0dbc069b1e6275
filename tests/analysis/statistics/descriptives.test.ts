import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frequenciesFrom, frequenciesOf } from '../../../src/analysis/statistics/frequencies.js';
import { mean } from '../../../src/analysis/statistics/mean.js';
import { quantiles } from '../../../src/analysis/statistics/quantile.js';
import { standardDeviation } from '../../../src/analysis/statistics/standard-deviation.js';

interface Reference {
  readonly values: readonly number[];
  readonly mean: number;
  readonly sample: number | null;
  readonly population: number;
  readonly quantiles: readonly number[];
}

const PS = [0, 0.1, 0.25, 0.5, 0.75, 0.9, 1] as const;
const R: Record<string, Reference> = JSON.parse(
  readFileSync(new URL('../../fixtures/r/descriptives.json', import.meta.url), 'utf8'),
);

function agrees(actual: number | null | undefined, expected: number | null): void {
  if (expected === null) expect(actual).toBeNull();
  else expect(Math.abs((actual ?? Number.NaN) - expected)).toBeLessThanOrEqual(1e-12 * Math.max(1e-9, Math.abs(expected)));
}

describe.each(Object.entries(R))('R on the data set "%s"', (_, reference) => {
  it('has the same mean', () => agrees(mean(frequenciesOf(reference.values)), reference.mean));
  it('has the same sample standard deviation', () =>
    agrees(standardDeviation(frequenciesOf(reference.values), 'sample'), reference.sample));
  it('has the same population standard deviation', () =>
    agrees(standardDeviation(frequenciesOf(reference.values), 'population'), reference.population));
  it('has the same quantiles of type 7', () => {
    const found = quantiles(frequenciesOf(reference.values), PS);
    reference.quantiles.forEach((expected, index) => {
      agrees(found?.[index], expected);
    });
  });
});

/**
 * NIST StRD, univariate. The NumAcc sets are given by a rule; the others are measured or drawn, or the
 * digits of pi as NIST has them: the 957th is a 3 there, not an 8, and the certified values are of these. */
const NIST: readonly [string, readonly number[], number, number, number][] = [
  ['NumAcc1', [10000001, 10000003, 10000002], 10000002, 1, 13],
  ['NumAcc2', [1.2, ...alternating(500, 1.1, 1.3)], 1.2, 0.1, 13],
  ['NumAcc3', [1000000.2, ...alternating(500, 1000000.1, 1000000.3)], 1000000.2, 0.1, 8],
  ['NumAcc4', [10000000.2, ...alternating(500, 10000000.1, 10000000.3)], 10000000.2, 0.1, 8],
  ...certified(),
];

function alternating(pairs: number, a: number, b: number): readonly number[] {
  return Array.from({ length: 2 * pairs }, (_, index) => (index % 2 === 0 ? a : b));
}

function certified(): [string, readonly number[], number, number, number][] {
  const { sets } = JSON.parse(readFileSync(new URL('../../fixtures/nist/univariate.json', import.meta.url), 'utf8'));
  return Object.keys(sets).map((name) => [name, Array.from(sets[name].values, Number), sets[name].mean, sets[name].sd, 13]);
}

/** Digits of agreement: the log relative error of the StRD. */
function digits(actual: number, expected: number): number {
  return actual === expected ? 16 : -Math.log10(Math.abs(actual - expected) / Math.abs(expected));
}

describe.each(NIST)('NIST StRD %s', (_, values, certifiedMean, certifiedSd, least) => {
  const answers = frequenciesOf(values);
  it('has the certified mean to 13 digits', () => expect(digits(mean(answers) ?? 0, certifiedMean)).toBeGreaterThanOrEqual(13));
  it(`has the certified standard deviation to ${least} digits`, () =>
    expect(digits(standardDeviation(answers, 'sample') ?? 0, certifiedSd)).toBeGreaterThanOrEqual(least));
});

it('covers all nine sets', () => expect(NIST).toHaveLength(9));

const NONE = frequenciesOf([]);

describe('what cannot be computed', () => {
  it('is null, never NaN', () => {
    expect([
      mean(NONE),
      quantiles(NONE, [0.5]),
      standardDeviation(NONE, 'population'),
      standardDeviation(frequenciesOf([5]), 'sample'),
    ]).toEqual([null, null, null, null]);
    expect(standardDeviation(frequenciesOf([5]), 'population')).toBe(0);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('refuses %s', (odd) => {
    expect(() => frequenciesOf([1, odd])).toThrow('Value 2 is');
    expect(() => frequenciesFrom([1, odd], [1, 1])).toThrow('Value 2 of 2 is');
  });
});

describe('properties', () => {
  const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 60 });

  it('do not depend on the order', () => {
    fc.assert(
      fc.property(values, (list) => {
        const turned = [...list].reverse();
        expect(quantiles(frequenciesOf(turned), PS)).toEqual(quantiles(frequenciesOf(list), PS));
        expect(mean(frequenciesOf(turned))).toBeCloseTo(mean(frequenciesOf(list)) ?? 0, 6);
      }),
    );
  });

  it('keep quantiles in order, between the least and the greatest value', () => {
    fc.assert(
      fc.property(values, (list) => {
        const found: readonly number[] = quantiles(frequenciesOf(list), PS) ?? [];
        expect(found[0] === Math.min(...list) && found.at(-1) === Math.max(...list)).toBe(true);
        for (const [index, value] of found.entries())
          expect(value).toBeGreaterThanOrEqual((found[index - 1] ?? Number.NEGATIVE_INFINITY) - 1e-9);
      }),
    );
  });

  it('shift with the values and leave the standard deviation as it is', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: -1000, max: 1000 }), (list, shift) => {
        const shifted = list.map((value) => value + shift);
        expect(mean(frequenciesOf(shifted))).toBeCloseTo((mean(frequenciesOf(list)) ?? 0) + shift, 6);
        expect(standardDeviation(frequenciesOf(shifted), 'sample')).toBeCloseTo(
          standardDeviation(frequenciesOf(list), 'sample') ?? 0,
          5,
        );
      }),
    );
  });

  it('make the sample standard deviation the larger one', () => {
    fc.assert(
      fc.property(values, (list) => {
        expect(standardDeviation(frequenciesOf(list), 'sample')).toBeGreaterThanOrEqual(
          standardDeviation(frequenciesOf(list), 'population') ?? 0,
        );
      }),
    );
  });
});
