import type { Release } from '../../../model/ledger.js';

/** Respondents who answered an item or were not asked it, by member token, with their answer as a token. */
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
  /** Items that are shown neither with new values, beside which those of a held item would tell too much, nor with released ones. */
  readonly lost: ReadonlySet<string>;
  /** By item id: options of an item with new values whose own new number is withheld. */
  readonly options: ReadonlyMap<string, ReadonlySet<string>>;
  /**
   * Pairs whose two items may change, but whose answers in pairs changed too little: by entry id (of gaps) and section id (`ranked`), the
   * keys of the pairs.
   */
  readonly tests: ReadonlyMap<string, ReadonlySet<string>>;
  readonly ranked: ReadonlyMap<string, ReadonlySet<string>>;
}
