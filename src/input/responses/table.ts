import { LIMITS } from '../../model/limits.js';
import type { ProblemCollector } from '../../problems/index.js';
import { type FileFault, readWholeFile } from '../files/index.js';
import { type Allowance, decode, type Row, readRecords } from '../tables/index.js';
import * as words from './messages.js';

/** A file of answers or respondents as a table; rows without anything in them are left out. */
export interface AnswerTable {
  readonly file: string;
  readonly headers: readonly string[];
  /** Where in a row the cells under a header are, from 0. */
  readonly positions: ReadonlyMap<string, number>;
  readonly headerLine: number;
  readonly rows: readonly Row[];
}

/**
 * Reads a CSV or tab-separated file, whose first row holds the names of the columns, the first of them `firstHeader`. Null, and a
 * problem, where it cannot be read or is more than `allowance`; rows of a wrong length are reported and left out.
 */
export async function readTable(
  file: string,
  firstHeader: string,
  allowance: Allowance,
  problems: ProblemCollector,
): Promise<AnswerTable | null> {
  const records = await readFileOfRecords(file, allowance, problems);
  const [header, ...rows] = records ?? [];
  if (!header) {
    if (records) problems.error({ file }, words.fileEmpty());
    return null;
  }
  const positions = new Map(header.cells.map((name, index) => [name, index] as const).reverse());
  const table = { file, headers: header.cells, positions, headerLine: header.line, rows };
  if (!checkHeaders(table, firstHeader, problems)) return null;
  if (rows.length === 0) problems.error({ file }, words.noRows());
  return { ...table, rows: rows.filter((row) => hasLengthOf(table, row, problems)) };
}

/** The cell of a row under a header; empty where the table has no such column. */
export function cellUnder({ positions }: AnswerTable, { cells }: Row, header: string): string {
  return cells[positions.get(header) ?? -1] ?? '';
}

async function readFileOfRecords(file: string, allowance: Allowance, problems: ProblemCollector): Promise<readonly Row[] | null> {
  const read = await readWholeFile(file, allowance.bytes);
  if ('fault' in read) {
    problems.error({ file }, wordsFor(read.fault));
    return null;
  }
  allowance.bytes -= read.bytes.length;
  const decoded = decode(read.bytes);
  const records = 'text' in decoded ? readRecords(decoded.text, delimiterOf(decoded.text), allowance) : decoded;
  if ('rows' in records) return records.rows;
  problems.error({ file, line: records.line }, records.message);
  return null;
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

/** The tab where the first line has more tabs than commas, else the comma. */
function delimiterOf(text: string): string {
  let [tabs, commas] = [0, 0];
  for (let index = /\S/.exec(text)?.index ?? text.length; index < text.length; index += 1) {
    const character = text[index];
    if (character === '\n' || character === '\r') break;
    if (character === '\t') tabs += 1;
    else if (character === ',') commas += 1;
  }
  return tabs > commas ? '\t' : ',';
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
