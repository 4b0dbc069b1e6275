/** Sizes of text on slides, in points. */

/** Nothing on a slide is smaller. */
export const MIN_FONT_PT = 14;

const SECOND = 0.78;

/** Of the second language beside the first. */
export function secondSize(size: number): number {
  return Math.max(MIN_FONT_PT, Math.round(size * SECOND * 2) / 2);
}
