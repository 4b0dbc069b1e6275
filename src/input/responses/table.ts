import { greatest } from '../../model/extremes.js';
import { LIMITS } from '../../model/limits.js';
import type { Message } from '../../model/problem.js';
import type { ProblemCollector } from '../../problems/index.js';
import { type FileFault, readWholeFile } from '../files/index.js';
import { type Allowance, readTableFile, type Sheet, type SheetRow } from '../tables/index.js';
import * as words from './messages.js';

/** A file of answers or respondents as a table; rows without anything in them are left out. */
export interface AnswerTable {
  readonly file: string;
  readonly headers: readonly string[];
  /** Where in a row the cells under a header are, from 0. */
  readonly positions: ReadonlyMap<string, number>;
  readonly headerLine: number;
  readonly rows: readonly SheetRow[];
}

/** Where a table is: a file, and the name of its sheet where it is a spreadsheet with several; null for the only one. */
export interface TablePlace {
  readonly file: string;
  readonly sheet: string | null;
}

/**
 * Reads a separated text, a spreadsheet or a file of a statistics program, whose first row holds the names of the columns (the names of the
 * variables), the first of them `firstHeader`. Null, and a problem, where it cannot be read or is more than `allowance`; rows of a wrong
 * length are reported and left out.
 */
export async function readTable(
  place: TablePlace,
  firstHeader: string,
  allowance: Allowance,
  problems: ProblemCollector,
): Promise<AnswerTable | null> {
  const { file } = place;
  const sheet = await readSheet(place, allowance, problems);
  if (sheet === null) return null;
  const [header, ...rows] = sheet.variables
    ? [{ line: 1, cells: sheet.variables.map(({ name }) => name) }, ...sheet.rows]
    : sheet.rows;
  if (!header) {
    problems.error({ file }, words.fileEmpty());
    return null;
  }
  const positions = new Map(header.cells.map((name, index) => [name, index] as const).reverse());
  const wrong = new Set(sheet.problems?.map(({ line }) => line));
  const table = {
    file,
    headers: header.cells,
    positions,
    headerLine: header.line,
    rows: rows.filter(({ line }) => !wrong.has(line)),
  };
  if (!checkHeaders(table, firstHeader, problems)) return null;
  if (rows.length === 0) problems.error({ file }, words.noRows());
  return table;
}

/** The cell of a row under a header; empty where the table has no such column. */
export function cellUnder({ positions }: AnswerTable, { cells }: SheetRow, header: string): string {
  return cells[positions.get(header) ?? -1] ?? '';
}

/** The sheet that holds the table: the one named, else the only one in which anything is written. */
async function readSheet(
  { file, sheet: name }: TablePlace,
  allowance: Allowance,
  problems: ProblemCollector,
): Promise<Sheet | null> {
  const read = await readWholeFile(file, allowance.bytes);
  if ('fault' in read) {
    problems.error({ file }, wordsFor(read.fault));
    return null;
  }
  allowance.bytes -= read.bytes.length;
  const found = await readTableFile(read.bytes, { rows: allowance.rows + HEADINGS, cells: allowance.cells });
  if ('fault' in found) {
    problems.error({ file, ...lineOf(found.fault) }, found.fault.message);
    return null;
  }
  const chosen = chooseSheet(found.sheets, name);
  if ('fault' in chosen) {
    problems.error({ file }, chosen.fault);
    return null;
  }
  allowance.rows -= chosen.sheet.rows.length;
  allowance.cells -= chosen.sheet.rows.reduce((sum, { cells }) => sum + cells.length, 0);
  for (const { line, message } of chosen.sheet.problems ?? []) problems.error({ file, line }, message);
  return chosen.sheet;
}

/** Rows of names of columns, which are no respondents. */
const HEADINGS = 1;

function lineOf({ line }: { readonly line?: number }): { readonly line?: number } {
  return line === undefined ? {} : { line };
}

function chooseSheet(sheets: readonly Sheet[], name: string | null): { readonly sheet: Sheet } | { readonly fault: Message } {
  const names = sheets.flatMap((sheet) => sheet.name ?? []);
  if (name !== null) {
    const named = sheets.find((sheet) => sheet.name === name);
    return named ? { sheet: named } : { fault: words.noSuchSheet(name, names) };
  }
  const written = sheets.filter(({ rows }) => rows.length > 0);
  const [only, ...others] = written.length === 0 ? sheets : written;
  if (!only) return { fault: words.fileEmpty() };
  return others.length === 0 ? { sheet: only } : { fault: words.severalSheets(written.flatMap((sheet) => sheet.name ?? [])) };
}

function wordsFor(fault: FileFault) {
  switch (fault.kind) {
    case 'missing':
      return words.fileMissing();
    case 'no-file':
      return words.notAFile();
    case 'too-large':
      return words.fileTooLarge(fault.bytes, LIMITS.tableBytes);
    case 'unreadable':
      return words.fileUnreadable(REASONS[fault.code] ?? fault.code);
  }
}

const REASONS: Readonly<Record<string, string>> = { EACCES: 'you may not read it', EPERM: 'you may not read it' };

function checkHeaders(table: AnswerTable, first: string, problems: ProblemCollector): boolean {
  const place = { file: table.file, line: table.headerLine };
  if (table.headers[0] !== first) {
    problems.error(place, words.firstHeader(first, table.headers[0] ?? ''));
    return false;
  }
  const seen = new Set<string>();
  headersOf(table).forEach((header, index) => {
    if (header === '' && hasAnswers(table, index)) problems.error(place, words.emptyHeader(index + 1));
    else if (header !== '' && seen.has(header)) problems.error({ ...place, key: header }, words.duplicateHeader(header));
    seen.add(header);
  });
  return true;
}

/** One for each column in which anything is written: rows may be longer than the one with the names. */
function headersOf({ headers, rows }: AnswerTable): readonly string[] {
  const width = Math.max(headers.length, greatest(rows.map(({ cells }) => cells.length)));
  return Array.from({ length: width }, (_, index) => headers[index] ?? '');
}

/** A spreadsheet may write empty columns after the last one, which is no mistake. */
function hasAnswers(table: AnswerTable, column: number): boolean {
  return table.rows.some((row) => (row.cells[column] ?? '') !== '');
}
