import type { ReleaseMark, Withheld } from '../../../model/publication.js';

/** What one audience may see of one figure. A reason says why a part is withheld; null means that it is shown. */
export interface Verdict {
  /** About distributions, shares and counts. */
  readonly distribution: Withheld | null;
  /** About means, quantiles, standard deviations and what is computed from them. */
  readonly statistics: Withheld | null;
  /** The release whose values are shown; null for today's. */
  readonly held: ReleaseMark | null;
}

/** What one audience may see of a comparison of groups. */
export interface ComparisonVerdict {
  /** By category: why it is withheld; null where it is shown. */
  readonly categories: readonly (Withheld | null)[];
  /** About the test, which rests on all categories; null where it is shown. */
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
  /** By grouping and category id. */
  readonly margins: ReadonlyMap<string, ReadonlyMap<string, Withheld | null>>;
  /** About all weighted figures; null where they are shown. */
  readonly weights: Withheld | null;
}

/** An item that was released and appears with new values. */
export interface ChangedItem {
  readonly itemId: string;
  readonly since: ReleaseMark;
  /** Respondents that joined, left or corrected their answer. */
  readonly respondents: number;
}
/** An item that keeps its released values. */
export interface HeldItem extends ChangedItem {
  readonly because: 'few-changed' | 'derivable';
}

/** Names a comparison within an entry of `analyses.groups`. The ledger keeps it, so it must stay the same. */
export function comparisonKey({ of, option }: { readonly of: string; readonly option: string | null }): string {
  return option === null ? of : `${of} ${option}`;
}

/** Names a pair within an entry of `analyses.gaps`. The ledger keeps it, so it must stay the same. */
export function pairKey({ from, to }: { readonly from: string; readonly to: string }): string {
  return `${from} ${to}`;
}
