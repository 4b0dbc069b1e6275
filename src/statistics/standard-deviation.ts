import { sum } from 'simple-statistics';
import { mean } from './mean.js';

/**
 * Standard deviation: the root of the mean squared deviation, divided by n (`population`) or by n - 1 (`sample`, the square
 * root of the unbiased variance). In two passes with the correction of Chan, Golub and LeVeque (1983), "Algorithms for
 * computing the sample variance", The American Statistician 37. Null for no values, and for `sample` for one.
 * Throws RangeError for a value that is not finite.
 */
export function standardDeviation(values: readonly number[], kind: 'population' | 'sample'): number | null {
  const centre = mean(values);
  const divisor = kind === 'population' ? values.length : values.length - 1;
  if (centre === null || divisor < 1) return null;
  const deviations = values.map((value) => value - centre);
  const squares = sum(deviations.map((deviation) => deviation * deviation));
  const correction = sum(deviations) ** 2 / values.length;
  return Math.sqrt(Math.max(0, squares - correction) / divisor);
}
