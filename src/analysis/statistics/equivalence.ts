import type { Interval } from '../../model/statistics.js';

/**
 * Two one-sided tests at 5 % each reject a difference beyond a margin where the interval at this level lies within it (Schuirmann 1987,
 * Journal of Pharmacokinetics and Biopharmaceutics 15: TOST).
 */
export const SIMILARITY_LEVEL = 0.9;

/** Whether an interval of a difference lies within `margin` of 0 on both sides, in the unit of the difference. */
export function isWithin({ low, high }: Interval, margin: number): boolean {
  return low >= -margin && high <= margin;
}
