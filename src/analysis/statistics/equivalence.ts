import type { Interval, MeanInterval } from '../../model/statistics.js';
import { tQuantile } from './distributions.js';

/**
 * Two one-sided tests at 5 % each reject a difference beyond a margin where the interval at this level lies within it (Schuirmann 1987,
 * Journal of Pharmacokinetics and Biopharmaceutics 15: TOST).
 */
export const SIMILARITY_LEVEL = 0.9;

/** Whether an interval of a difference lies within `margin` of 0 on both sides, in the unit of the difference. */
export function isWithin({ low, high }: Interval, margin: number): boolean {
  return low >= -margin && high <= margin;
}

/** Whether a difference is equivalent to none by two one-sided tests at 5 %, whatever the level of confidence its interval was made for. */
export function isEquivalent(
  difference: number,
  { standardError, degreesOfFreedom }: Pick<MeanInterval, 'standardError' | 'degreesOfFreedom'>,
  margin: number,
): boolean {
  const reach = tQuantile((1 + SIMILARITY_LEVEL) / 2, degreesOfFreedom) * standardError;
  return isWithin({ low: difference - reach, high: difference + reach }, margin);
}
