import { isoDateText, numberText, percentText, serialText } from '../values/index.js';
import type { Shown } from './formats.js';

/** What cells are read with. */
export interface CellContext {
  readonly strings: readonly string[];
  readonly styles: readonly Shown[];
  readonly from1904: boolean;
}

/** A cell as it stands in the file. */
export interface RawCell {
  /** Its type; `n`, a number, where the file tells none. */
  readonly type: string;
  readonly style: number;
  /** Not empty. */
  readonly value: string;
}

/** The text of a cell; null where the file holds no such value. A cell with an error is empty. */
export function cellText({ type, style, value }: RawCell, { strings, styles, from1904 }: CellContext): string | null {
  // A style that is not there hides whether a number is a date.
  if (style !== 0 && styles[style] === undefined) return null;
  switch (type) {
    case 's':
      return /^\s*\d+\s*$/.test(value) ? (strings[Number(value)] ?? null) : null;
    case 'n':
      return shownNumber(value.trim(), styles[style], from1904);
    case 'str':
    case 'inlineStr':
      return value;
    case 'b':
      return /^(1|true)$/.test(value.trim()) ? 'TRUE' : 'FALSE';
    case 'e':
      return '';
    case 'd':
      return isoText(value.trim(), styles[style]);
    default:
      return null;
  }
}

function shownNumber(written: string, shown: Shown | undefined, from1904: boolean): string | null {
  const text = numberText(written);
  if (text === null || shown === undefined) return text;
  switch (shown.kind) {
    case 'number':
      return text;
    case 'percent':
      return percentText(Number(written));
    case 'padded':
      return /^\d+$/.test(text) ? text.padStart(shown.digits, '0') : text;
    case 'date':
      return serialText(Number(written), shown, from1904) ?? text;
  }
}

/** A date that is written as one, which is rare; a time alone has none. */
function isoText(written: string, shown: Shown | undefined): string | null {
  if (/^\d\d:\d\d(:\d\d(\.\d+)?)?Z?$/.test(written)) return written.replace(/(\.\d+)?Z?$/, '');
  return isoDateText(written, shown?.kind === 'date' && shown.time);
}
