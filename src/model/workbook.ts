import type { Published } from './published.js';

/** Tables for a spreadsheet: pure rows, before anything is said about how a file holds them. */

/** How the numbers of a column are shown; a cell holds its number in full. */
export type NumberFormat = 'general' | 'count' | 'percent' | 'percent1' | 'decimal1' | 'decimal2' | 'decimal3' | 'decimal4';

/** A text is never a formula, whatever it begins with; numbers are finite; null leaves the cell empty. */
export type CellValue<N extends number = Published> = string | N | null;

export interface SheetColumn {
  readonly heading: string;
  /** In widths of a digit. */
  readonly width: number;
  readonly format: NumberFormat;
}

export interface SheetRow<N extends number = Published> {
  /** `total`: the row of all respondents. `heading`: begins a block. `text`: words that may need several lines. */
  readonly look: 'plain' | 'total' | 'heading' | 'text';
  readonly cells: readonly CellValue<N>[];
  /** The name of the sheet that the first cell leads to. */
  readonly link?: string;
}

/** Who may see a sheet: `contents` holds no results. */
export type SheetAudience = 'contents' | 'public' | 'team';

/** The numbers that a sheet may hold: exact ones where it is for the team alone. */
export interface NumbersFor {
  readonly contents: Published;
  readonly public: Published;
  readonly team: number;
}

export interface SheetFor<A extends SheetAudience> {
  /** At most 31 characters, none of []:*?/\ */
  readonly name: string;
  readonly audience: A;
  /** The first line: what the sheet is, and whom it is for. */
  readonly title: string;
  /** The second line: what its numbers are of. The headings of the columns are the third, on every sheet. */
  readonly note: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly SheetRow<NumbersFor[A]>[];
  /** How many columns from the left stay in sight. */
  readonly frozenColumns: number;
}

export type Sheet = { readonly [A in SheetAudience]: SheetFor<A> }[SheetAudience];

export interface Workbook {
  readonly title: string;
  readonly creator: string;
  /** Such as `ja-JP`. */
  readonly language: string;
  /** ISO date. */
  readonly created: string;
  readonly sheets: readonly Sheet[];
}
