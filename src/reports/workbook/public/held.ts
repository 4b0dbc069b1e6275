import type { Publication, PublishedItem, ReleaseMark } from '../../../model/publication.js';
import { asPrinted, HUNDRED, type Published, quotientOf } from '../../../model/published.js';
import { percent } from '../../text/index.js';
import { totalMissing } from '../frequencies.js';

/** The release that a value was kept from, as its name and date; null where the value is of this build. */
export function heldCode(mark: ReleaseMark | null): string | null {
  return mark && `${mark.name} (${mark.date})`;
}

/**
 * Whether a publication hides even how many answered. It then counts nobody, neither answers nor missing ones, though somebody
 * answered the survey.
 */
export function hidesCounts({ sample }: Publication, { n, missing }: Pick<PublishedItem, 'n' | 'missing'>): boolean {
  return sample.answered > 0 && n + totalMissing(missing) === 0;
}

/**
 * A share (0..1) of two published counts, rounded to whole per cent, halves up, as all published shares are; null where `of` is 0.
 */
export function wholePercent(count: Published, of: Published): Published | null {
  return of === 0 ? null : quotientOf(asPrinted(percent(quotientOf(count, of))), HUNDRED);
}
