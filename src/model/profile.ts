import type { MissingKind } from './responses.js';

/** One respondent's own answers, for that respondent's own report. */
export interface Profile {
  readonly id: string;
  readonly source: string;
  readonly answers: ReadonlyMap<string, OwnAnswer>;
  /** Section id -> score; absent where none of its scale items was answered. */
  readonly scores: ReadonlyMap<string, number>;
}

export type OwnAnswer =
  | { readonly state: MissingKind }
  | { readonly state: 'answered'; readonly kind: 'number'; readonly value: number }
  | { readonly state: 'answered'; readonly kind: 'options'; readonly options: readonly string[]; readonly openText: string }
  | { readonly state: 'answered'; readonly kind: 'text'; readonly value: string };
