import type { MissingKind } from './responses.js';

/** One respondent's own answers, for that respondent's own report. */
export interface Profile {
  readonly id: string;
  readonly source: string;
  /** By item id; every item has an entry. */
  readonly answers: ReadonlyMap<string, OwnAnswer>;
  /** By section id, in scale points; absent where too few of the scale items were answered for a score. */
  readonly scores: ReadonlyMap<string, number>;
}

/** An own answer, or why there is none. `options` are option ids; `openText` is the text beside an open option, else empty. */
export type OwnAnswer =
  | { readonly state: MissingKind }
  | { readonly state: 'answered'; readonly kind: 'number'; readonly value: number }
  | { readonly state: 'answered'; readonly kind: 'options'; readonly options: readonly string[]; readonly openText: string }
  | { readonly state: 'answered'; readonly kind: 'text'; readonly value: string };
