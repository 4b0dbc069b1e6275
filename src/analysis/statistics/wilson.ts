import type { Interval, Outcome } from '../../model/statistics.js';
import { normalQuantile } from './distributions.js';
import { unobserved } from './finite-population.js';
import type { IntervalSettings } from './mean-interval.js';
import { unavailable } from './outcome.js';

/**
 * Wilson's score interval of the share count / n (Wilson 1927, JASA 22), within 0..1 also for a share of 0 or 1. Where a frame is
 * given, n becomes n / (1 - n / N), the number of answers that would carry the same variance without a frame (Korn and Graubard 1998,
 * Survey Methodology 24); with the whole frame observed the interval is the share itself. Unavailable for n = 0. Throws RangeError
 * where n is larger than the frame.
 */
export function wilsonInterval(count: number, n: number, { level, frame }: IntervalSettings): Outcome<Interval> {
  if (n === 0) return unavailable('The base is empty.');
  return scoreInterval(count / n, unobserved(n, frame) / n, level);
}

/**
 * Wilson's interval of a share whose variance is p (1 - p) times `perAnswer`, one over the number of answers that carry it; 0 where
 * nothing is left to chance, and the interval is then the share itself.
 */
export function scoreInterval(share: number, perAnswer: number, level: number): Interval {
  const z = normalQuantile((1 + level) / 2);
  const shrink = z * z * perAnswer;
  const centre = (share + shrink / 2) / (1 + shrink);
  const reach = Math.sqrt(shrink * (share * (1 - share) + shrink / 4)) / (1 + shrink);
  return { low: share === 0 ? 0 : Math.max(0, centre - reach), high: share === 1 ? 1 : Math.min(1, centre + reach) };
}
