import type { TextReader } from '../binary/index.js';
import { textUnreadable, valueTooLong } from '../messages.js';
import type { Variable } from '../sheet.js';
import { giveUp } from '../unreadable.js';
import type { CaseSource } from './case-source.js';
import type { Column } from './columns.js';
import { numberCell } from './described.js';
import { type Dictionary, EXTENSION, UNIT } from './dictionary.js';
import { trimmedEnd } from './trimmed.js';

/** The cell of a column in the case at which `source` is; `line` is its number, from 1. */
export type CellReader = (line: number) => string;

export function cellReader(
  source: CaseSource,
  column: Column,
  variable: Variable,
  { text, isLittleEndian, mostCharacters }: { text: TextReader; isLittleEndian: boolean; mostCharacters: number },
): CellReader {
  if (column.width === 0) {
    const start = column.parts[0]?.start ?? 0;
    const cell = numberCell(column.raw.format, variable);
    return () => cell(source.view.getFloat64(source.at + start, isLittleEndian));
  }
  return (line) => {
    const cell = text.read(textBytes(source, column)) ?? giveUp(textUnreadable(column.name, text.encoding), line);
    return cell.length <= mostCharacters ? cell : giveUp(valueTooLong(column.name, mostCharacters), line);
  };
}

/** The bytes of a text in the case at which `source` is, without the spaces after it. */
function textBytes(source: CaseSource, { parts, width }: Column): Uint8Array {
  const [first = NOTHING, ...more] = parts;
  if (more.length === 0) return trimmedPart(source, first);
  const filled = parts.findLastIndex((part) => trimmedPart(source, part).length > 0);
  if (filled <= 0) return trimmedPart(source, first);
  const { bytes, at } = source;
  const whole = parts.slice(0, filled).map(({ start, length }) => bytes.subarray(at + start, at + start + length));
  return Buffer.concat([...whole, trimmedPart(source, parts[filled] ?? NOTHING)]).subarray(0, width);
}

type Part = Column['parts'][number];

const NOTHING: Part = { start: 0, length: 0 };

function trimmedPart({ bytes, view, at }: CaseSource, { start, length }: Part): Uint8Array {
  return bytes.subarray(at + start, trimmedEnd(view, at + start, at + start + length));
}

/**
 * The texts of the first `most` cases, to tell their encoding from them. Parts of very long texts begin anywhere in a character.
 */
export function* textValues(source: CaseSource, { variables, extensions }: Dictionary, most: number): Generator<Uint8Array> {
  const longest = extensions.has(EXTENSION.widths) ? 254 : 255;
  const texts = variables.filter(({ width }) => width > 0 && width <= longest);
  const parts = texts.map(({ position, width }) => ({ start: (position - 1) * UNIT, length: width }));
  if (parts.length === 0) return;
  for (let cases = 1; cases <= most && source.next() === 'whole'; cases += 1)
    for (const part of parts) yield trimmedPart(source, part);
}
