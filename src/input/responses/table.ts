import { readFile } from 'node:fs/promises';
import { CsvError, type Info, parse } from 'csv-parse/sync';
import type { ProblemCollector } from '../../problems/index.js';
import { decode } from './encoding.js';
import { lineCounter, skipBreaks } from './lines.js';
import * as words from './messages.js';

/** A row of a table. */
export interface Row {
  /** The line of the file on which the row begins, from 1. */
  readonly line: number;
  /** Trimmed, in the order of the headers. */
  readonly cells: readonly string[];
}

/** A file of answers or respondents as a table; rows without anything in them are left out. */
export interface AnswerTable {
  readonly file: string;
  readonly headers: readonly string[];
  readonly headerLine: number;
  readonly rows: readonly Row[];
}

/**
 * Reads a CSV or tab-separated file, whose first row holds the names of the columns, the first of them `firstHeader`. Null, and a
 * problem, where it cannot be read; rows of a wrong length are reported and left out.
 */
export async function readTable(file: string, firstHeader: string, problems: ProblemCollector): Promise<AnswerTable | null> {
  const text = await readText(file, problems);
  if (text === null) return null;
  const records = parseRecords(file, text, problems);
  const [header, ...rest] = records ?? [];
  if (!header) {
    if (records) problems.error({ file }, words.fileEmpty());
    return null;
  }
  const rows = rest.filter((row) => row.cells.some((cell) => cell !== ''));
  const table = { file, headers: header.cells, headerLine: header.line, rows };
  if (!checkHeaders(table, firstHeader, problems)) return null;
  if (rows.length === 0) problems.error({ file }, words.noRows());
  return { ...table, rows: rows.filter((row) => hasLengthOf(table, row, problems)) };
}

async function readText(file: string, problems: ProblemCollector): Promise<string | null> {
  try {
    const decoded = decode(await readFile(file));
    if ('text' in decoded) return decoded.text;
    problems.error({ file, line: decoded.line }, decoded.message);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    problems.error({ file }, code === 'ENOENT' ? words.fileMissing() : words.fileUnreadable(reasons[code] ?? code));
  }
  return null;
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'you may not read it',
  EPERM: 'you may not read it',
  EISDIR: 'it is a folder',
};

/** Line breaks of all systems, since a file put together from several may hold more than one kind. */
const BREAKS = ['\r\n', '\n', '\r'];

function parseRecords(file: string, text: string, problems: ProblemCollector): readonly Row[] | null {
  const bytes = Buffer.from(text);
  const lineOf = lineCounter(bytes);
  try {
    const parsed = parse(bytes, {
      delimiter: delimiterOf(text),
      record_delimiter: BREAKS,
      relax_column_count: true,
      skip_empty_lines: true,
      info: true,
    }) as unknown as readonly { readonly record: readonly string[]; readonly info: Info }[];
    return parsed.map(({ record }, index) => ({
      line: lineOf(skipBreaks(bytes, parsed[index - 1]?.info.bytes ?? 0)),
      cells: record.map((cell) => cell.trim()),
    }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = lineOf(skipBreaks(bytes, typeof error.bytes === 'number' ? error.bytes : 0));
    problems.error({ file, line }, error.code.includes('QUOTE') ? words.badQuotes() : words.badCsv(error.message));
    return null;
  }
}

/** The tab where the first line has more tabs than commas, else the comma. */
function delimiterOf(text: string): string {
  const [first = ''] = text.trimStart().split(/[\r\n]/, 1);
  return first.split('\t').length > first.split(',').length ? '\t' : ',';
}

function checkHeaders(table: AnswerTable, first: string, problems: ProblemCollector): boolean {
  const place = { file: table.file, line: table.headerLine };
  if (table.headers[0] !== first) {
    problems.error(place, words.firstHeader(first, table.headers[0] ?? ''));
    return false;
  }
  const seen = new Set<string>();
  table.headers.forEach((header, index) => {
    if (header === '' && hasAnswers(table, index)) problems.error(place, words.emptyHeader(index + 1));
    else if (header !== '' && seen.has(header)) problems.error({ ...place, key: header }, words.duplicateHeader(header));
    seen.add(header);
  });
  return true;
}

/** A spreadsheet may write empty columns after the last one, which is no mistake. */
function hasAnswers(table: AnswerTable, column: number): boolean {
  return table.rows.some((row) => (row.cells[column] ?? '') !== '');
}

function hasLengthOf(table: AnswerTable, row: Row, problems: ProblemCollector): boolean {
  const equal = row.cells.length === table.headers.length;
  if (!equal) problems.error({ file: table.file, line: row.line }, words.rowLength(row.cells.length, table.headers.length));
  return equal;
}
