import type { PublishedChoiceItem, PublishedScaleItem, PublishedSection } from './publication.js';
import type { Published } from './published.js';
import type { Option, Scale } from './questionnaire.js';
import type { StandingVerdict } from './standing-verdict.js';

/** How many others answered higher, the same and lower; the reader is not counted. */
export interface StandingCounts {
  readonly higher: Published;
  readonly same: Published;
  readonly lower: Published;
}

/** Where the others' answers lie, in scale points. */
export interface StandingBasis {
  readonly median: Published;
  readonly q1: Published;
  readonly q3: Published;
}

/** How a reader's answer to one scale item compares. */
export interface ItemStanding {
  readonly kind: 'item';
  readonly item: PublishedScaleItem;
  readonly own: Published;
  readonly basis: StandingBasis;
  readonly counts: StandingCounts;
  /** The sum of `counts`: at least 1. */
  readonly others: Published;
  readonly verdict: StandingVerdict;
  /** To which side of the others the answer lies; of one in their middle, the side on which fewer are. */
  readonly side: 'high' | 'low';
  /** How many others gave the same answer or one further out on that side. */
  readonly alike: Published;
  /** How telling the answer is, in bits: 0 or more (see src/analysis/claims/information.ts). */
  readonly information: number;
}

/** How a reader compares in one section; `own` and `verdict` are null where nothing of it was answered. */
export interface AreaStanding {
  readonly section: PublishedSection;
  readonly scale: Scale;
  /** A score, or the answer to the only scale item of the section. */
  readonly own: Published | null;
  readonly basis: StandingBasis;
  readonly verdict: StandingVerdict | null;
  /** Where the section has one scale item: that item's standing, whose verdict this is. */
  readonly by: ItemStanding | null;
}

/** An option that a reader chose. */
export interface OptionStanding {
  readonly kind: 'option';
  readonly item: PublishedChoiceItem;
  readonly option: Option;
  /** How many others chose it, of how many who answered. */
  readonly alike: Published;
  readonly others: Published;
  /** In bits: 0 or more. */
  readonly information: number;
}

/** A fact of the first page: what sets the reader apart, or (`common`) what is valued by the reader and by the others alike. */
export interface TellingFact {
  readonly section: PublishedSection;
  readonly role: 'apart' | 'common';
  readonly of: ItemStanding | OptionStanding;
}
