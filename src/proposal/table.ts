import type { Sheet, SheetRow } from '../input/tables/index.js';
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
  const width = Math.max(0, ...headings.map((at) => sheet.rows[at]?.cells.length ?? 0));
  const wide = rows.reduce((most, { cells }) => Math.max(most, cells.length), Math.max(width, sheet.variables?.length ?? 0));
  const texts = headings.map((at) =>
    filledRight(sheet, at, names.includes(at) ? (names.find((other) => other > at) ?? null) : null, wide),
  );
  const own = names.map((at) => headings.indexOf(at));
  const titles = Array.from({ length: wide }, (_, index) =>
    sheet.variables ? (sheet.variables[index]?.name ?? '') : joined(own.map((place) => texts[place]?.[index] ?? '')),
  );
  const columns = numbered(titles).map((name, index) => ({
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

/** In a heading row above another, an empty cell takes the text at its left where both are one: merged, or filled below. */
function filledRight(sheet: Sheet, at: number, below: number | null, width: number): readonly string[] {
  const row = sheet.rows[at];
  const cells = Array.from({ length: width }, (_, index) => tidy(row?.cells[index] ?? ''));
  if (below === null || row === undefined) return cells;
  const merges = sheet.merges ?? [];
  let last = '';
  return cells.map((cell, index) => {
    if (cell !== '') {
      last = cell;
      return cell;
    }
    const merged = merges.some(
      ({ line, column, rows, columns }) =>
        line <= row.line && row.line < line + rows && column < index + 1 && index + 1 < column + columns,
    );
    const spread = sheet.merges === undefined || merges.length === 0;
    const filled = tidy(sheet.rows[below]?.cells[index] ?? '') !== '';
    return merged || (spread && filled) ? last : '';
  });
}

function joined(texts: readonly string[]): string {
  const filled = texts.filter((text) => text !== '');
  return filled.filter((text, index) => text !== filled[index - 1]).join(' / ');
}

/** Names that occur more than once are numbered. */
function numbered(names: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const seen = new Map<string, number>();
  return names.map((name) => {
    if (name === '' || counts.get(name) === 1) return name;
    const at = (seen.get(name) ?? 0) + 1;
    seen.set(name, at);
    return `${name} (${at})`;
  });
}

function headerRowsOf(sheet: Sheet, headings: readonly number[], names: readonly number[]): HeaderRows {
  const lines = headings.map((at) => sheet.rows[at]?.line ?? at + 1);
  const simple = headings.every((at, place) => at === place) && names.length === headings.length;
  const [first = 1] = lines;
  if (simple) return Math.max(1, headings.length);
  return { first, last: lines.at(-1) ?? first, names: names.map((at) => sheet.rows[at]?.line ?? at + 1) };
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

function holds(rule: Keep, { columns }: HeadedTable, { line }: SheetRow, at: number): boolean {
  if ('except' in rule) return !rule.except.includes(line);
  const cell = columns.find(({ name }) => name === rule.column)?.cells[at] ?? '';
  return 'in' in rule ? rule.in.includes(cell) : cell !== '';
}
