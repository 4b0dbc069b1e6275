import { numberText, singleText } from '../binary/index.js';
import type { CellType } from './types.js';

/** A number, or one of the letters that say why there is none: `.a` to `.z`, and nothing for the plain `.`. */
export type Stored = number | string;

/** Reads a number at an offset. */
export type NumberReader = (view: DataView, at: number, isLittleEndian: boolean) => Stored;

type NumberType = Exclude<CellType['kind'], 'text' | 'strL'>;

/** The first missing value of each type, `.`; `.a` is the next, and so on. */
const MISSING = { byte: 101, int: 32_741, long: 2_147_483_621 };
/** The same for the bits of a number of 4 bytes, and for the upper half of one of 8, with the step from one letter to the next. */
const MISSING_SINGLE = { from: 0x7f00_0000, step: 0x800 };
const MISSING_DOUBLE = { from: 0x7fe0_0000, step: 0x100 };

export const NUMBER_READERS: Readonly<Record<NumberType, NumberReader>> = {
  byte: (view, at) => whole(view.getInt8(at), MISSING.byte),
  int: (view, at, isLittleEndian) => whole(view.getInt16(at, isLittleEndian), MISSING.int),
  long: (view, at, isLittleEndian) => longValue(view.getInt32(at, isLittleEndian)),
  float: (view, at, isLittleEndian) => {
    const value = view.getFloat32(at, isLittleEndian);
    return Math.abs(value) < FIRST_SINGLE ? value : lettered(view.getInt32(at, isLittleEndian), MISSING_SINGLE);
  },
  double: (view, at, isLittleEndian) => {
    const value = view.getFloat64(at, isLittleEndian);
    return Math.abs(value) < FIRST_DOUBLE
      ? value
      : doubleLetter(value, view.getInt32(isLittleEndian ? at + 4 : at, isLittleEndian));
  },
};

const FIRST_SINGLE = 2 ** 127;
const FIRST_DOUBLE = 2 ** 1023;

/** A number of 4 bytes, as value labels hold it too. */
export function longValue(value: number): Stored {
  return whole(value, MISSING.long);
}

function whole(value: number, missing: number): Stored {
  return value < missing ? value : letter(value - missing);
}

/** Negative numbers may be as large as missing values are. */
function doubleLetter(value: number, upper: number): Stored {
  return value < 0 && Number.isFinite(value) ? value : lettered(upper, MISSING_DOUBLE);
}

function lettered(bits: number, { from, step }: { readonly from: number; readonly step: number }): Stored {
  return letter(Math.floor((bits - from) / step));
}

/** Bits of no letter are those of no number either. */
function letter(index: number): string {
  return index >= 1 && index <= 26 ? `.${String.fromCharCode('a'.charCodeAt(0) + index - 1)}` : '';
}

/** The cell for a number, by the type that it is stored in. */
export function storedText(kind: NumberType): (value: number) => string {
  return kind === 'float' ? singleText : numberText;
}
