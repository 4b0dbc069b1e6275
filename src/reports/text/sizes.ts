import { tokens } from '../../design/index.js';

/** Sizes of text on slides, in points. */

/** No type on a slide is smaller than these points. */
export const MIN_FONT_PT = tokens.slide.sizes.least;

/** Size of the second language beside a first one of `size` points: rounded to half a point, at least MIN_FONT_PT. */
export function secondSize(size: number): number {
  return Math.max(MIN_FONT_PT, Math.round(size * tokens.slide.secondLanguage * 2) / 2);
}
