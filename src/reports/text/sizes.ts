import { tokens } from '../../design/index.js';

/** Sizes of text on slides, in points. */

/** Nothing on a slide is smaller. */
export const MIN_FONT_PT = tokens.slide.sizes.least;

/** Of the second language beside the first. */
export function secondSize(size: number): number {
  return Math.max(MIN_FONT_PT, Math.round(size * tokens.slide.secondLanguage * 2) / 2);
}
