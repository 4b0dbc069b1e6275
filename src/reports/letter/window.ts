import type { MeasureText } from '../../model/drawing.js';
import type { AddressLine, AddressSize } from '../../model/letter-view.js';
import type { Lang } from '../../model/text.js';
import { lineCount } from '../text/index.js';
import { addressTooLong } from './messages.js';

/**
 * Where an address shows in the window of an envelope, in whatever way the sheet lies in it. Assumed is a 長形3号 envelope (JIS S
 * 5502, 120 x 235 mm) used lengthwise, with a window of 45 x 90 mm, 20 mm from its left and 12 mm from its upper edge, and an A4
 * sheet folded in three (99 x 210 mm). The sheet can slip by 25 mm to the right and by 21 mm downwards: what is to be seen in any
 * case stands from 20 to 85 mm from the left and from 12 to 36 mm from the top of the sheet. templates/styles/letter.css has the
 * same figures.
 */
const [WIDTH_MM, HEIGHT_MM] = [64, 23.5];
const PX_PER_MM = 96 / 25.4;
const MM_PER_PT = 25.4 / 72;
/** The browser may break a line a little sooner than the sum of its characters says. */
const SAFETY = 0.98;

/** Size in points and height of a line as a multiple of it; as in the style sheet. */
const SIZES: Readonly<Record<AddressSize, readonly [pt: number, line: number]>> = {
  normal: [10.5, 1.3],
  small: [9, 1.2],
  tiny: [8, 1.15],
};

/** The largest size in which the address stays within the window. Throws Error, with what to do, where none is small enough. */
export function sizeInWindow(lines: readonly AddressLine[], language: Lang, measure: MeasureText): AddressSize {
  for (const size of ['normal', 'small', 'tiny'] as const) {
    const [pt, line] = SIZES[size];
    const count = lines.reduce((sum, { text, honorific, isName }) => {
      const width = WIDTH_MM * PX_PER_MM * SAFETY;
      return (
        sum +
        lineCount(
          `${text[language]}${honorific === '' ? '' : `　${honorific}`}`,
          width,
          (pt * 96) / 72,
          isName ? 700 : 400,
          measure,
        )
      );
    }, 0);
    if (count * pt * line * MM_PER_PT <= HEIGHT_MM) return size;
  }
  throw new Error(addressTooLong());
}
