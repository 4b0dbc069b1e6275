import type { Message } from '../../../model/problem.js';
import type { MissingKind } from '../../../model/responses.js';

/** The value of a cell, or what is wrong with it. */
export type Parsed<T> = { readonly value: T } | { readonly fault: Message };

/** What a cell means: a missing answer, a value, or neither, and why. */
export type Understood<T> = Parsed<T> | { readonly missing: MissingKind };

/** The positions (from 0) of the options that a cell names, and the text of the respondent in it. */
export interface Chosen {
  readonly options: readonly number[];
  readonly text: string;
}

/** What an answer is coded as: a level or number, options, a text. */
export type Value = number | string | Chosen;
