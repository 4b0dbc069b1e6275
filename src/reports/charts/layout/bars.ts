/**
 * How broad bars are, as parts of the room that each has: the distance of two levels, or the height of a row. All formats draw them
 * so, whatever unit they count in.
 */
export const BAR_WIDTH = {
  histogram: 0.78,
  /** Of an earlier release: broader than the bars in front of it, so that it shows also where it is lower. */
  outline: 0.92,
  options: 5 / 9,
  stack: 20 / 27,
  /** From the zero of differences to a point. */
  stem: 1 / 4,
} as const;

/** Whole pixels of a bar in a row of some height. */
export function barHeight(kind: 'options' | 'stack' | 'stem', rowHeight: number): number {
  return Math.round(rowHeight * BAR_WIDTH[kind]);
}

/** What native charts ask for instead of a width: the gap between two bars in whole per cent of a bar. */
export function gapOf(kind: Exclude<keyof typeof BAR_WIDTH, 'stem'>): number {
  return Math.round(100 * (1 / BAR_WIDTH[kind] - 1));
}
