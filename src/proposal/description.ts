import type { Words } from './words.js';

/** What a format tells of an export before anything is guessed from the answers. */

/** What a column is for. Only `answer` and `other` columns become part of items. */
export type Role =
  /** An answer to a question. */
  | 'answer'
  /** The text that belongs to the option "other" of a question. */
  | 'other'
  | 'id'
  | 'time'
  | 'name'
  | 'email'
  /** Says who somebody is, and belongs in no report: a telephone number, an address. */
  | 'private'
  /** Written by the tool: a status, an address of the network, a version. */
  | 'technical'
  /** How much a respondent counts. */
  | 'weight'
  /** Repeats what other columns hold. */
  | 'repeated';

/** What a file itself says of how a question is answered. */
export type Declared = 'scale' | 'single' | 'box' | 'multiple' | 'number' | 'text';

/** An answer that can be given: what the cell holds, and how it is worded. */
export interface Coded {
  readonly value: string;
  readonly label: Words;
}

/** Codes of answers that are missing, by why. */
export interface Missing {
  readonly noAnswer: readonly string[];
  readonly notApplicable: readonly string[];
  readonly invalid: readonly string[];
}

export const NOTHING_MISSING: Missing = { noAnswer: [], notApplicable: [], invalid: [] };

export interface DescribedColumn {
  /** The name by which the file's reader knows it; empty for none. */
  readonly name: string;
  /** Of the rows that count, in their order. */
  readonly cells: readonly string[];
  readonly role: Role;
  /** What was asked; for one of several columns of a question, `part`. */
  readonly label: Words;
  /** The question above several columns; null for none. */
  readonly stem: Words | null;
  /** What columns of one question have in common; null for one that stands alone. */
  readonly group: string | null;
  /** A short name, from which ids are made; may be empty. */
  readonly code: string;
  readonly declared: Declared | null;
  /** In the order of the file; null where the file does not say. */
  readonly options: readonly Coded[] | null;
  readonly missing: Missing;
  /** For `other`: the name of the question's column or its group, and the value that stands for "other" there, null for none. */
  readonly otherOf: { readonly question: string; readonly value: string | null } | null;
  /** Asked only of those who gave one of these values in an earlier column. */
  readonly askedIf: { readonly column: string; readonly values: readonly string[] } | null;
  readonly section: { readonly key: string; readonly title: Words } | null;
  /** What stands between several answers in one cell; null where it is not known. */
  readonly separator: string | null;
  readonly unit: Words | null;
  readonly min: number | null;
  readonly max: number | null;
  /** Whether a comma in a number is the decimal one: the file's cells are separated by semicolons. */
  readonly decimalComma: boolean;
}

/** Which rows of an export count. */
export type Keep =
  | { readonly column: string; readonly in: readonly string[]; readonly why: string }
  | { readonly column: string; readonly filled: true; readonly why: string }
  | { readonly except: readonly number[]; readonly why: string };

/** Rows of the file that hold the headings, and those of them that names are made of; a number where they are simply the first. */
export type HeaderRows = number | { readonly first: number; readonly last: number; readonly names: readonly number[] };

export interface Description {
  /** The sheet of a workbook in which several are filled; null otherwise. */
  readonly sheet: string | null;
  readonly headerRows: HeaderRows;
  readonly keep: readonly Keep[];
  /** Rows of data, and those that count. */
  readonly rows: number;
  readonly counted: number;
  /** Why rows do not count, with how many. */
  readonly leftOut: readonly { readonly why: string; readonly rows: number }[];
  /** Positions of the rows that count among all rows of data, from 0. */
  readonly positions: readonly number[];
  readonly columns: readonly DescribedColumn[];
  /** The survey's own title; null where the file does not tell. */
  readonly title: Words | null;
  /** The column by which the file itself weights; null for none. */
  readonly weightedBy: string | null;
  /** Whether all its texts stand there in both languages. */
  readonly bilingual: boolean;
  /** What a person should know of the file as a whole. */
  readonly notes: readonly Note[];
}

/** A guess or a remark about a project file as a whole. */
export interface Note {
  readonly about: 'rows' | 'headings' | 'columns' | 'labels' | 'weights' | 'ids' | 'people';
  readonly text: string;
}
