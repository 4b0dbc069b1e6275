import type { MedianInterval, Outcome } from '../../model/statistics.js';
import { binomialAtMost } from './distributions.js';
import type { Frequencies } from './frequencies.js';
import { unavailable } from './outcome.js';
import { orderStatistic } from './quantile.js';

/**
 * The distribution-free interval of a median: from the r-th answer to the r-th from above, r being the largest with a coverage of at
 * least `level` (0..1) by the binomial distribution (David and Nagaraja 2003, Order Statistics, 7.1). It is never too short: not
 * between order statistics, nor shortened for a finite population, and with ties it covers more often still. Counts are whole.
 * Unavailable where even the lowest and the highest answer cover too rarely, as for five answers at 0.95.
 */
export function medianInterval(frequencies: Frequencies, level: number): Outcome<MedianInterval> {
  const n = frequencies.total;
  if (n === 0) return unavailable('Nobody gave a usable answer.');
  const coverageFrom = (rank: number) => 1 - 2 * binomialAtMost(rank - 1, n, 0.5);
  // Coverage falls with the rank: `within` covers often enough, `beyond` does not.
  let [within, beyond] = [0, Math.floor((n + 1) / 2) + 1];
  while (beyond - within > 1) {
    const rank = Math.floor((within + beyond) / 2);
    if (coverageFrom(rank) >= level) within = rank;
    else beyond = rank;
  }
  if (within === 0) return unavailable('So few answers give no interval of the median.');
  return {
    low: orderStatistic(frequencies, within - 1),
    high: orderStatistic(frequencies, n - within),
    coverage: coverageFrom(within),
  };
}
