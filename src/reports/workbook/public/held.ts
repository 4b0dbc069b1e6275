import type { Publication, PublishedItem, ReleaseMark } from '../../../model/publication.js';
import { percent } from '../../text/index.js';
import { totalMissing } from '../frequencies.js';

/** The release whose values a cell keeps, for a cell. */
export function heldCode(mark: ReleaseMark | null): string | null {
  return mark && `${mark.name} (${mark.date})`;
}

/**
 * True where a publication says nothing even of how many answered: it then counts nobody at all, neither answers nor what is
 * missing, of a survey that somebody answered.
 */
export function hidesCounts({ sample }: Publication, { n, missing }: Pick<PublishedItem, 'n' | 'missing'>): boolean {
  return sample.answered > 0 && n + totalMissing(missing) === 0;
}

/** A share of two published counts in whole per cent, halves up, as all published shares are; null of nobody. */
export function wholePercent(count: number, of: number): number | null {
  return of === 0 ? null : Number(percent(count / of)) / 100;
}
