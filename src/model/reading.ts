/** How files of answers hold what a project asks. Nothing of it is in results or reports. */

/** The rows above the answers in which columns are named. */
export interface HeadingRows {
  /** How many of the first rows that are not empty; or from which to which row of the file, the rows before them being titles. */
  readonly rows: number | { readonly first: number; readonly last: number };
  /** The rows of the file whose texts make the names; null for all of `rows`. */
  readonly names: readonly number[] | null;
}

/** Where respondent ids are: in a column, or made from the number of the row. */
export type IdReading = { readonly column: string } | 'row';

/** What must hold for a row to count. */
export type KeepRule =
  /** The cell is, or is not, one of these. */
  | { readonly kind: 'in' | 'notIn'; readonly column: string; readonly values: readonly string[] }
  /** Something, or nothing, is in the cell. */
  | { readonly kind: 'filled' | 'empty'; readonly column: string }
  /** Of the rows with one text in the column, this is the last. Rows with nothing in it all count. */
  | { readonly kind: 'last'; readonly column: string }
  /** The row is none of these, as numbered in the file. */
  | { readonly kind: 'rows'; readonly except: readonly number[] };

/** How the file of a source is to be read. */
export interface SourceReading {
  /** What separates the cells of a text; null where it is found from the file. */
  readonly separator: string | null;
  /** Null for names in the first row. */
  readonly headings: HeadingRows | null;
  /** Null for a first column "respondent". */
  readonly ids: IdReading | null;
  /** All must hold. */
  readonly keep: readonly KeepRule[];
  /** The column that tells when each row was answered; null where the order of the rows tells it. */
  readonly time: string | null;
  /** Columns that are known to hold nothing for reports. */
  readonly ignore: readonly string[];
}

/** A column of the files: one name in all sources, or a name for each by its id; null where a source did not ask. */
export type ColumnName = string | ReadonlyMap<string, string | null>;

/** Texts in the response files that mean a missing answer; an empty cell always means no answer. */
export interface MissingCodes {
  readonly noAnswer: readonly string[];
  readonly notApplicable: readonly string[];
  readonly invalid: readonly string[];
}

/** For each level of a scale, from the lowest, what cells hold. */
export type LevelTexts = readonly (readonly string[])[];

/** How files hold the answers to an item. */
export interface ItemReading {
  readonly column: ColumnName;
  /** Codes for missing answers to this item, besides those of the project. */
  readonly missing: MissingCodes;
  /** What separates several answers in one cell; null for the usual one. */
  readonly separator: string | null;
  /** What it means that no box of a respondent is marked; null: nothing in any cell is no answer, and 0 in every cell is none chosen. */
  readonly unmarked: Unmarked | null;
  /** What cells hold for each level of a scale, from the lowest; null where they hold its number or label. */
  readonly levels: LevelTexts | null;
  /** In the order of the item's options; empty for items without options. */
  readonly options: readonly OptionReading[];
}

export const UNMARKED = ['none', 'noAnswer'] as const;
export type Unmarked = (typeof UNMARKED)[number];

/** How files say that an option was chosen. */
export interface OptionReading {
  /** What a cell holds for it, besides its id and its label. */
  readonly values: readonly string[];
  /** A column of its own with marks; null where the item's column names it. */
  readonly column: ColumnName | null;
  /** Where free text stands: in the column `<item column>_text`, in the cell that is no other option, or in a column; null for none. */
  readonly text: 'beside' | 'rest' | { readonly column: ColumnName } | null;
}
