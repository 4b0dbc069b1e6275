import { readFile } from 'node:fs/promises';
import { CsvError, type Info, parse } from 'csv-parse/sync';
import { decode } from './encoding.js';
import type { Findings } from './findings.js';
import * as words from './messages.js';

export interface Row {
  /** Where the row begins in the file, counted from 1. */
  readonly line: number;
  /** Trimmed, in the order of the headers. */
  readonly cells: readonly string[];
}

export interface Table {
  readonly file: string;
  readonly headers: readonly string[];
  readonly rows: readonly Row[];
}

/** Reads a CSV or tab-separated file whose first row holds the names of the columns; null where it cannot be read. */
export async function readTable(file: string, firstHeader: string, findings: Findings): Promise<Table | null> {
  const text = await readText(file, findings);
  if (text === null) return null;
  const records = parseRecords(file, text, findings);
  const [header, ...rest] = records ?? [];
  if (!header) {
    if (records) findings.error({ file }, words.fileEmpty());
    return null;
  }
  const headers = header.cells;
  const rows = rest.filter((row) => row.cells.some((cell) => cell !== ''));
  if (!checkHeaders(file, headers, firstHeader, findings)) return null;
  if (rows.length === 0) findings.error({ file }, words.noRows());
  for (const row of rows) {
    if (row.cells.length !== headers.length)
      findings.error({ file, line: row.line }, words.rowLength(row.cells.length, headers.length));
  }
  return { file, headers, rows: rows.filter((row) => row.cells.length === headers.length) };
}

async function readText(file: string, findings: Findings): Promise<string | null> {
  try {
    const decoded = decode(await readFile(file));
    if ('text' in decoded) return decoded.text;
    findings.error({ file, line: decoded.line }, decoded.message);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    findings.error({ file }, code === 'ENOENT' ? words.fileMissing() : words.fileUnreadable(reasons[code] ?? code));
  }
  return null;
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'you may not read it',
  EPERM: 'you may not read it',
  EISDIR: 'it is a folder',
};

function parseRecords(file: string, text: string, findings: Findings): readonly Row[] | null {
  try {
    const parsed = parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: true,
      info: true,
      bom: true,
    }) as unknown as readonly { readonly record: readonly string[]; readonly info: Info }[];
    return parsed.map(({ record, info }) => ({
      line: info.lines - record.reduce((breaks, cell) => breaks + cell.split('\n').length - 1, 0),
      cells: record.map((cell) => cell.trim()),
    }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? error.lines : 1;
    findings.error({ file, line }, error.code.includes('QUOTE') ? words.badQuotes() : words.badCsv(error.message));
    return null;
  }
}

/** Tabs where the first line has more of them than commas. */
function delimiterOf(text: string): string {
  const [first = ''] = text.split('\n', 1);
  return first.split('\t').length > first.split(',').length ? '\t' : ',';
}

function checkHeaders(file: string, headers: readonly string[], first: string, findings: Findings): boolean {
  if (headers[0] !== first) {
    findings.error({ file, line: 1 }, words.firstHeader(first, headers[0] ?? ''));
    return false;
  }
  const seen = new Set<string>();
  headers.forEach((header, index) => {
    if (header === '') findings.error({ file, line: 1 }, words.emptyHeader(index + 1));
    else if (seen.has(header)) findings.error({ file, line: 1, key: header }, words.duplicateHeader(header));
    seen.add(header);
  });
  return true;
}
