import type { Outcome, SignedRank } from '../../model/statistics.js';
import { normalTwoSided } from './distributions.js';
import { doubledMidranks, type Frequencies, frequenciesFrom, frequenciesOf } from './frequencies.js';
import { unavailable } from './outcome.js';

/**
 * Up to this many pairs the exact distribution is computed. With more, the normal p-value is accurate to well below one per cent.
 */
const EXACT_UP_TO = 25;

/**
 * Wilcoxon's signed-rank test of paired differences (Wilcoxon 1945, Biometrics Bulletin 1; Hollander, Wolfe and Chicken 2014,
 * Nonparametric Statistical Methods, 3.1), with zeros left out and midranks for ties. Up to EXACT_UP_TO pairs: the exact
 * distribution over all signs, given the ties; counts must be whole. More: the normal distribution with the variance given the
 * ties, without continuity correction. Unavailable where no pair differs.
 */
export function signedRank(differences: Frequencies): Outcome<SignedRank> {
  const zeros = differences.counts[differences.values.indexOf(0)] ?? 0;
  const n = differences.total - zeros;
  if (n === 0) return unavailable(differences.total === 0 ? 'Nobody answered both.' : 'All pairs are equal.');
  const sizes = sizesOf(differences);
  const ranks = doubledMidranks(sizes);
  const rankOf = new Map(sizes.values.map((size, index) => [size, ranks[index] ?? 0]));
  const doubledSum = (sign: number) =>
    differences.values.reduce((sum, value, index) => {
      const isOfSign = Math.sign(value) === sign;
      return isOfSign ? sum + (rankOf.get(Math.abs(value)) ?? 0) * (differences.counts[index] ?? 0) : sum;
    }, 0);
  const [plus, minus] = [doubledSum(1), doubledSum(-1)];
  const common = { n, zeros, plus: plus / 2, minus: minus / 2, rankBiserial: (plus - minus) / (plus + minus) };
  if (n <= EXACT_UP_TO) return { ...common, method: 'exact', z: null, p: exactP(ranks, sizes.counts, plus) };
  const variance = ranks.reduce((sum, rank, index) => sum + rank * rank * (sizes.counts[index] ?? 0), 0) / 4;
  const z = (plus - minus) / 2 / Math.sqrt(variance);
  return { ...common, method: 'normal', z, p: normalTwoSided(z) };
}

/** Differences by their size, without the zeros. */
function sizesOf(differences: Frequencies): Frequencies {
  const counts = new Map<number, number>();
  differences.values.forEach((value, index) => {
    if (value !== 0) counts.set(Math.abs(value), (counts.get(Math.abs(value)) ?? 0) + (differences.counts[index] ?? 0));
  });
  const sizes = frequenciesOf(counts.keys()).values;
  return frequenciesFrom(
    sizes,
    sizes.map((size) => counts.get(size) ?? 0),
  );
}

/** P(|W - E W| >= |w - E W|) over all signs: how many subsets of the doubled ranks have each sum. */
function exactP(ranks: readonly number[], counts: readonly number[], observed: number): number {
  const all = ranks.flatMap((rank, index) => Array.from({ length: counts[index] ?? 0 }, () => rank));
  const total = all.reduce((sum, rank) => sum + rank, 0);
  const ways = new Float64Array(total + 1);
  ways[0] = 1;
  for (const rank of all) for (let sum = total; sum >= rank; sum -= 1) ways[sum] = (ways[sum] ?? 0) + (ways[sum - rank] ?? 0);
  const distance = Math.abs(2 * observed - total);
  const extreme = ways.reduce((count, way, sum) => (Math.abs(2 * sum - total) >= distance ? count + way : count), 0);
  return extreme / 2 ** all.length;
}
