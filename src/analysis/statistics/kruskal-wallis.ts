import type { KruskalWallis, Outcome } from '../../model/statistics.js';
import { chiSquaredTail } from './distributions.js';
import { type Frequencies, merge, tieTerm } from './frequencies.js';
import { unavailable } from './outcome.js';
import { meanRanks } from './ranks.js';

/**
 * The test of Kruskal and Wallis (1952, JASA 47) of several independent groups, with midranks for ties. Unavailable with fewer
 * than two groups, an empty group, or answers that are all equal.
 */
export function kruskalWallis(groups: readonly Frequencies[]): Outcome<KruskalWallis> {
  if (groups.length < 2) return unavailable('There are fewer than two groups.');
  if (groups.some((group) => group.total === 0)) return unavailable('One of the groups is empty.');
  const pooled = merge(groups);
  if (pooled.values.length === 1) return unavailable('All answers are equal.');
  const n = pooled.total;
  const centre = (n + 1) / 2;
  const ranks = meanRanks(groups, pooled);
  const between = groups.reduce((sum, group, index) => sum + group.total * ((ranks[index] ?? 0) - centre) ** 2, 0);
  const h = ((12 / (n * (n + 1))) * between) / (1 - tieTerm(pooled) / (n ** 3 - n));
  const degreesOfFreedom = groups.length - 1;
  return { n, h, degreesOfFreedom, p: chiSquaredTail(h, degreesOfFreedom), epsilonSquared: h / (n - 1) };
}
