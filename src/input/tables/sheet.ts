import type { Message } from '../../model/problem.js';

/**
 * A file of data as a grid of texts, whatever its kind: separated text, a spreadsheet, a file of a statistics program. A cell is what
 * a person would type: a number in the fewest digits that read back to it, without separators or exponent; a date as 2026-04-12, a time
 * as 2026-04-12T10:08:11; `TRUE` and `FALSE`; empty where there is nothing or the cell holds an error.
 *
 * Of spreadsheets: a time of day without a date is 10:08:11, a duration such as 36:00:00. A cell that shows a percentage is `45%`, as
 * it is typed and as the same sheet saved as CSV has it, with all digits: its bare .45 would be taken for a number below one. A number
 * shown with leading zeros, such as a code of a municipality, keeps them. Of numbers that are not whole, 15 digits are kept, as Excel
 * does: further ones are noise of its arithmetic. Cells of separated text are as they are written.
 */
export interface Sheet {
  /** As the spreadsheet names it; null in a file that is one table. */
  readonly name: string | null;
  /** Those in which something is written. */
  readonly rows: readonly SheetRow[];
  /** What a statistics program knows of its columns, in their order; null for files without such knowledge. */
  readonly variables: readonly Variable[] | null;
  /** Columns that are the options of one question; empty for none. */
  readonly sets: readonly ResponseSet[];
  /** The variable by which the statistics program weights its cases; null for none. */
  readonly weight: string | null;
  /** Cells that are merged into one, whose value stands in the first of them. */
  readonly merges?: readonly Merge[];
  /** What a person who opens the spreadsheet does not see, though it is read. */
  readonly hidden?: Hidden;
  /** What is wrong in single rows, by line: who takes the rows as answers has to tell it. */
  readonly problems?: readonly SheetProblem[];
}

export interface SheetRow {
  /** From 1: the line of a text, the row of a spreadsheet, the case of a statistics file. */
  readonly line: number;
  /** From 1, where cells above hold line breaks, so that it is not the line: the row as a spreadsheet would number it. */
  readonly number?: number;
  /** Empty cells at the end may be left out. */
  readonly cells: readonly string[];
}

/** An area of merged cells. */
export interface Merge {
  /** Of the first cell, both from 1. */
  readonly line: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface Hidden {
  /** Whether the whole sheet is hidden. */
  readonly sheet: boolean;
  /** Lines of hidden or filtered rows in which something is written. */
  readonly lines: readonly number[];
  /** Hidden columns in which something is written, from 1. */
  readonly columns: readonly number[];
}

export interface SheetProblem {
  readonly line: number;
  readonly message: Message;
}

/** A column of a statistics file. */
export interface Variable {
  readonly name: string;
  /** The wording of the question; empty for none. */
  readonly label: string;
  readonly kind: 'number' | 'text' | 'date';
  /** What values stand for, by the text of the cell. */
  readonly valueLabels: ReadonlyMap<string, string>;
  /** Values that mean that there is no answer: single ones, by the text of the cell, and ranges, both ends included. */
  readonly missing: {
    readonly values: readonly string[];
    readonly ranges: readonly { readonly low: number; readonly high: number }[];
  };
}

/** A multiple-response set of SPSS. */
export interface ResponseSet {
  readonly name: string;
  readonly label: string;
  /** The value that means "chosen"; null where each column holds one of the categories chosen. */
  readonly counted: string | null;
  /** Names of variables. */
  readonly variables: readonly string[];
}
