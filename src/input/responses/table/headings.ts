import type { Message } from '../../../model/problem.js';
import type { HeadingRows } from '../../../model/reading.js';
import { joinedName, type Merge, type Sheet, type SheetRow } from '../../tables/index.js';
import * as words from '../messages.js';

/** A sheet parted into the names of its columns and the rows below. */
export interface Parted {
  /** From the first column on; empty for a column without a name. */
  readonly names: readonly string[];
  /** The line of the last row of names. */
  readonly line: number;
  readonly rows: readonly SheetRow[];
}

/**
 * Parts a sheet into headings and rows. Without `headings`, the first row holds the names, as they are written. A file of a statistics
 * program names its columns itself. A message where the file has no such rows.
 */
export function partSheet(sheet: Sheet, headings: HeadingRows | null): Parted | { readonly fault: Message } {
  if (sheet.variables) {
    if (headings) return { fault: words.headingsOfVariables() };
    return { names: sheet.variables.map(({ name }) => name), line: 1, rows: sheet.rows };
  }
  if (headings === null) {
    const [first, ...rows] = sheet.rows;
    return first ? { names: first.cells, line: first.line, rows } : { fault: words.fileEmpty() };
  }
  return partByRows(sheet, headings);
}

function partByRows(sheet: Sheet, { rows: wanted, names }: HeadingRows): Parted | { readonly fault: Message } {
  const isHeading = (row: SheetRow, index: number) =>
    typeof wanted === 'number' ? index < wanted : numberOf(row) >= wanted.first && numberOf(row) <= wanted.last;
  const headings = sheet.rows.filter(isHeading);
  const naming = names === null ? headings : headings.filter((row) => names.includes(numberOf(row)));
  const last = headings.at(-1);
  if (!last || naming.length === 0) return { fault: words.noSuchRows(sheet.rows.map(numberOf).at(-1) ?? 0) };
  const filled = fillLeft(naming, sheet.merges ?? []);
  const width = filled.reduce((most, { length }) => Math.max(most, length), 0);
  return {
    names: Array.from({ length: width }, (_, column) => joinedName(filled.map((cells) => cells[column] ?? ''))),
    line: last.line,
    rows: sheet.rows.filter(({ line }) => line > last.line),
  };
}

/** The row as a spreadsheet numbers it. */
export function numberOf({ line, number }: SheetRow): number {
  return number ?? line;
}

/**
 * The texts of heading rows, where one that spans several columns stands in each of them. Spreadsheets tell by merged cells; where
 * they have none, and in texts, an empty cell belongs to the one at its left if something stands below it. The last row is as it is.
 */
function fillLeft(rows: readonly SheetRow[], merges: readonly Merge[]): readonly (readonly string[])[] {
  const lines = new Set(rows.map(({ line }) => line));
  const own = merges.filter((merge) => coversAny(merge, lines));
  if (own.length > 0) return rows.map((row) => withMerged(row, rows, own));
  return rows.map(({ cells }, index) => {
    const below = rows[index + 1]?.cells;
    return below ? withLeft(cells, below) : cells;
  });
}

function coversAny({ line, rows }: Merge, lines: ReadonlySet<number>): boolean {
  for (let at = line; at < line + rows; at += 1) if (lines.has(at)) return true;
  return false;
}

/** Of each merged area that lies over the row, every cell holds the text of the first. */
function withMerged(row: SheetRow, rows: readonly SheetRow[], merges: readonly Merge[]): readonly string[] {
  const cells = [...row.cells];
  for (const merge of merges) {
    if (row.line < merge.line || row.line >= merge.line + merge.rows) continue;
    const text = rows.find(({ line }) => line === merge.line)?.cells[merge.column - 1] ?? '';
    const end = Math.min(merge.column - 1 + merge.columns, widthOf(rows));
    for (let column = merge.column - 1; column < end; column += 1) cells[column] = text;
  }
  return Array.from(cells, (cell) => cell ?? '');
}

function widthOf(rows: readonly SheetRow[]): number {
  return rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
}

function withLeft(cells: readonly string[], below: readonly string[]): readonly string[] {
  let left = '';
  return Array.from({ length: Math.max(cells.length, below.length) }, (_, column) => {
    const cell = cells[column] ?? '';
    if (cell !== '') left = cell;
    return cell === '' && (below[column] ?? '') !== '' ? left : cell;
  });
}
