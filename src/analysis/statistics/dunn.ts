import type { DunnPair, Outcome } from '../../model/statistics.js';
import { normalTwoSided } from './distributions.js';
import { type Frequencies, merge, tieTerm } from './frequencies.js';
import { unavailable } from './outcome.js';
import { meanRanks } from './ranks.js';

/**
 * Dunn's comparisons of mean ranks for every pair of groups after Kruskal-Wallis, corrected for ties (Dunn 1964, Technometrics
 * 6). Pairs in the order (0,1), (0,2), ... (1,2), ...; their p-values are not adjusted. Unavailable with fewer than two groups,
 * an empty group, or answers that are all equal.
 */
export function dunn(groups: readonly Frequencies[]): Outcome<readonly DunnPair[]> {
  if (groups.length < 2) return unavailable('There are fewer than two groups.');
  if (groups.some((group) => group.total === 0)) return unavailable('One of the groups is empty.');
  const pooled = merge(groups);
  if (pooled.values.length === 1) return unavailable('All answers are equal.');
  const n = pooled.total;
  const variance = (n * (n + 1)) / 12 - tieTerm(pooled) / (12 * (n - 1));
  const ranks = meanRanks(groups, pooled);
  return groups.flatMap((one, first) =>
    groups.slice(first + 1).map((other, offset) => {
      const second = first + 1 + offset;
      const error = Math.sqrt(variance * (1 / one.total + 1 / other.total));
      const z = ((ranks[first] ?? 0) - (ranks[second] ?? 0)) / error;
      return { first, second, z, p: normalTwoSided(z) };
    }),
  );
}
