import type { LeftOut } from './left-out.js';
import type { ItemKind } from './questionnaire.js';
import type { Lang } from './text.js';

/**
 * What is known about an answer. There are three kinds of missing ones: 無回答 (asked and left out), 非該当 (not asked, because of a
 * condition on an earlier item) and 無効 (given, but not usable: out of range, double mark). A column stores the index into this
 * list.
 */
export const ANSWER_STATES = ['answered', 'noAnswer', 'notApplicable', 'invalid'] as const;
export type AnswerState = (typeof ANSWER_STATES)[number];
export type MissingKind = Exclude<AnswerState, 'answered'>;

/** Whether those whose answer is missing in this way were asked the item; only then do they belong to the base `applicable`. */
export const WAS_ASKED: Readonly<Record<MissingKind, boolean>> = { noAnswer: true, notApplicable: false, invalid: true };
/** In the order of ANSWER_STATES. */
export const MISSING_KINDS = ANSWER_STATES.filter((state) => state !== 'answered');

/** A value for each kind of missing answer, made by `of`. */
export function byMissingKind<T>(of: (kind: MissingKind) => T): Readonly<Record<MissingKind, T>> {
  return Object.fromEntries(MISSING_KINDS.map((kind) => [kind, of(kind)])) as Record<MissingKind, T>;
}

/** `state[row]` is an index into ANSWER_STATES; a value is meaningful only where the state is `answered` (0). */
interface ColumnCommon {
  readonly state: Uint8Array;
}
/** Answers to a `scale` or `number` item. */
export interface NumericColumn extends ColumnCommon {
  readonly kind: 'numeric';
  readonly values: Float64Array;
}
/** Answers to a `single` item: `choice[row]` is the index of the chosen option. */
export interface SingleColumn extends ColumnCommon {
  readonly kind: 'single';
  readonly choice: Int32Array;
  /** Free text beside an open ("other") option, by row; empty where there is none. */
  readonly openText: readonly string[];
}
/** Answers to a `multiple` item: `chosen[option][row]` is 1 where that option was marked. */
export interface MultipleColumn extends ColumnCommon {
  readonly kind: 'multiple';
  readonly chosen: readonly Uint8Array[];
  readonly openText: readonly string[];
}
export interface TextColumn extends ColumnCommon {
  readonly kind: 'text';
  readonly values: readonly string[];
}
export type Column = NumericColumn | SingleColumn | MultipleColumn | TextColumn;

/** The type of column that holds the answers to items of each kind. */
export const COLUMN_KINDS = {
  scale: 'numeric',
  number: 'numeric',
  single: 'single',
  multiple: 'multiple',
  text: 'text',
} as const satisfies Readonly<Record<ItemKind, Column['kind']>>;
export type ColumnOf<K extends ItemKind> = Extract<Column, { readonly kind: (typeof COLUMN_KINDS)[K] }>;

/** A row of the response files: who answered, and from which source. */
export interface ResponseRow {
  readonly id: string;
  /** The id of the source that the row came from. */
  readonly source: string;
  /** False for a questionnaire that came back blank. */
  readonly answered: boolean;
  /** When it was answered, in milliseconds since 1970; NaN where that is not known, absent where the order of the rows tells it. */
  readonly time?: number;
}

/** All answers by column, rows in the order of the sources and of the rows in their files. */
export interface Responses {
  readonly rows: readonly ResponseRow[];
  /** By item id. */
  readonly columns: ReadonlyMap<string, Column>;
  /** The weight of each row, above 0, from the column that the project names; null where it names none. */
  readonly weights: Float64Array | null;
  /** What of the files does not count, by source id. */
  readonly leftOut: ReadonlyMap<string, LeftOut>;
}

/** A respondent of the registry. Names are kept away from the answers until a feedback report is composed. */
export interface Respondent {
  readonly id: string;
  readonly name: string;
  /** The language of this respondent's own report. */
  readonly language: Lang;
  /** By attribute id: an option id, number or text as written; absent where not known. */
  readonly attributes: ReadonlyMap<string, string>;
}
/** By respondent id; empty for a survey without a registry. */
export type Registry = ReadonlyMap<string, Respondent>;
