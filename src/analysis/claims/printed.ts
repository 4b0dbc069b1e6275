import type { PublishedGap } from '../../model/publication.js';
import { roundHalfUp } from '../statistics/index.js';

/** Values as sentences and tables print them: what is told apart must look apart. */

/** Decimal places of means in sentences and tables. */
export const MEAN_DIGITS = 1;
/** Of shares between 0 and 1, which are printed in whole per cent. */
const SHARE_DIGITS = 2;

/** A mean, or a difference of means, as it is printed. */
export function meanAsPrinted(mean: number): number {
  return roundHalfUp(mean, MEAN_DIGITS);
}

/** A share (0..1) as it is printed. */
export function shareAsPrinted(share: number): number {
  return roundHalfUp(share, SHARE_DIGITS);
}

/** Whether the two means of a pair are printed alike. */
export function hasEqualMeans({ statistics }: PublishedGap['pairs'][number]): boolean {
  return statistics.shown && meanAsPrinted(statistics.value.meanFrom) === meanAsPrinted(statistics.value.meanTo);
}
