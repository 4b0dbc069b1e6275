import { fileDamaged } from '../messages.js';
import { giveUp } from '../unreadable.js';
import type { Header } from './header.js';

/** How a variable is stored: numbers by Stata's names, text in a field, or text that stands elsewhere in the file. */
export interface CellType {
  readonly kind: 'byte' | 'int' | 'long' | 'float' | 'double' | 'text' | 'strL';
  /** In a case. */
  readonly bytes: number;
}

const NUMBERS: readonly CellType[] = [
  { kind: 'byte', bytes: 1 },
  { kind: 'int', bytes: 2 },
  { kind: 'long', bytes: 4 },
  { kind: 'float', bytes: 4 },
  { kind: 'double', bytes: 8 },
];
const STRL: CellType = { kind: 'strL', bytes: 8 };

/** Old formats number the types from `byte`, newer ones from `double`, backwards. */
const OLD_BYTE = 251;
const OLD_LONGEST = 244;
const DOUBLE = 65526;
const LONGEST = 2045;
const LONG_TEXT = 32768;

export function cellType(code: number, { version }: Pick<Header, 'version'>): CellType {
  const isOld = version < 117;
  if (code >= 1 && code <= (isOld ? OLD_LONGEST : LONGEST)) return { kind: 'text', bytes: code };
  if (!isOld && code === LONG_TEXT) return STRL;
  const number = isOld ? NUMBERS[code - OLD_BYTE] : NUMBERS[NUMBERS.length - 1 - (code - DOUBLE)];
  return number ?? giveUp(fileDamaged(`it has a variable of an unknown type, ${code}`));
}
