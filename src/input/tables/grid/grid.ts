import { LIMITS } from '../../../model/limits.js';
import { tidied } from '../cells.js';
import type { TableLimits } from '../limits.js';
import * as words from '../messages.js';
import type { Merge, Sheet, SheetProblem, SheetRow } from '../sheet.js';
import { giveUp } from '../unreadable.js';
import { withoutCovered } from './merges.js';

/** How many cells may still be taken of one spreadsheet; its sheets take away from it. */
export interface CellAllowance {
  cells: number;
}

/** A sheet while it is read: cells are put where they stand, and what stands nowhere takes no room. */
export class Grid {
  readonly #name: string;
  readonly #limits: TableLimits;
  readonly #allowance: CellAllowance;
  readonly #rows: SheetRow[] = [];
  readonly #merges: Merge[] = [];
  readonly #problems: SheetProblem[] = [];
  readonly #hiddenLines: number[] = [];
  readonly #hiddenColumns: { readonly first: number; readonly last: number }[] = [];
  #cells: string[] = [];

  constructor(name: string, limits: TableLimits, allowance: CellAllowance) {
    this.#name = name;
    this.#limits = limits;
    this.#allowance = allowance;
  }

  /** Puts a text into the row that is being read; `column` from 0. An empty one leaves the cell as it is. */
  put(column: number, text: string): void {
    if (text === '') return;
    if (column >= LIMITS.tableColumns) giveUp(words.tooManySheetColumns(this.#name, LIMITS.tableColumns));
    if (text.length > LIMITS.cell) giveUp(words.sheetCellTooLong(LIMITS.cell));
    const tidy = tidied(text, column === 0);
    if (tidy === '') return;
    this.#allowance.cells -= Math.max(0, column + 1 - this.#cells.length);
    if (this.#allowance.cells < 0) giveUp(words.tooManySheetCells(this.#limits.cells));
    while (this.#cells.length < column) this.#cells.push('');
    this.#cells[column] = tidy;
  }

  /** Ends the row that is being read; `times`: how often it stands there, one below the other. Rows without anything are left out. */
  endRow(line: number, hidden: boolean, times = 1): void {
    const cells = this.#cells;
    if (cells.length === 0) return;
    this.#cells = [];
    if (this.#rows.length + times > this.#limits.rows) giveUp(words.tooManySheetRows(this.#name, this.#limits.rows));
    this.#allowance.cells -= cells.length * (times - 1);
    if (this.#allowance.cells < 0) giveUp(words.tooManySheetCells(this.#limits.cells));
    for (let copy = 0; copy < times; copy += 1) {
      this.#rows.push({ line: line + copy, cells });
      if (hidden) this.#hiddenLines.push(line + copy);
    }
  }

  /** Columns from 0, both included. */
  hideColumns(first: number, last: number): void {
    if (this.#hiddenColumns.length < LIMITS.tableColumns) this.#hiddenColumns.push({ first, last });
  }

  merge(merge: Merge): void {
    if (merge.rows * merge.columns <= 1) return;
    if (this.#merges.length === MOST_MERGES) giveUp(words.tooManyMerges(this.#name));
    this.#merges.push(merge);
  }

  /** A cell, `column` from 0, holds a formula whose value is not in the file. */
  lacksValue(line: number, column: number): void {
    if (this.#problems.length < MOST_PROBLEMS)
      this.#problems.push({ line, message: words.formulaWithoutValue(`${columnLetters(column)}${line}`) });
  }

  asSheet(isHidden: boolean): Sheet {
    const rows = withoutCovered(this.#rows, this.#merges);
    if (!rows) giveUp(words.tooManyMerges(this.#name));
    const hidden = { sheet: isHidden, lines: this.#hiddenLines, columns: this.#usedHiddenColumns(rows) };
    const merges = this.#merges.sort((a, b) => a.line - b.line || a.column - b.column);
    return { name: this.#name, rows, variables: null, sets: [], weight: null, merges, hidden, problems: this.#problems };
  }

  #usedHiddenColumns(rows: readonly SheetRow[]): readonly number[] {
    const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
    const columns = new Set<number>();
    for (const { first, last } of this.#hiddenColumns)
      for (let column = first; column <= Math.min(last, width - 1); column += 1) columns.add(column);
    const used = [...columns].filter((column) => rows.some(({ cells }) => (cells[column] ?? '') !== ''));
    return used.map((column) => column + 1).sort((a, b) => a - b);
  }
}

/** A, B, … Z, AA, …; `column` from 0. */
function columnLetters(column: number): string {
  const [rest, last] = [Math.floor(column / 26), column % 26];
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(0x41 + last);
}

/** A sheet in which two cells of each row are merged has as many as rows. */
const MOST_MERGES = 200_000;
/** Where there are more formulas without a value, the first ones tell enough. */
const MOST_PROBLEMS = 1_000;
