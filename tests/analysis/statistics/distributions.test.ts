import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cronbach } from '../../../src/analysis/statistics/cronbach.js';
import {
  chiSquaredTail,
  fQuantile,
  normalQuantile,
  normalTwoSided,
  tQuantile,
  tTwoSided,
} from '../../../src/analysis/statistics/distributions.js';
import { frequenciesOf } from '../../../src/analysis/statistics/frequencies.js';
import { mannWhitney } from '../../../src/analysis/statistics/mann-whitney.js';
import { signedRank } from '../../../src/analysis/statistics/wilcoxon.js';
import { got } from './got.js';

/** Computed by scripts/r/distributions.R: rows of arguments, the value last. */
const { largeAlpha, ...R }: { readonly largeAlpha: LargeAlpha } & Readonly<Record<string, readonly (readonly number[])[]>> =
  JSON.parse(readFileSync(new URL('../../fixtures/r/distributions.json', import.meta.url), 'utf8'));

/** Answers of rows that stand for `times` respondents each. */
interface LargeAlpha {
  readonly rows: readonly (readonly number[])[];
  readonly times: number;
  readonly alpha: number;
  readonly low: number;
  readonly high: number;
}

/** The rows of which a function is farther from R than `tolerance`, as a part of R's value; and how many rows there are. */
function compare(name: string, tolerance: number, found: (...given: readonly number[]) => number) {
  const rows = R[name] ?? [];
  const wrong = rows.filter((row) => {
    const expected = row.at(-1) ?? Number.NaN;
    const actual = found(...row.slice(0, -1));
    const error = expected === 0 ? Math.abs(actual) : Math.abs(actual / expected - 1);
    return !(error <= tolerance);
  });
  return { rows: rows.length, wrong };
}

describe('over their whole range the distributions are those of R', () => {
  it.each([
    ['normal', 1e-12, normalTwoSided],
    ['normalQuantiles', 1e-13, normalQuantile],
    ['t', 1e-12, tTwoSided],
    ['tQuantiles', 1e-13, tQuantile],
    ['chiSquared', 1e-12, chiSquaredTail],
    ['fQuantiles', 1e-13, fQuantile],
    ['signedRank', 1e-12, signedRankOf],
    ['rankSum', 1e-12, rankSumOf],
  ] as const)('%s, to %d of the value', (name, tolerance, found) => {
    const { rows, wrong } = compare(name, tolerance, found as (...given: readonly number[]) => number);
    expect(wrong).toEqual([]);
    expect(rows).toBeGreaterThan(9);
  });
});

it('the interval of alpha is that of R at any number of respondents', () => {
  const { rows, times, alpha, low, high } = largeAlpha;
  const columns = (rows[0] ?? []).map((_, item) => rows.flatMap((row) => Array.from({ length: times }, () => row[item] ?? 0)));
  const found = got(cronbach(columns, 0.95));
  expect(found.alpha).toBeCloseTo(alpha, 13);
  expect(found.low).toBeCloseTo(low, 13);
  expect(found.high).toBeCloseTo(high, 13);
});

/** The p-value of `n` pairs without ties, those that rose having the rank sum `w`. */
function signedRankOf(n: number, w: number): number {
  const risen = ranksOfSum(n, w);
  return got(signedRank(frequenciesOf(oneTo(n).map((rank) => (risen.has(rank) ? rank : -rank))))).p;
}

/** The p-value of two groups without ties, `u` pairs of which have the first higher. */
function rankSumOf(n1: number, n2: number, u: number): number {
  const first = raisedRanks(n1 + n2, n1, u);
  const ofGroup = (isFirst: boolean) => frequenciesOf(oneTo(n1 + n2).filter((rank) => first.has(rank) === isFirst));
  return got(mannWhitney(ofGroup(true), ofGroup(false))).p;
}

function oneTo(n: number): readonly number[] {
  return Array.from({ length: n }, (_, index) => index + 1);
}

/** Ranks of 1..n that add up to `sum`. */
function ranksOfSum(n: number, sum: number): ReadonlySet<number> {
  let left = sum;
  const chosen = [...oneTo(n)].reverse().filter((rank) => {
    const fits = rank <= left;
    if (fits) left -= rank;
    return fits;
  });
  return new Set(chosen);
}

/** The first `size` ranks of 1..n, raised from the last on until they add up to `excess` more. */
function raisedRanks(n: number, size: number, excess: number): ReadonlySet<number> {
  let left = excess;
  const raised = [...oneTo(size)].reverse().map((rank) => {
    const by = Math.min(left, n - size);
    left -= by;
    return rank + by;
  });
  return new Set(raised);
}
