import { sum } from 'simple-statistics';
import type { Frequencies } from './frequencies.js';
import { mean } from './mean.js';

/**
 * Standard deviation: the root of the mean squared deviation, divided by n (`population`) or by n - 1 (`sample`, the square root
 * of the unbiased variance). Computed in two passes with the correction of Chan, Golub and LeVeque (1983), "Algorithms for
 * computing the sample variance", The American Statistician 37. Null where there are no values, and for `sample` also where there
 * is one.
 */
export function standardDeviation(frequencies: Frequencies, kind: 'population' | 'sample'): number | null {
  const divisor = kind === 'population' ? frequencies.total : frequencies.total - 1;
  return divisor > 0 ? Math.sqrt(squaredDeviations(frequencies) / divisor) : null;
}

/** Sum of the squared deviations from the mean; 0 for no values. */
export function squaredDeviations(frequencies: Frequencies): number {
  const { values, counts, total } = frequencies;
  const centre = mean(frequencies);
  if (centre === null || values.length === 1) return 0;
  const deviations = values.map((value) => value - centre);
  const squares = sum(deviations.map((deviation, index) => deviation * deviation * (counts[index] ?? 0)));
  const correction = sum(deviations.map((deviation, index) => deviation * (counts[index] ?? 0))) ** 2 / total;
  return Math.max(0, squares - correction);
}
