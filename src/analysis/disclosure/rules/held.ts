import type { Release } from '../../../model/ledger.js';
import type { MarkedCounts } from './audit.js';

/** Respondents who answered an item, by member token, with their answer as a token. */
export type Basis = ReadonlyMap<string, string>;

/**
 * The release whose values a figure keeps; null where the figure must keep released values but no release has it, so that it is
 * withheld.
 */
export type HeldRelease = Release | null;

/** The figures that keep released values. A figure that is not listed has today's values. */
export interface HeldReleases {
  /** By item id; `sections` by section id. */
  readonly items: ReadonlyMap<string, Release>;
  readonly sections: ReadonlyMap<string, HeldRelease>;
  /** By the id of an entry of `analyses`, then by `comparisonKey` (groups) or `pairKey` (gaps). */
  readonly groups: ReadonlyMap<string, ReadonlyMap<string, HeldRelease>>;
  readonly gaps: ReadonlyMap<string, ReadonlyMap<string, HeldRelease>>;
}

/**
 * Everyone whose answers are behind the figures of an item, today or in a release. A respondent who corrected the answer is there
 * once for each version of it, and each version counts for a part of one respondent.
 */
export interface RespondentsBehind {
  /** Today's respondents and their answers, as tokens. */
  readonly now: Basis;
  /** What each version counts for; all add up to the number of respondents. */
  readonly parts: readonly number[];
  /**
   * Today's answers as a figure with these counts. `keep` chooses respondents by their position among the readers; all without
   * it.
   */
  today(counts: Readonly<Record<string, number>> | null, keep?: (respondent: number) => boolean): MarkedCounts;
  /** Every figure that a release holds of the item: the total, and the groups shown. */
  released(release: Release): readonly MarkedCounts[];
}

/** Looked up by item id; made once for each, for many figures ask for the same. */
export type RespondentsBehindOf = (itemId: string) => RespondentsBehind;
