import type { Scale } from '../../model/questionnaire.js';

/** Differences of means that a sentence may call one, as parts of the range of the scale. */
const NOTICEABLE = 0.06;
const WIDE = 0.2;

/** The smallest difference of means that is worded as one: 0.3 on a scale of 1 to 6. */
export function noticeable(scale: Scale): number {
  return NOTICEABLE * (scale.high - scale.low);
}

/** The smallest difference that is worded as wide: 1 on a scale of 1 to 6. */
export function wide(scale: Scale): number {
  return WIDE * (scale.high - scale.low);
}

/** Whether two scales have the same ends, so that means on them may be compared. */
export function comparable(a: Scale, b: Scale): boolean {
  return a.low === b.low && a.high === b.high;
}

/**
 * Whether a difference of published means is at least `threshold`. Means carry the rounding of floating point; it does not count.
 */
export function reaches(difference: number, threshold: number): boolean {
  return difference > threshold - 1e-9;
}
