import { quoted } from '../../../problems/index.js';
import type { TextReader } from '../binary/index.js';
import { fileDamaged, textUnreadable, valueTooLong } from '../messages.js';
import type { Variable } from '../sheet.js';
import { giveUp } from '../unreadable.js';
import { dateCell } from './dates.js';
import { type RawVariable, upToZero } from './dictionary.js';
import type { Header } from './header.js';
import { type LongTexts, longTextAt } from './long-texts.js';
import { NUMBER_READERS, storedText } from './numbers.js';

/** What the cells of a file are read from. */
export interface CellContext {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly isLittleEndian: boolean;
  readonly header: Header;
  readonly longTexts: LongTexts;
  readonly text: TextReader;
  readonly mostCharacters: number;
}

/** The cell of a variable in the case that begins at an offset; `line` is its number, from 1. */
export type CellReader = (at: number, line: number) => string;

/** `name`: of the variable, for messages. A number that has a label is written as such in a column of dates too. */
export function cellReader(
  { type, format, start }: RawVariable,
  name: string,
  labels: Variable['valueLabels'],
  context: CellContext,
): CellReader {
  const { view, isLittleEndian } = context;
  if (type.kind === 'text') return (at, line) => textCell(fieldAt(context.bytes, at + start, type.bytes), name, line, context);
  if (type.kind === 'strL') return longTextReader(start, name, context);
  const read = NUMBER_READERS[type.kind];
  const plain = storedText(type.kind);
  const date = dateCell(format);
  const cell = date === null ? plain : (value: number) => (labels.has(plain(value)) ? plain(value) : date(value));
  return (at) => {
    const stored = read(view, at + start, isLittleEndian);
    return typeof stored === 'string' ? stored : cell(stored);
  };
}

/** The bytes of a text in a case. */
export function fieldAt(bytes: Uint8Array, start: number, length: number): Uint8Array {
  return upToZero(bytes.subarray(start, start + length));
}

/** Many cases may point to one text, which is read once. */
function longTextReader(start: number, name: string, context: CellContext): CellReader {
  const known = new Map<Uint8Array, string>();
  return (at, line) => {
    const bytes = longText(at + start, name, line, context);
    const cell = known.get(bytes) ?? textCell(bytes, name, line, context);
    known.set(bytes, cell);
    return cell;
  };
}

function longText(at: number, name: string, line: number, { longTexts, header, view, isLittleEndian }: CellContext): Uint8Array {
  const text = longTextAt(longTexts, header, view, at, isLittleEndian);
  return text ?? giveUp(fileDamaged(`the text of ${quoted(name)} is not where it should be`), line);
}

function textCell(bytes: Uint8Array, name: string, line: number, { text, mostCharacters }: CellContext): string {
  const cell = text.read(bytes) ?? giveUp(textUnreadable(name, text.encoding), line);
  return cell.length <= mostCharacters ? cell : giveUp(valueTooLong(name, mostCharacters), line);
}
