import type { MeanInterval, Outcome } from '../../model/statistics.js';
import { tQuantile } from './distributions.js';
import { finitePopulationCorrection } from './finite-population.js';
import type { Frequencies } from './frequencies.js';
import type { Joint } from './joint.js';
import { mean } from './mean.js';
import type { IntervalSettings } from './mean-interval.js';
import { unavailable } from './outcome.js';
import { standardDeviation } from './standard-deviation.js';

/**
 * Interval of the difference of two means, `second` minus `first`, each over everyone who gave that number, where most but not all
 * gave both: `joint` has the pairs of those who did. The standard error takes account of the pairs, and the degrees of freedom lie
 * between those of Welch's test and of the paired one (Derrick, Russ, Toher and White 2017, Journal of Modern Applied Statistical
 * Methods 16(1), their T_new2). Where everyone gave both it is the interval of the mean of the paired differences. The finite
 * population correction is that of the pairs alone, which is the smaller one. Unavailable where fewer than two gave both.
 */
export function overlappingDifference(
  joint: Joint,
  first: Frequencies,
  second: Frequencies,
  { level, frame }: IntervalSettings,
): Outcome<MeanInterval> {
  const [a, b] = [momentsOf(first), momentsOf(second)];
  if (a === null || b === null || joint.total < 2) return unavailable('Fewer than two answered both.');
  const [partA, partB] = [a.variance / a.n, b.variance / b.n];
  // A sum of squares that ought to be 0 may come out a little below it.
  const squared = Math.max(0, partA + partB - (2 * joint.total * covarianceOf(joint, a, b)) / (a.n * b.n));
  const standardError = Math.sqrt(squared) * finitePopulationCorrection(joint.total, frame);
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

/** Pearson's correlation over the pairs times both standard deviations; 0 where one of the two never differs among the pairs. */
function covarianceOf({ first, second, counts, total }: Joint, a: Moments, b: Moments): number {
  let [sumFirst, sumSecond, squaresFirst, squaresSecond, products] = [0, 0, 0, 0, 0];
  counts.forEach((row, i) => {
    row.forEach((count, j) => {
      const [x, y] = [first[i] ?? 0, second[j] ?? 0];
      sumFirst += count * x;
      sumSecond += count * y;
      squaresFirst += count * x * x;
      squaresSecond += count * y * y;
      products += count * x * y;
    });
  });
  const spread = (squares: number, sum: number) => squares - (sum * sum) / total;
  const both = spread(squaresFirst, sumFirst) * spread(squaresSecond, sumSecond);
  if (both <= 0) return 0;
  const correlation = (products - (sumFirst * sumSecond) / total) / Math.sqrt(both);
  return correlation * Math.sqrt(a.variance * b.variance);
}

function freedomOf(a: Moments, b: Moments, pairs: number): number {
  const single = a.n + b.n - 2 * pairs;
  const [partA, partB] = [a.variance / a.n, b.variance / b.n];
  const welch = (partA + partB) ** 2 / (partA ** 2 / (a.n - 1) + partB ** 2 / (b.n - 1));
  if (single === 0 || Number.isNaN(welch)) return pairs - 1;
  return pairs - 1 + ((welch - pairs + 1) / (single + 2 * pairs)) * single;
}
