import type { MeanInterval, Outcome } from '../../model/statistics.js';
import { differenceVariance } from './difference-variance.js';
import { tQuantile } from './distributions.js';
import type { Frequencies } from './frequencies.js';
import type { Joint } from './joint.js';
import { mean } from './mean.js';
import type { IntervalSettings } from './mean-interval.js';
import { unavailable } from './outcome.js';
import { standardDeviation } from './standard-deviation.js';

/**
 * Interval of the difference of two means, `second` minus `first`, each over everyone who gave that number, where most but not all
 * gave both: `joint` has the pairs of those who did. The standard error takes account of the pairs and of the frame
 * (`differenceVariance`); the degrees of freedom lie between those of Welch's test and of the paired one (Derrick, Russ, Toher and
 * White 2017, Journal of Modern Applied Statistical Methods 16(1), their T_new2). Where everyone gave both it is the interval of the
 * mean of the paired differences, and where that is the whole frame it has no width. Unavailable where fewer than two gave both.
 * Throws RangeError where more gave a number than the frame has units.
 */
export function overlappingDifference(
  joint: Joint,
  first: Frequencies,
  second: Frequencies,
  { level, frame }: IntervalSettings,
): Outcome<MeanInterval> {
  const [a, b] = [momentsOf(first), momentsOf(second)];
  if (a === null || b === null || joint.total < 2) return unavailable('Fewer than two answered both.');
  const most = Math.max(a.n, b.n);
  if (frame !== null && most > frame) throw new RangeError(`${most} answers of a frame of ${frame}.`);
  // Few pairs may vary together more than the deviations allow; held to them, the variance cannot fall below 0 but by a rounding.
  const bound = Math.sqrt(a.variance * b.variance);
  const covariance = Math.max(-bound, Math.min(bound, covarianceOf(joint)));
  const squared = differenceVariance({ first: a, second: b, pairs: { n: joint.total, covariance } }, frame);
  const standardError = Math.sqrt(Math.max(0, squared));
  const degreesOfFreedom = freedomOf(a, b, joint.total);
  const centre = b.mean - a.mean;
  const reach = tQuantile((1 + level) / 2, degreesOfFreedom) * standardError;
  return { standardError, degreesOfFreedom, low: centre - reach, high: centre + reach };
}

interface Moments {
  readonly n: number;
  readonly mean: number;
  readonly variance: number;
}

/** Null for fewer than two numbers. */
function momentsOf(frequencies: Frequencies): Moments | null {
  const [centre, sd] = [mean(frequencies), standardDeviation(frequencies, 'sample')];
  return centre === null || sd === null ? null : { n: frequencies.total, mean: centre, variance: sd * sd };
}

/** Among the pairs, divided by their number less 1. */
function covarianceOf({ first, second, counts, total }: Joint): number {
  const centreOf = (values: readonly number[], countAt: (index: number) => number) =>
    values.reduce((sum, value, index) => sum + value * countAt(index), 0) / total;
  const x = centreOf(first, (i) => (counts[i] ?? []).reduce((sum, count) => sum + count, 0));
  const y = centreOf(second, (j) => counts.reduce((sum, row) => sum + (row[j] ?? 0), 0));
  let products = 0;
  counts.forEach((row, i) => {
    row.forEach((count, j) => {
      products += count * ((first[i] ?? 0) - x) * ((second[j] ?? 0) - y);
    });
  });
  return products / (total - 1);
}

function freedomOf(a: Moments, b: Moments, pairs: number): number {
  const single = a.n + b.n - 2 * pairs;
  const [partA, partB] = [a.variance / a.n, b.variance / b.n];
  const welch = (partA + partB) ** 2 / (partA ** 2 / (a.n - 1) + partB ** 2 / (b.n - 1));
  if (single === 0 || Number.isNaN(welch)) return pairs - 1;
  return pairs - 1 + ((welch - pairs + 1) / (single + 2 * pairs)) * single;
}
