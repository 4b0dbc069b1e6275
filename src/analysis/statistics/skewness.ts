import { sum } from 'simple-statistics';
import type { Outcome } from '../../model/statistics.js';
import type { Frequencies } from './frequencies.js';
import { mean } from './mean.js';
import { unavailable } from './outcome.js';
import { squaredDeviations } from './standard-deviation.js';

/**
 * Adjusted Fisher-Pearson skewness G1 = g1 sqrt(n (n - 1)) / (n - 2), as SPSS, SAS and Excel give it (Joanes and Gill 1998,
 * "Comparing measures of sample skewness and kurtosis", The Statistician 47). Above 0 where the longer tail is to the right.
 * Unavailable for fewer than three answers or answers that are all equal.
 */
export function skewness(frequencies: Frequencies): Outcome<number> {
  const { values, counts, total: n } = frequencies;
  if (n < 3) return unavailable('Skewness needs three answers.');
  const variance = squaredDeviations(frequencies) / n;
  if (variance === 0) return unavailable('All answers are equal.');
  const centre = mean(frequencies) ?? 0;
  const cubes = sum(values.map((value, index) => (value - centre) ** 3 * (counts[index] ?? 0))) / n;
  return (cubes / variance ** 1.5) * (Math.sqrt(n * (n - 1)) / (n - 2));
}
