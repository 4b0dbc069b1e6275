import type { ItemAnalysis, ScoreAnalysis } from './analysis.js';
import type { GapPair, GroupComparison, ItemInference, SectionInference, WeightedItem } from './inference.js';
import type { Condition } from './questionnaire.js';

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

/**
 * One release: the respondents behind its figures, as tokens, and the figures themselves. It says all that is needed to know whom each
 * figure is of, whatever the project has become since.
 */
export interface Release {
  readonly name: string;
  /** ISO date of the edition. */
  readonly date: string;
  /** Ids of the sources counted; null for all. */
  readonly sources: readonly string[] | null;
  /** Respondents as tokens, in the order of the tokens. */
  readonly members: readonly string[];
  /**
   * By item id: answers, or not having been asked, as tokens in the order of `members`; an empty text where there is neither. Of the
   * items in `cells`, and of those that make groups or weights or that a condition is about.
   */
  readonly answers: Readonly<Record<string, readonly string[]>>;
  /** By the id of an item asked on a condition. */
  readonly conditions: Readonly<Record<string, Condition>>;
  /** The groupings of `entries`, `weights` and `peers`, and those by bands of an item that are shown beside the frame. */
  readonly groupings: Readonly<Record<string, ReleasedGrouping>>;
  /** By the id of an entry of `analyses.groups`: its grouping. */
  readonly entries: Readonly<Record<string, string>>;
  /**
   * By the id of an entry whose groups an item makes, then by the item or section compared: 1 for each member that was compared, else 0,
   * in the order of `members`.
   */
  readonly compared: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** By section id: the items that the score is computed from. */
  readonly scored: Readonly<Record<string, readonly string[]>>;
  /** Null where the project was not weighted. */
  readonly weights: ReleasedWeights | null;
  /** Groupings that readers of feedback reports could be compared within, in order of preference. */
  readonly peers: readonly string[];
  /** By id of an item that kept values though enough respondents had changed, since those answered nearly alike. */
  readonly kept: Readonly<Record<string, ReleasedHold>>;
  readonly cells: ReleasedCells;
}

/** Whose sake an item kept the values of an earlier release for. */
export interface ReleasedHold {
  /** The name of that release. */
  readonly release: string;
  /** Answers that there were besides those of that release, and answers of that release that were gone. */
  readonly joined: number;
  readonly left: number;
}

/** How respondents were divided at a release. */
export interface ReleasedGrouping {
  /** The item whose answers made the categories; null where they were known without the answers. */
  readonly item: string | null;
  /** Ids of the categories, in order. */
  readonly categories: readonly string[];
  /** The category of each as a token, in the order of `members` of the release; an empty text where not known. */
  readonly members: readonly string[];
}

/** How respondents were weighted at a release. */
export interface ReleasedWeights {
  readonly by: readonly string[];
  /** A token for everything that the weights were computed from: equal tokens stand for equal weights. */
  readonly scheme: string;
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
