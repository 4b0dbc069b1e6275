import type { Outcome, RankCorrelation } from '../../model/statistics.js';
import { tTwoSided } from './distributions.js';
import { doubledMidranks, frequenciesFrom } from './frequencies.js';
import type { Joint } from './joint.js';
import { unavailable } from './outcome.js';

/**
 * Spearman's rank correlation, -1..1: Pearson's correlation of midranks (Spearman 1904; Conover 1999, Practical Nonparametric
 * Statistics, 5.4), over respondents who answered both. Unavailable for fewer than three of them, or where all answers to one of
 * the two are equal.
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
  const rest = (1 - rho) * (1 + rho);
  return { n, rho, p: rest === 0 ? 0 : tTwoSided(rho * Math.sqrt((n - 2) / rest), n - 2) };
}

/** Doubled midranks less their mean, and the sum of their squares. */
function centredRanks(counts: readonly number[]): { readonly ranks: readonly number[]; readonly squares: number } {
  const frequencies = frequenciesFrom(
    counts.map((_, index) => index),
    counts,
  );
  const doubled = doubledMidranks(frequencies).map((rank) => rank - (frequencies.total + 1));
  const byLevel = new Map(frequencies.values.map((level, index) => [level, doubled[index] ?? 0]));
  const ranks = counts.map((_, level) => byLevel.get(level) ?? 0);
  return { ranks, squares: ranks.reduce((sum, rank, level) => sum + rank * rank * (counts[level] ?? 0), 0) };
}
