import type { ReleaseMark, Withheld } from '../../../model/publication.js';

/** What becomes of one cell for one audience; `null` reasons are shown. */
export interface Verdict {
  /** Of distributions, shares and counts. */
  readonly distribution: Withheld | null;
  /** Of means, quantiles, standard deviations and what is computed from them. */
  readonly statistics: Withheld | null;
  /** The release whose values are kept; null for today's. */
  readonly held: ReleaseMark | null;
}

export interface ComparisonVerdict {
  /** By category: why it is withheld; null where it is shown. */
  readonly categories: readonly (Withheld | null)[];
  /** Of the test, which rests on all categories. */
  readonly test: Withheld | null;
  readonly held: ReleaseMark | null;
}

/** What one audience may see. */
export interface Verdicts {
  /** By item id. */
  readonly items: ReadonlyMap<string, Verdict>;
  /** By section id: the score, and what is computed from all items of the section. */
  readonly scores: ReadonlyMap<string, Verdict>;
  /** By entry id and the key of the comparison. */
  readonly groups: ReadonlyMap<string, ReadonlyMap<string, ComparisonVerdict>>;
  /** By entry id and the key of the pair. */
  readonly gaps: ReadonlyMap<string, ReadonlyMap<string, Verdict>>;
  /** By grouping and category. */
  readonly margins: ReadonlyMap<string, ReadonlyMap<string, Withheld | null>>;
  readonly weights: Withheld | null;
}

/** An item that was released and appears with new values. */
export interface ChangedItem {
  readonly itemId: string;
  readonly release: ReleaseMark;
  /** Respondents that joined, left or corrected their answer. */
  readonly respondents: number;
}
/** An item that keeps its released values. */
export interface HeldItem extends ChangedItem {
  readonly because: 'few-changed' | 'derivable';
}

export function comparisonKey({ of, option }: { readonly of: string; readonly option: string | null }): string {
  return option === null ? of : `${of} ${option}`;
}

export function pairKey({ from, to }: { readonly from: string; readonly to: string }): string {
  return `${from} ${to}`;
}
