import type { MannWhitney, Outcome } from '../../model/statistics.js';
import { normalTwoSided } from './distributions.js';
import { doubledMidranks, type Frequencies, merge, tieTerm } from './frequencies.js';
import { unavailable } from './outcome.js';

/**
 * Up to this many respondents the exact distribution is computed. With more, the normal p-value is accurate to well below one per
 * cent.
 */
const EXACT_UP_TO = 30;

/**
 * The test of Mann and Whitney (1947, Annals of Mathematical Statistics 18) of two independent groups, with midranks for ties. Up
 * to EXACT_UP_TO respondents: the exact distribution over all divisions into the two groups, given the ties; counts must be
 * whole. More: the normal distribution with the variance given the ties, without continuity correction. Unavailable for an empty
 * group or answers that are all equal.
 */
export function mannWhitney(a: Frequencies, b: Frequencies): Outcome<MannWhitney> {
  const [n1, n2] = [a.total, b.total];
  if (n1 === 0 || n2 === 0) return unavailable('One of the groups is empty.');
  const pooled = merge([a, b]);
  if (pooled.values.length === 1) return unavailable('All answers are equal.');
  const ranks = doubledMidranks(pooled);
  const rankOf = new Map(pooled.values.map((value, index) => [value, ranks[index] ?? 0]));
  const rankSum = a.values.reduce((sum, value, index) => sum + (rankOf.get(value) ?? 0) * (a.counts[index] ?? 0), 0);
  const u1 = (rankSum - n1 * (n1 + 1)) / 2;
  const common = { n1, n2, u1, u2: n1 * n2 - u1 };
  const n = n1 + n2;
  if (n <= EXACT_UP_TO) return { ...common, method: 'exact', z: null, p: exactP(ranks, pooled.counts, n1, rankSum) };
  const variance = ((n1 * n2) / 12) * (n + 1 - tieTerm(pooled) / (n * (n - 1)));
  const z = (u1 - (n1 * n2) / 2) / Math.sqrt(variance);
  return { ...common, method: 'normal', z, p: normalTwoSided(z) };
}

/** P(|R - E R| >= |r - E R|): how many choices of `n1` of the doubled ranks have each sum. */
function exactP(ranks: readonly number[], counts: readonly number[], n1: number, observed: number): number {
  const all = ranks.flatMap((rank, index) => Array.from({ length: counts[index] ?? 0 }, () => rank));
  const total = all.reduce((sum, rank) => sum + rank, 0);
  const ways = Array.from({ length: n1 + 1 }, () => new Float64Array(total + 1));
  if (ways[0]) ways[0][0] = 1;
  for (const rank of all) {
    for (let chosen = n1; chosen >= 1; chosen -= 1) {
      const [into, from] = [ways[chosen], ways[chosen - 1]];
      if (into && from) for (let sum = total; sum >= rank; sum -= 1) into[sum] = (into[sum] ?? 0) + (from[sum - rank] ?? 0);
    }
  }
  const expected = (n1 * total) / all.length;
  // Both are multiples of 1 / all.length; half of that is room for rounding.
  const distance = Math.abs(observed - expected) - 0.5 / all.length;
  let [extreme, every] = [0, 0];
  ways[n1]?.forEach((way, sum) => {
    every += way;
    if (Math.abs(sum - expected) >= distance) extreme += way;
  });
  return extreme / every;
}
