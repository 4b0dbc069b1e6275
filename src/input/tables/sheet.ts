/**
 * A file of data as a grid of texts, whatever its kind: separated text, a spreadsheet, a file of a statistics program. A cell is what
 * a person would type: a number in the fewest digits that read back to it, without separators or exponent; a date as 2026-04-12, a time
 * as 2026-04-12T10:08:11; `TRUE` and `FALSE`; empty where there is nothing or the cell holds an error.
 */
export interface Sheet {
  /** As the spreadsheet names it; null in a file that is one table. */
  readonly name: string | null;
  readonly rows: readonly SheetRow[];
  /** What a statistics program knows of its columns, in their order; null for files without such knowledge. */
  readonly variables: readonly Variable[] | null;
  /** Columns that are the options of one question; empty for none. */
  readonly sets: readonly ResponseSet[];
  /** The variable by which the statistics program weights its cases; null for none. */
  readonly weight: string | null;
}

export interface SheetRow {
  /** From 1: the line of a text, the row of a spreadsheet, the case of a statistics file. */
  readonly line: number;
  readonly cells: readonly string[];
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
