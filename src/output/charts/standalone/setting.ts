import type { MeasureText } from '../../../model/drawing.js';
import type { Lang } from '../../../model/text.js';
import { linesOf, phraseLines } from '../../../reports/text/index.js';

/** What a figure is set in: one language, and a typeface that tells how wide its words are. */
export interface Setting {
  readonly lang: Lang;
  readonly measure: MeasureText;
}

/** Sizes in pixels. On A4, where a figure as wide as the text is printed at nine tenths, no words are smaller than 8 points. */
export const SIZES = { title: 20, subtitle: 14, label: 14, value: 14, axis: 13, note: 12 } as const;

/** Widths are measured in the embedded typeface; another typeface on the reader's machine may be a little wider. */
const SLACK = 1.03;

/** Width of a text on one line, in pixels, with some slack. */
export function widthOf({ measure }: Setting, text: string, size: number, weight: 400 | 700 = 400): number {
  return measure(text, size, weight) * SLACK;
}

/** The lines of a text in `width` pixels, with some slack. */
export function wrap(
  { measure }: Setting,
  text: string,
  width: number,
  size: number,
  weight: 400 | 700 = 400,
): readonly string[] {
  return linesOf(text, width / SLACK, size, weight, measure);
}

/** As `wrap`, with lines as narrow as possible without needing one more line: for titles. */
export function wrapEvenly(
  setting: Setting,
  text: string,
  width: number,
  size: number,
  weight: 400 | 700 = 400,
): readonly string[] {
  return narrowed(setting, text, width, size, weight, () => false);
}

/** As `wrap`, with a last line of at least a quarter of the width where that is possible: for running text. */
export function wrapWhole(setting: Setting, text: string, width: number, size: number): readonly string[] {
  const isLong = (lines: readonly string[]) => widthOf(setting, lines.at(-1) ?? '', size) >= width / LEAST_LAST;
  return narrowed(setting, text, width, size, 400, isLong);
}

const LEAST_LAST = 4;
const STEP = 12;

/** The narrowest lines of the same number, or the first ones that `isEnough` accepts. */
function narrowed(
  setting: Setting,
  text: string,
  width: number,
  size: number,
  weight: 400 | 700,
  isEnough: (lines: readonly string[]) => boolean,
): readonly string[] {
  const widest = wrap(setting, text, width, size, weight);
  let best = widest;
  for (let narrower = width - STEP; narrower > width / 2 && best.length > 1 && !isEnough(best); narrower -= STEP) {
    const lines = phraseLines(text, narrower / SLACK, size, weight, setting.measure);
    if (lines.length > widest.length) break;
    best = lines;
  }
  return best;
}

/** Height in pixels of a line of this size. */
export function lineHeight(size: number): number {
  return Math.round(size * 1.45);
}
