import { LIMITS } from '../../../model/limits.js';
import type { Message } from '../../../model/problem.js';
import { tidied } from '../cells.js';
import * as words from '../messages.js';
import type { SheetRow } from '../sheet.js';
import type { Allowance } from './allowance.js';

/** A row of a table: its cells without the spaces around them, in the order of the headers. */
export type Row = SheetRow;

/** The rows of a table, or the line at which it cannot be read on, and why. */
export type Records = { readonly rows: readonly Row[] } | { readonly line: number; readonly message: Message };

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
const WIDE_SPACE = 0x3000;

/**
 * The rows of a CSV or tab-separated text (RFC 4180), those left out in which nothing is written; the first one, which holds the
 * names of the columns, is not taken off the allowance of rows. A line may end as on any system,
 * since a file put together from several may hold more than one kind. Reading ends at the first row that is too much, so that no
 * file takes more time or memory than the limits allow. With `literalQuotes`, quotation marks are characters as any other.
 */
export function readRecords(text: string, delimiter: string, allowance: Allowance, literalQuotes = false): Records {
  const scanner = new Scanner(text, delimiter.charCodeAt(0), literalQuotes);
  const rows: Row[] = [];
  for (;;) {
    const line = scanner.skipBlankRows();
    const broken = scanner.breaksInCells;
    if (scanner.atEnd) return { rows };
    const row: string[] = [];
    const fault = scanner.readRow(row);
    if (fault) return { line, message: fault };
    if (row.every((cell) => cell === '')) continue;
    if (rows.length > 0) allowance.rows -= 1;
    allowance.cells -= row.length;
    if (allowance.rows < 0) return { line, message: words.tooManyRows(LIMITS.tableRows) };
    if (allowance.cells < 0) return { line, message: words.tooManyCells(LIMITS.tableCells) };
    rows.push(broken === 0 ? { line, cells: row } : { line, number: line - broken, cells: row });
  }
}

/** Goes through a text cell by cell. */
class Scanner {
  readonly #text: string;
  readonly #delimiter: number;
  /** The character that quotes; NaN, which none is, where none does. */
  readonly #quote: number;
  #position = 0;
  #line = 1;
  #breaksInCells = 0;

  constructor(text: string, delimiter: number, literalQuotes: boolean) {
    this.#text = text;
    this.#delimiter = delimiter;
    this.#quote = literalQuotes ? Number.NaN : QUOTE;
  }

  /** How many line breaks stood inside of cells so far. */
  get breaksInCells(): number {
    return this.#breaksInCells;
  }

  get atEnd(): boolean {
    return this.#position >= this.#text.length;
  }

  /** Skips rows of nothing but delimiters and spaces; returns the line at which the next row begins. */
  skipBlankRows(): number {
    let start = this.#position;
    while (!this.atEnd) {
      while (this.#isDelimiterOrSpace(this.#text.charCodeAt(this.#position))) this.#position += 1;
      if (!this.atEnd && !this.#skipBreak()) {
        this.#position = start;
        break;
      }
      start = this.#position;
    }
    return this.#line;
  }

  #isDelimiterOrSpace(code: number): boolean {
    return code === this.#delimiter || code === SPACE || code === WIDE_SPACE;
  }

  /** Adds the cells of a row to `row` and goes behind its end; returns what is wrong with it. */
  readRow(row: string[]): Message | null {
    for (;;) {
      if (row.length === LIMITS.tableColumns) return words.tooManyColumns(LIMITS.tableColumns);
      const start = this.#position;
      const cell = this.#text.charCodeAt(start) === this.#quote ? this.#quoted() : this.#plain();
      if (cell === null) return words.badQuotes();
      if (this.#position - start > LIMITS.cell) return words.cellTooLong(LIMITS.cell);
      row.push(tidied(cell, row.length === 0));
      if (this.#text.charCodeAt(this.#position) !== this.#delimiter) break;
      this.#position += 1;
    }
    return this.atEnd || this.#skipBreak() ? null : words.badQuotes();
  }

  /** A cell without quotation marks; null where one stands in it. */
  #plain(): string | null {
    const start = this.#position;
    for (; this.#position < this.#text.length; this.#position += 1) {
      const code = this.#text.charCodeAt(this.#position);
      if (code === this.#delimiter || code === LF || code === CR) break;
      if (code === this.#quote) return null;
    }
    return this.#text.slice(start, this.#position);
  }

  /** A cell between quotation marks, in which two of them stand for one; null where it is not closed. */
  #quoted(): string | null {
    const start = this.#position + 1;
    let end = this.#text.indexOf('"', start);
    while (end >= 0 && end - start <= LIMITS.cell && this.#text.charCodeAt(end + 1) === QUOTE)
      end = this.#text.indexOf('"', end + 2);
    this.#countLines(start, end < 0 ? start : end);
    this.#position = end < 0 ? this.#text.length : end + 1;
    return end < 0 ? null : this.#text.slice(start, end).replaceAll('""', '"');
  }

  #skipBreak(): boolean {
    const code = this.#text.charCodeAt(this.#position);
    if (code !== LF && code !== CR) return false;
    this.#position += code === CR && this.#text.charCodeAt(this.#position + 1) === LF ? 2 : 1;
    this.#line += 1;
    return true;
  }

  #countLines(start: number, end: number): void {
    for (let index = start; index < end; index += 1) {
      const code = this.#text.charCodeAt(index);
      if (code === LF || (code === CR && this.#text.charCodeAt(index + 1) !== LF)) {
        this.#line += 1;
        this.#breaksInCells += 1;
      }
    }
  }
}
