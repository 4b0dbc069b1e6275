import type { ItemAnalysis, ScoreAnalysis } from './analysis.js';
import type { GapPair, GroupComparison, ItemInference, SectionInference, WeightedItem } from './inference.js';

/** What was published before, so that a later version cannot be subtracted from it. It holds no answers, only tokens for them. */
export interface Ledger {
  /** Oldest first. */
  readonly releases: readonly Release[];
  /** A token for a respondent; without the project's key it says nothing. */
  memberToken(id: string): string;
  /**
   * A token for the answer of one respondent (given as a token) to one subject. Equal answers of two respondents have different
   * tokens.
   */
  answerToken(subject: string, member: string, answer: string): string;
}

/** One release: the respondents behind its figures, as tokens, and the figures themselves. */
export interface Release {
  readonly name: string;
  /** ISO date of the edition. */
  readonly date: string;
  /** Ids of the sources counted; null for all. */
  readonly sources: readonly string[] | null;
  /** Respondents as tokens, in the order of the tokens. */
  readonly members: readonly string[];
  /** By item id: answers, or not having been asked, as tokens in the order of `members`; an empty text where there is neither. */
  readonly answers: Readonly<Record<string, readonly string[]>>;
  /** By grouping: categories as tokens in the order of `members`; an empty text where not known. */
  readonly categories: Readonly<Record<string, readonly string[]>>;
  /**
   * By the id of an entry whose groups an item makes, then by the item or section compared: 1 for each member that was compared, else 0,
   * in the order of `members`.
   */
  readonly compared: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly cells: ReleasedCells;
}

/** The figures that the release published; what was withheld or kept from an earlier release is not there. */
export interface ReleasedCells {
  readonly items: Readonly<Record<string, ReleasedItem>>;
  /** By section id. */
  readonly scores: Readonly<Record<string, ReleasedScore>>;
  /** By entry id, then by the key of the comparison (`comparisonKey`). */
  readonly groups: Readonly<Record<string, Readonly<Record<string, GroupComparison>>>>;
  /** By entry id, then by the key of the pair (`pairKey`). */
  readonly gaps: Readonly<Record<string, Readonly<Record<string, GapPair>>>>;
}

/** The figures of an item at a release. */
export interface ReleasedItem {
  /** A token for those who answered and their answers: equal tokens stand for equal answers. */
  readonly membersHash: string;
  readonly values: ItemValues;
  readonly inference: ItemInference;
  /** Null where the project is not weighted. */
  readonly weighted: WeightedItem | null;
}
/** The figures of a section's score at a release. */
export interface ReleasedScore {
  readonly values: Omit<ScoreAnalysis, 'scale'>;
  readonly inference: SectionInference;
}

/** The numbers of an item without its wording. */
export type ItemValues = Pick<ItemAnalysis, 'n' | 'missing' | 'base'> & Readonly<Record<string, unknown>>;
