import { joinedName, type Merge, type Sheet, type SheetRow, toldApart } from '../input/tables/index.js';
import { greatest } from '../model/extremes.js';
import type { HeaderRows, Keep } from './description.js';
import { tidy } from './words.js';

/** A column of an export with its headings. */
export interface HeadedColumn {
  readonly index: number;
  /** As the reader of answers names it; empty where nothing is written above it. */
  readonly name: string;
  /** The text of each heading row; in upper rows that of the merged cell. */
  readonly texts: readonly string[];
  /** Of all rows. */
  readonly cells: readonly string[];
}

/** A sheet divided into headings and rows of answers. */
export interface HeadedTable {
  readonly columns: readonly HeadedColumn[];
  readonly rows: readonly SheetRow[];
  readonly headerRows: HeaderRows;
}

/** Divides a sheet. `headings` are positions of rows, not lines; `names` those that columns are named from, all where not given. */
export function headed(sheet: Sheet, headings: readonly number[], names: readonly number[] = headings): HeadedTable {
  const rows = sheet.rows.slice((headings.at(-1) ?? -1) + 1);
  const width = greatest(
    headings.map((at) => sheet.rows[at]?.cells.length ?? 0),
    0,
  );
  const wide = rows.reduce((most, { cells }) => Math.max(most, cells.length), Math.max(width, sheet.variables?.length ?? 0));
  const rowAt = (at: number) => sheet.rows[at] ?? { line: at + 1, cells: [] };
  const named = spread(sheet, names.map(rowAt), wide);
  const texts = headings.map(
    (at) => named[names.indexOf(at)] ?? Array.from({ length: wide }, (_, index) => tidy(rowAt(at).cells[index] ?? '')),
  );
  const titles = Array.from({ length: wide }, (_, index) =>
    sheet.variables ? (sheet.variables[index]?.name ?? '') : joinedName(named.map((row) => row[index] ?? '')),
  );
  const columns = toldApart(titles).map((name, index) => ({
    index,
    name,
    texts: texts.map((row) => row[index] ?? ''),
    cells: rows.map(({ cells }) => tidyCell(cells[index] ?? '')),
  }));
  return { columns, rows, headerRows: headerRowsOf(sheet, headings, names) };
}

/** Line breaks stay: only what stands around an answer is taken off. */
function tidyCell(cell: string): string {
  return cell.trim();
}

/**
 * The texts of heading rows as the reader of answers joins them to names: one that spans several columns stands in each. Spreadsheets tell
 * by merged cells; without such, an empty cell belongs to the one at its left if something stands below it.
 */
function spread(sheet: Sheet, naming: readonly SheetRow[], width: number): readonly (readonly string[])[] {
  const cellsOf = (row: SheetRow | undefined) => Array.from({ length: width }, (_, index) => tidy(row?.cells[index] ?? ''));
  const merges = (sheet.merges ?? []).filter((merge) => naming.some(({ line }) => covers(merge, line)));
  return naming.map((row, at) => {
    const cells = cellsOf(row);
    if (merges.length > 0) return cells.map((cell, index) => mergedText(naming, merges, row, index) ?? cell);
    const below = naming[at + 1] && cellsOf(naming[at + 1]);
    let left = '';
    return cells.map((cell, index) => {
      if (cell !== '') left = cell;
      return cell === '' && below?.[index] ? left : cell;
    });
  });
}

function covers({ line: first, rows }: Merge, line: number): boolean {
  return first <= line && line < first + rows;
}

function mergedText(naming: readonly SheetRow[], merges: readonly Merge[], { line }: SheetRow, index: number): string | null {
  const merge = merges.find((one) => covers(one, line) && one.column - 1 <= index && index < one.column - 1 + one.columns);
  return merge ? tidy(naming.find((row) => row.line === merge.line)?.cells[merge.column - 1] ?? '') : null;
}

/** A row as a spreadsheet numbers it. */
function numberOf(row: SheetRow | undefined, at: number): number {
  return row ? (row.number ?? row.line) : at + 1;
}

function headerRowsOf(sheet: Sheet, headings: readonly number[], names: readonly number[]): HeaderRows {
  const lines = headings.map((at) => numberOf(sheet.rows[at], at));
  const simple = headings.every((at, place) => at === place) && names.length === headings.length;
  const [first = 1] = lines;
  if (simple) return Math.max(1, headings.length);
  return { first, last: lines.at(-1) ?? first, names: names.map((at) => numberOf(sheet.rows[at], at)) };
}

/** Which rows count, and why the others do not. */
export function keepRows(table: HeadedTable, rules: readonly Keep[]) {
  const leftOut = rules.map(({ why }) => ({ why, rows: 0 }));
  const kept = table.rows.flatMap((row, at) => {
    const failed = rules.findIndex((rule) => !holds(rule, table, row, at));
    const reason = leftOut[failed];
    if (!reason) return [at];
    reason.rows++;
    return [];
  });
  return { kept, leftOut: leftOut.filter(({ rows }) => rows > 0) };
}

function holds(rule: Keep, { columns }: HeadedTable, row: SheetRow, at: number): boolean {
  if ('except' in rule) return !rule.except.includes(numberOf(row, at));
  const cell = columns.find(({ name }) => name === rule.column)?.cells[at] ?? '';
  return 'in' in rule ? rule.in.includes(cell) : cell !== '';
}
