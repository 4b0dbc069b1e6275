/**
 * How broad bars are, as parts (0..1) of the room that each has: the distance of two levels, or the height of a row. All formats
 * draw them like this, whatever their unit is.
 */
export const BAR_WIDTH = {
  histogram: 0.78,
  /** The outline of an earlier release: broader than the bars before it, so that it is seen even where it is lower. */
  outline: 0.92,
  options: 5 / 9,
  stack: 20 / 27,
  /** From the zero of differences to a point. */
  stem: 1 / 4,
} as const;

/** Height of a bar in a row of `rowHeight` pixels, in whole pixels. */
export function barHeight(kind: 'options' | 'stack' | 'stem', rowHeight: number): number {
  return Math.round(rowHeight * BAR_WIDTH[kind]);
}

/** The gap between two bars in whole per cent of a bar's width, which PowerPoint's charts ask for instead of a width. */
export function gapOf(kind: Exclude<keyof typeof BAR_WIDTH, 'stem'>): number {
  return Math.round(100 * (1 / BAR_WIDTH[kind] - 1));
}
