import type { Release } from '../../../model/ledger.js';
import type { MarkedCounts } from './audit.js';

/** Respondents who answered an item, and their answers, both as tokens. */
export type Basis = ReadonlyMap<string, string>;

/** The release whose values a cell keeps; null where it must keep them but no release has any. */
export type HeldRelease = Release | null;

/** Cells that keep their released values; what is not listed has today's. */
export interface HeldReleases {
  readonly items: ReadonlyMap<string, Release>;
  readonly sections: ReadonlyMap<string, HeldRelease>;
  /** By entry id and key. */
  readonly groups: ReadonlyMap<string, ReadonlyMap<string, HeldRelease>>;
  readonly gaps: ReadonlyMap<string, ReadonlyMap<string, HeldRelease>>;
}

/**
 * Everyone whose answers are behind the numbers of an item, today or in a release. A respondent who corrected an answer is another
 * person since, and each of the two counts for a part of one.
 */
export interface RespondentsBehind {
  /** Today's respondents and their answers. */
  readonly now: Basis;
  /** What each person counts for. */
  readonly parts: readonly number[];
  /** A number over all of today's answers that `keep`, by the position of the respondent among the readers. */
  today(counts: Readonly<Record<string, number>> | null, keep?: (respondent: number) => boolean): MarkedCounts;
  /** Every number that a release holds of the item: the total, and the groups shown. */
  released(release: Release): readonly MarkedCounts[];
}

/** Looked up by item id; made once for each, for many numbers ask for the same. */
export type RespondentsBehindOf = (itemId: string) => RespondentsBehind;
