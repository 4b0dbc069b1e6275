import type { Interval, Outcome, RankCorrelation } from '../../model/statistics.js';
import { normalQuantile } from './distributions.js';
import { unavailable } from './outcome.js';

/**
 * The interval of Spearman's correlation on Fisher's scale, with the standard error sqrt((1 + rho^2 / 2) / (n - 3)) of Bonett and Wright
 * (2000, "Sample size requirements for estimating Pearson, Kendall and Spearman correlations", Psychometrika 65). `level` is its
 * confidence, 0..1. Unavailable for fewer than four respondents, or a correlation of 1 or -1.
 */
export function correlationInterval({ n, rho }: RankCorrelation, level: number): Outcome<Interval> {
  if (n < 4) return unavailable('So few respondents give no interval.');
  if (Math.abs(rho) === 1) return unavailable('A correlation of 1 or -1 has no interval.');
  const reach = normalQuantile((1 + level) / 2) * Math.sqrt((1 + rho ** 2 / 2) / (n - 3));
  return { low: Math.tanh(Math.atanh(rho) - reach), high: Math.tanh(Math.atanh(rho) + reach) };
}
