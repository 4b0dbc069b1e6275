import { withoutEmptyEnd } from '../cells.js';
import type { TableLimits } from '../limits.js';
import { badQuotes, longRow, shortRow } from '../messages.js';
import type { Sheet, SheetProblem, SheetRow } from '../sheet.js';
import type { TableFault } from '../unreadable.js';
import { dialectOf, type Separator } from './dialect.js';
import { decode, decodeWithoutMark } from './encoding.js';
import { readRecords } from './records.js';

/** A separated text as one sheet, and what separates its cells: where that is `;`, commas in numbers are decimal. */
export interface TextTable {
  readonly sheets: readonly Sheet[];
  readonly separator: string;
}

/**
 * Reads a separated text in whatever encoding and dialect it is; `given`: what separates its cells, null where it is found. Numbers stay as they are written, decimal commas too.
 */
export function readText(
  bytes: Uint8Array,
  limits: TableLimits,
  given: string | null,
): TextTable | { readonly fault: TableFault } {
  const found = decode(bytes);
  const decoded = 'text' in found ? found : (decodeWithoutMark(bytes) ?? found);
  if (!('text' in decoded)) return { fault: decoded };
  const { text, told: inFile } = withoutHead(decoded.text);
  const told = given ?? inFile;
  const separator = told ?? dialectOf(text).separator;
  const read = (literalQuotes: boolean, by = separator) =>
    readRecords(text, by, { bytes: bytes.length, rows: limits.rows - HEADINGS, cells: limits.cells }, literalQuotes);
  const records = read(false);
  if ('rows' in records) return { sheets: [asSheet(records.rows)], separator };
  const literal = records.message.code === badQuotes().code && told === null ? literalSeparator(text) : null;
  const unquoted = literal === null ? records : read(true, literal);
  if (literal === null || !('rows' in unquoted) || hasQuotedCells(unquoted.rows)) return { fault: records };
  return { sheets: [asSheet(unquoted.rows)], separator: literal };
}

/** The first row, which `readRecords` does not count, but a limit of rows does. */
const HEADINGS = 1;

/**
 * The separator of a text in which quotation marks are characters as any other, as programs write that quote nothing; null where
 * it does not cut the text into records of one length, so that more likely a quotation mark is wrong.
 */
function literalSeparator(text: string): Separator | null {
  const { separator, share } = dialectOf(text, true);
  return share === 1 ? separator : null;
}

/** A cell between quotation marks shows that they are not meant as characters, but that the file breaks off or is wrong. */
function hasQuotedCells(rows: readonly SheetRow[]): boolean {
  return rows.some(({ cells }) => cells.some((cell) => cell.length > 1 && cell.startsWith('"') && cell.endsWith('"')));
}

/**
 * Takes off what stands in front of a table: byte order marks, of which a file put together by two programs has two, and Excel's
 * line that tells the separator, of which the line break stays, so that lines keep their numbers.
 */
function withoutHead(text: string): { readonly text: string; readonly told: string | null } {
  const whole = text.replace(/^\ufeff+/, '');
  const [line = '', , told = null] = /^("?)sep=([^\p{L}\p{N}"\r\n])\1(?=\r|\n|$)/u.exec(whole) ?? [];
  return { text: whole.slice(line.length), told };
}

/**
 * Rows without empty cells at their end. Those whose length is not that of the others are told; titles above the table are not, but where
 * the first row is longer than the others, these lack something.
 */
function asSheet(rows: readonly SheetRow[]): Sheet {
  const usual = Math.max(commonestLength(rows), rows[0]?.cells.length ?? 0);
  const first = rows.findIndex(({ cells }) => cells.length >= usual);
  const problems: SheetProblem[] = [];
  const shortened = rows.map(({ line, cells, ...rest }, index) => {
    const row = { ...rest, line, cells: withoutEmptyEnd(cells) };
    if (row.cells.length > usual) problems.push({ line, message: longRow(row.cells.length, usual) });
    else if (cells.length < usual && index > first) problems.push({ line, message: shortRow(cells.length, usual) });
    return row;
  });
  return { name: null, rows: shortened, variables: null, sets: [], weight: null, problems };
}

/** Of equally common ones, the longest. */
function commonestLength(rows: readonly SheetRow[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  let [length, most] = [0, 0];
  for (const [cells, count] of counts) if (count > most || (count === most && cells > length)) [length, most] = [cells, count];
  return length;
}
