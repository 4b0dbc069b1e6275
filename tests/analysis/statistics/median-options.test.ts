import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cochranQ } from '../../../src/analysis/statistics/cochran.js';
import { binomialAtMost } from '../../../src/analysis/statistics/distributions.js';
import { frequenciesOf } from '../../../src/analysis/statistics/frequencies.js';
import { mcNemar } from '../../../src/analysis/statistics/mcnemar.js';
import { medianInterval } from '../../../src/analysis/statistics/median-interval.js';
import { available } from '../../../src/analysis/statistics/outcome.js';
import { got } from './got.js';

interface Reference {
  readonly medians: readonly {
    readonly x: number | readonly number[];
    readonly level: number;
    readonly low: number | null;
    readonly high: number | null;
    readonly coverage: number | null;
  }[];
  readonly mcnemar: readonly { readonly k: readonly [number, number]; readonly p: number }[];
  readonly cochran: readonly {
    readonly rows: readonly (readonly number[])[];
    readonly q: number;
    readonly df: number;
    readonly p: number;
  }[];
  readonly binomial: readonly (readonly [number, number, number])[];
}
/** Computed by scripts/r/median-options.R. */
const R: Reference = JSON.parse(readFileSync(new URL('../../fixtures/r/median-options.json', import.meta.url), 'utf8'));

function near(actual: number, expected: number, part: number): void {
  expect(Math.abs(actual / expected - 1), `${actual} against ${expected}`).toBeLessThanOrEqual(part);
}

describe('R has the same', () => {
  it.each(R.medians.map((one, index) => [index + 1, one] as const))('interval of a median: case %i', (_, one) => {
    const found = medianInterval(frequenciesOf([one.x].flat()), one.level);
    if (one.coverage === null) {
      expect(available(found)).toBe(false);
      return;
    }
    expect(got(found)).toMatchObject({ low: one.low, high: one.high });
    near(got(found).coverage, one.coverage, 1e-12);
    expect(got(found).coverage).toBeGreaterThanOrEqual(one.level);
  });

  it.each(R.mcnemar)('McNemar: $k', ({ k: [first, second], p }) => {
    near(got(mcNemar(first, second)).p, p, 1e-9);
  });

  it.each(R.cochran)('Cochran’s Q with $df degrees of freedom', ({ rows, q, df, p }) => {
    const chosen = (rows[0] ?? []).map((_, option) => rows.reduce((sum, row) => sum + (row[option] ?? 0), 0));
    const byNumber = [0, ...chosen].map((_, number) => rows.filter((row) => row.reduce((a, b) => a + b, 0) === number).length);
    const found = got(cochranQ(chosen, byNumber));
    expect([found.n, found.degreesOfFreedom]).toEqual([rows.length, df]);
    near(found.q, q, 1e-10);
    near(found.p, p, 1e-9);
  });

  it('binomial tails', () => {
    for (const [k, n, p] of R.binomial) near(binomialAtMost(k, n, 0.5), p, 1e-12);
  });
});

it('says why there is nothing to tell', () => {
  expect(medianInterval(frequenciesOf([]), 0.95)).toEqual({ unavailable: expect.stringMatching(/Nobody/) });
  expect(mcNemar(0, 0)).toEqual({ unavailable: expect.stringMatching(/alone/) });
  expect(cochranQ([3, 3], [2, 0, 3])).toEqual({ unavailable: expect.stringMatching(/all of the options or none/) });
  expect(cochranQ([3], [1, 3])).toEqual({ unavailable: expect.stringMatching(/single/) });
});
