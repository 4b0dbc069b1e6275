import { type Tokens, tokens } from '../../design/index.js';
import type { MeasureText } from '../../model/drawing.js';
import type { AddressLine, AddressSize } from '../../model/letter-view.js';
import type { Lang } from '../../model/text.js';
import { lineCount } from '../text/index.js';
import { addressTooLong } from './messages.js';

const PX_PER_MM = 96 / 25.4;
const MM_PER_PT = 25.4 / 72;
/** The browser may break a line a little sooner than the sum of its characters says. */
const SAFETY = 0.98;

/** The largest size in which the address stays within the window. Throws Error, with what to do, where none is small enough. */
export function sizeInWindow(
  lines: readonly AddressLine[],
  language: Lang,
  measure: MeasureText,
  { letter: { window, address } }: Tokens = tokens,
): AddressSize {
  for (const size of ['normal', 'small', 'tiny'] as const) {
    const { size: pt, line } = address[size];
    const count = lines.reduce((sum, { text, honorific, isName }) => {
      const width = window.width * PX_PER_MM * SAFETY;
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
    if (count * pt * line * MM_PER_PT <= window.height) return size;
  }
  throw new Error(addressTooLong());
}
