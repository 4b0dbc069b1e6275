import type { MeanInterval, Outcome } from '../../model/statistics.js';
import { tQuantile } from './distributions.js';
import { finitePopulationCorrection } from './finite-population.js';
import type { Frequencies } from './frequencies.js';
import { mean } from './mean.js';
import { unavailable } from './outcome.js';
import { standardDeviation } from './standard-deviation.js';

/** How sure an interval is to be (0..1, such as 0.95), and the size of the frame that was sampled, if there is one. */
export interface IntervalSettings {
  readonly level: number;
  readonly frame: number | null;
}

/**
 * Interval of a mean by Student's t on the sample standard error, with the finite population correction where a frame is given.
 * It assumes answers at random from the frame; it leaves out who did not answer.
 */
export function meanInterval(frequencies: Frequencies, settings: IntervalSettings): Outcome<MeanInterval> {
  return intervalAround(frequencies.total, mean(frequencies), standardDeviation(frequencies, 'sample'), settings);
}

/** The same of `n` answers with this mean and sample standard deviation; null where there is none. */
export function intervalAround(
  n: number,
  centre: number | null,
  sd: number | null,
  { level, frame }: IntervalSettings,
): Outcome<MeanInterval> {
  if (centre === null) return unavailable('Nobody gave a usable answer.');
  if (sd === null) return unavailable('One answer alone has no standard error.');
  const standardError = (sd / Math.sqrt(n)) * finitePopulationCorrection(n, frame);
  const reach = tQuantile((1 + level) / 2, n - 1) * standardError;
  return { standardError, degreesOfFreedom: n - 1, low: centre - reach, high: centre + reach };
}
