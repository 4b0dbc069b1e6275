import type { ItemAnalysis, ScoreAnalysis } from './analysis.js';
import type { GapPair, GroupComparison, ItemInference, SectionInference, WeightedItem } from './inference.js';

/** What has been published once, so that a later version cannot be subtracted from it. No answer is in it. */
export interface Ledger {
  /** Oldest first. */
  readonly releases: readonly Release[];
  /** Stands for a respondent; says nothing without the project's key. */
  memberToken(id: string): string;
  /** Stands for the answer of one respondent, given as a token, to one subject; equal answers of two respondents differ. */
  answerToken(subject: string, member: string, answer: string): string;
}

export interface Release {
  readonly name: string;
  /** ISO date of the edition. */
  readonly date: string;
  /** Sources counted; null for all. */
  readonly sources: readonly string[] | null;
  /** Respondents, as tokens. */
  readonly members: readonly string[];
  /** Item id -> answers in the order of `members`, as tokens; empty where there is none. */
  readonly answers: Readonly<Record<string, readonly string[]>>;
  /** Grouping -> categories in the order of `members`, as tokens; empty where not known. */
  readonly categories: Readonly<Record<string, readonly string[]>>;
  readonly cells: ReleasedCells;
}

/** Only what was published is there. */
export interface ReleasedCells {
  readonly items: Readonly<Record<string, ReleasedItem>>;
  /** By section id. */
  readonly scores: Readonly<Record<string, ReleasedScore>>;
  /** By group entry, then by the key of the comparison. */
  readonly groups: Readonly<Record<string, Readonly<Record<string, GroupComparison>>>>;
  /** By gap entry, then `from to`. */
  readonly gaps: Readonly<Record<string, Readonly<Record<string, GapPair>>>>;
}

export interface ReleasedItem {
  /** Of those who answered and their answers; equal hashes stand on equal answers. */
  readonly membersHash: string;
  readonly values: ItemValues;
  readonly inference: ItemInference;
  readonly weighted: WeightedItem | null;
}
export interface ReleasedScore {
  readonly values: Omit<ScoreAnalysis, 'scale'>;
  readonly inference: SectionInference;
}

/** The numbers of an item without its wording. */
export type ItemValues = Pick<ItemAnalysis, 'n' | 'missing' | 'base'> & Readonly<Record<string, unknown>>;
