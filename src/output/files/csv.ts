import { CsvError, parse } from 'csv-parse/sync';

/** Tables for spreadsheets and mail merges: RFC 4180, UTF-8 with its mark, so that Excel reads Japanese. */

/** Rows as CSV; the first one holds the headings. A number stays a number, also below zero, where a text could begin a formula. */
export function csvText(rows: readonly (readonly (string | number)[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

/** What spreadsheets take for the beginning of a formula, in any width, and the minus sign proper. */
const FORMULA = /^(?:[\t\r\n\u2212]|\p{Cc})/u;

/**
 * A text that would begin a formula gets an apostrophe before it, the spreadsheets' own mark of text. File names, hashes and e-mail
 * addresses never begin like one: see delivery/file-name.ts, and the rules for the registry.
 */
function cell(text: string | number): string {
  if (typeof text === 'number') return String(text);
  const first = String.fromCodePoint(text.codePointAt(0) ?? 0x20).normalize('NFKC');
  const inert = FORMULA.test(text) || /^[=+@-]/.test(first) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

/** The rows of such a table, whichever program saved it last; null where its quotation marks do not match. */
export function csvRows(text: string): readonly (readonly string[])[] | null {
  try {
    return parse(text, { bom: true, record_delimiter: ['\r\n', '\n', '\r'], relax_column_count: true });
  } catch (error) {
    if (error instanceof CsvError) return null;
    throw error;
  }
}
