import { greatest } from '../../../model/extremes.js';
import type { HeadingRows } from '../../../model/reading.js';
import type { ProblemCollector } from '../../../problems/index.js';
import type { Allowance, ResponseSet, SheetRow, Variable } from '../../tables/index.js';
import { headingText, toldApart } from '../../tables/index.js';
import * as words from '../messages.js';
import { ColumnFinder } from './finder.js';
import { partSheet } from './headings.js';
import { openSheet, type TablePlace } from './sheet.js';

/** A file of answers or respondents as a table; rows without anything in them are left out. */
export interface AnswerTable {
  readonly file: string;
  readonly headers: readonly string[];
  readonly finder: ColumnFinder;
  readonly headerLine: number;
  readonly rows: readonly SheetRow[];
  /** What a statistics program knows of the columns, in their order, and of those that belong together; empty for other files. */
  readonly variables: readonly Variable[];
  readonly sets: readonly ResponseSet[];
  /** The variable by which the statistics program weights its cases; null for none. */
  readonly weight: string | null;
  readonly hasDecimalCommas: boolean;
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
  const table = await readNamed(place, null, allowance, problems);
  if (table === null || !checkHeaders(table, firstHeader, problems)) return null;
  return table;
}

/** As `readTable`, but an export as it is: with names in `headings` rows and any columns, of which no two have one name. */
export async function readExport(
  place: TablePlace,
  headings: HeadingRows | null,
  allowance: Allowance,
  problems: ProblemCollector,
): Promise<AnswerTable | null> {
  const table = await readNamed(place, headings, allowance, problems);
  if (table === null) return null;
  const written = table.headers.map(headingText);
  const names = toldApart(written);
  return { ...table, headers: names, finder: new ColumnFinder(names, written) };
}

async function readNamed(
  place: TablePlace,
  headings: HeadingRows | null,
  allowance: Allowance,
  problems: ProblemCollector,
): Promise<AnswerTable | null> {
  const { file } = place;
  const opened = await openSheet(place, rowsOf(headings), allowance, problems);
  if (opened === null) return null;
  const { sheet, hasDecimalCommas } = opened;
  const parted = partSheet(sheet, headings);
  if ('fault' in parted) {
    problems.error({ file }, parted.fault);
    return null;
  }
  // Of the rows above the answers, as of titles, nobody asks how long they are.
  const wrong = (sheet.problems ?? []).filter(({ line }) => headings === null || line > parted.line);
  for (const { line, message } of wrong) problems.error({ file, line }, message);
  if (parted.rows.length === 0) problems.error({ file }, words.noRows());
  const wrongLines = new Set(wrong.map(({ line }) => line));
  return {
    file,
    headers: parted.names,
    finder: new ColumnFinder(parted.names),
    headerLine: parted.line,
    rows: parted.rows.filter(({ line }) => !wrongLines.has(line)),
    variables: sheet.variables ?? [],
    sets: sheet.sets,
    weight: sheet.weight,
    hasDecimalCommas,
  };
}

function rowsOf(headings: HeadingRows | null): number {
  if (headings === null) return 1;
  return typeof headings.rows === 'number' ? headings.rows : headings.rows.last;
}

/** The cell of a row under a header; empty where the table has no such column. */
export function cellUnder({ finder }: AnswerTable, { cells }: SheetRow, header: string): string {
  return cells[finder.exactly(header)] ?? '';
}

/** Whether the first column has this name; a problem where it has not. */
export function checkFirstHeader(table: AnswerTable, first: string, problems: ProblemCollector): boolean {
  if (table.headers[0] === first) return true;
  problems.error({ file: table.file, line: table.headerLine }, words.firstHeader(first, table.headers));
  return false;
}

function checkHeaders(table: AnswerTable, first: string, problems: ProblemCollector): boolean {
  const place = { file: table.file, line: table.headerLine };
  if (!checkFirstHeader(table, first, problems)) return false;
  const seen = new Set<string>();
  const nameless: number[] = [];
  headersOf(table).forEach((header, index) => {
    if (header === '' && hasAnswers(table, index)) nameless.push(index + 1);
    else if (header !== '' && seen.has(header)) problems.error({ ...place, key: header }, words.duplicateHeader(header));
    seen.add(header);
  });
  if (nameless.length > 0) problems.error(place, words.emptyHeaders(nameless));
  return true;
}

/** One for each column in which anything is written: rows may be longer than the one with the names. */
export function headersOf({ headers, rows }: AnswerTable): readonly string[] {
  const width = Math.max(headers.length, greatest(rows.map(({ cells }) => cells.length)));
  return Array.from({ length: width }, (_, index) => headers[index] ?? '');
}

/** A spreadsheet may write empty columns after the last one, which is no mistake. */
function hasAnswers(table: AnswerTable, column: number): boolean {
  return table.rows.some((row) => (row.cells[column] ?? '') !== '');
}
