import type { MeanInterval, Outcome } from '../../model/statistics.js';
import { tQuantile } from './distributions.js';
import { finitePopulationCorrection } from './finite-population.js';
import type { Frequencies } from './frequencies.js';
import { mean } from './mean.js';
import { unavailable } from './outcome.js';
import { standardDeviation } from './standard-deviation.js';

/** How an interval is computed. */
export interface IntervalSettings {
  /** The confidence, 0..1, such as 0.95. */
  readonly level: number;
  /** The number of units that were asked; null where there is no frame, and so no finite population correction. */
  readonly frame: number | null;
}

/**
 * Interval of a mean by Student's t on the sample standard error, with the finite population correction where a frame is given.
 * It assumes answers at random from the frame and says nothing about those who did not answer. Where the whole frame answered it
 * is the mean itself. Unavailable for fewer than two answers of a larger frame. Throws RangeError where there are more answers than the frame has units.
 */
export function meanInterval(frequencies: Frequencies, settings: IntervalSettings): Outcome<MeanInterval> {
  return intervalAround(frequencies.total, mean(frequencies), standardDeviation(frequencies, 'sample'), settings);
}

/**
 * Like `meanInterval`, from `n` answers with this mean (`centre`) and sample standard deviation, for callers that have them
 * already. Null for a mean or deviation that could not be computed.
 */
export function intervalAround(
  n: number,
  centre: number | null,
  sd: number | null,
  { level, frame }: IntervalSettings,
): Outcome<MeanInterval> {
  if (centre === null) return unavailable('Nobody gave a usable answer.');
  if (n === frame) return { standardError: 0, degreesOfFreedom: n - 1, low: centre, high: centre };
  if (sd === null) return unavailable('One answer alone has no standard error.');
  const standardError = (sd / Math.sqrt(n)) * finitePopulationCorrection(n, frame);
  const reach = tQuantile((1 + level) / 2, n - 1) * standardError;
  return { standardError, degreesOfFreedom: n - 1, low: centre - reach, high: centre + reach };
}
