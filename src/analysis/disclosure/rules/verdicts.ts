import type { ReleasedHold } from '../../../model/ledger.js';
import type { ReleaseMark } from '../../../model/publication.js';
import type { Cell } from './cell.js';
import type { Withheld } from './withheld.js';

/** What one audience may see of one figure. A reason says why a part is withheld; null means that it is shown. */
export interface Verdict {
  /** About distributions, shares and counts. */
  readonly distribution: Withheld | null;
  /** About means, quantiles, standard deviations and what is computed from them. */
  readonly statistics: Withheld | null;
  /** About the standard deviation of a number item and the interval of its mean, besides what is said of all statistics. */
  readonly deviation: Withheld | null;
  /** The release whose values are shown; null for today's. */
  readonly held: ReleaseMark | null;
}

/** About answers in pairs: null where it may be shown. */
export interface PairReasons {
  /** About the test. */
  readonly test: Withheld | null;
  /** About the interval and the size of effect, which tell more of the pairs than the test does; they fall with it. */
  readonly size: Withheld | null;
}

/** What one audience may see of a pair of items. */
export interface PairVerdict extends PairReasons {
  /** About the two means and their difference, which are told of the items themselves. */
  readonly means: Withheld | null;
  readonly held: ReleaseMark | null;
}

/** What one audience may see of how the answers to the items of a section go together. */
export interface SectionPairsVerdict {
  readonly reliability: Withheld | null;
  readonly correlations: Withheld | null;
  /** By `pairKey`, pairs of items of which something is withheld: not told apart without a test, not called similar without a size. */
  readonly pairs: ReadonlyMap<string, PairReasons>;
}

/** Of a section whose reliability, correlations and ranking are shown whole. */
export const NOTHING_WITHHELD: SectionPairsVerdict = { reliability: null, correlations: null, pairs: new Map() };

/** What one audience may see of a comparison of groups. */
export interface ComparisonVerdict {
  /** By category: why it is withheld; null where it is shown. */
  readonly categories: readonly (Withheld | null)[];
  /** About the test, which rests on all categories; null where it is shown. */
  readonly test: Withheld | null;
  readonly held: ReleaseMark | null;
}

/** What one audience may see of respondents beside the frame. */
export interface MarginVerdict {
  /** By category id: why it is withheld; null where it is shown. */
  readonly categories: ReadonlyMap<string, Withheld | null>;
  readonly held: ReleaseMark | null;
}

/** What one audience may see of an item over weighted answers. */
export interface WeightsVerdict {
  readonly mean: Withheld | null;
  readonly shares: Withheld | null;
}

/** What one audience may see. */
export interface Verdicts {
  /** By item id. */
  readonly items: ReadonlyMap<string, Verdict>;
  /** By item id: the options of an item with several answers that are withheld though the item is shown, and why. */
  readonly options: ReadonlyMap<string, ReadonlyMap<string, Withheld>>;
  /** By the id of a number item: the bands of its distribution that are withheld, and why; no entry where it has none to show. */
  readonly bands: ReadonlyMap<string, ReadonlyMap<string, Withheld>>;
  /** By section id: the score, and what is computed from all items of the section. */
  readonly scores: ReadonlyMap<string, Verdict>;
  /** By section id: what rests on the answers to its items together, besides what the score says of it. */
  readonly pairs: ReadonlyMap<string, SectionPairsVerdict>;
  /** By entry id and the key of the comparison. */
  readonly groups: ReadonlyMap<string, ReadonlyMap<string, ComparisonVerdict>>;
  /** By entry id and the key of the pair. */
  readonly gaps: ReadonlyMap<string, ReadonlyMap<string, PairVerdict>>;
  /** By grouping. */
  readonly margins: ReadonlyMap<string, MarginVerdict>;
  /** By item id, for items that are weighted. */
  readonly weights: ReadonlyMap<string, WeightsVerdict>;
  /** By the id of a variable: what can be seen of it, for the audit of another edition. */
  readonly cells: ReadonlyMap<string, readonly Cell[]>;
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
  readonly because: 'few-changed' | 'derivable' | 'kept-before';
  /** What it tells of those who changed, for later releases; null where nothing. */
  readonly hold: ReleasedHold | null;
}

/** Names a comparison within an entry of `analyses.groups`. The ledger keeps it, so it must stay the same. */
export function comparisonKey({ of, option }: { readonly of: string; readonly option: string | null }): string {
  return option === null ? of : `${of} ${option}`;
}

/** Names a pair of items, such as those of an entry of `analyses.gaps`. The ledger keeps it, so it must stay the same. */
export function pairKey({ from, to }: { readonly from: string; readonly to: string }): string {
  return `${from} ${to}`;
}
