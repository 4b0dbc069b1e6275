import type { Outcome, RankCorrelation } from '../../model/statistics.js';
import { tTwoSided } from './distributions.js';
import { doubledMidranks, frequenciesFrom } from './frequencies.js';
import type { Joint } from './joint.js';
import { unavailable } from './outcome.js';
import { logBinomial } from './stirling.js';

/**
 * Up to this many respondents the p-value is exact, over all ways to pair their answers; with more, Student's t is near it, except for
 * a perfect order.
 */
const EXACT_UP_TO = 9;

/**
 * Spearman's rank correlation, -1..1: Pearson's correlation of midranks (Spearman 1904; Conover 1999, Practical Nonparametric
 * Statistics, 5.4), over respondents who answered both. Its p-value is exact, given the ties, for up to EXACT_UP_TO respondents and for
 * a rho of 1 or -1, else from Student's t. Unavailable for fewer than three respondents, or where all answers to one of the two are
 * equal.
 */
export function spearman(joint: Joint): Outcome<RankCorrelation> {
  const n = joint.total;
  if (n < 3) return unavailable('Rank correlation needs three respondents who answered both.');
  const rows = centredRanks(joint.counts.map((row) => row.reduce((sum, count) => sum + count, 0)));
  const columns = centredRanks(joint.second.map((_, at) => joint.counts.reduce((sum, row) => sum + (row[at] ?? 0), 0)));
  if (rows.squares === 0 || columns.squares === 0) return unavailable('All answers to one of the two are equal.');
  let products = 0;
  joint.counts.forEach((row, i) => {
    row.forEach((count, j) => {
      products += count * (rows.ranks[i] ?? 0) * (columns.ranks[j] ?? 0);
    });
  });
  const rho = Math.max(-1, Math.min(1, products / Math.sqrt(rows.squares * columns.squares)));
  if (n <= EXACT_UP_TO) return { n, rho, method: 'exact', p: permutationP(rows, columns, products) };
  // Both squares are whole numbers, so that a perfect order is one exactly.
  if (products ** 2 === rows.squares * columns.squares) return { n, rho, method: 'exact', p: perfectP(rows, columns) };
  return { n, rho, method: 't', p: tTwoSided(rho * Math.sqrt((n - 2) / ((1 - rho) * (1 + rho))), n - 2) };
}

/** Midranks of the levels of an item, doubled and less their mean; how many answered each; and the sum of squares of all. */
interface Ranks {
  readonly ranks: readonly number[];
  readonly counts: readonly number[];
  readonly squares: number;
}

/** P(|S| >= |s|) of the sum of products of ranks over all ways to pair the answers, each as probable as the others. */
function permutationP(rows: Ranks, columns: Ranks, observed: number): number {
  const width = columns.counts.length;
  /** Ways by the answers to the second item that are not yet paired, and by the sum so far. */
  let states = new Map([['', { left: columns.counts, ways: new Map([[0, 1]]) }]]);
  for (const rank of rows.ranks.flatMap((each, level) => Array.from({ length: rows.counts[level] ?? 0 }, () => each))) {
    const next: typeof states = new Map();
    for (const { left, ways } of states.values()) {
      for (let level = 0; level < width; level += 1) {
        const free = left[level] ?? 0;
        if (free === 0) continue;
        const rest = left.map((count, at) => (at === level ? count - 1 : count));
        const key = rest.join(' ');
        const state = next.get(key) ?? { left: rest, ways: new Map<number, number>() };
        next.set(key, state);
        for (const [sum, count] of ways) {
          const reached = sum + rank * (columns.ranks[level] ?? 0);
          state.ways.set(reached, (state.ways.get(reached) ?? 0) + free * count);
        }
      }
    }
    states = next;
  }
  let [extreme, every] = [0, 0];
  for (const { ways } of states.values()) {
    for (const [sum, count] of ways) {
      every += count;
      if (Math.abs(sum) >= Math.abs(observed)) extreme += count;
    }
  }
  return extreme / every;
}

/**
 * The probability of a perfect order, of either direction where the ties allow both: one of the n! / (t1! t2! ...) ways to place the
 * answers to one item against the other's.
 */
function perfectP({ counts }: Ranks, columns: Ranks): number {
  const tied = counts.filter((count) => count > 0);
  const other = columns.counts.filter((count) => count > 0);
  const hasBoth = tied.every((count, at) => count === other[at]) && tied.every((count, at) => count === other.at(-1 - at));
  const logWays = logMultinomial(tied);
  return Math.min(1, (hasBoth ? 2 : 1) * Math.exp(-logWays));
}

/** ln((t1 + t2 + ...)! / (t1! t2! ...)), from the probability of each count among those that are left. */
function logMultinomial(counts: readonly number[]): number {
  let whole = counts.reduce((sum, count) => sum + count, 0);
  return counts.reduce((sum, count) => {
    const rest = whole - count;
    whole = rest;
    return sum + logChoose(count, rest);
  }, 0);
}

/** ln of the ways to choose `one` of `one + other`. */
function logChoose(one: number, other: number): number {
  if (one === 0 || other === 0) return 0;
  const n = one + other;
  return logBinomial(one, other, one / n, other / n) - one * Math.log(one / n) - other * Math.log(other / n);
}

function centredRanks(counts: readonly number[]): Ranks {
  const frequencies = frequenciesFrom(
    counts.map((_, index) => index),
    counts,
  );
  const doubled = doubledMidranks(frequencies).map((rank) => rank - (frequencies.total + 1));
  const byLevel = new Map(frequencies.values.map((level, index) => [level, doubled[index] ?? 0]));
  const ranks = counts.map((_, level) => byLevel.get(level) ?? 0);
  return { ranks, counts, squares: ranks.reduce((sum, rank, level) => sum + rank * rank * (counts[level] ?? 0), 0) };
}
