import type { MissingCounts, Profile, Sample } from './analysis.js';
import type { Option, Scale } from './questionnaire.js';
import type { Text } from './text.js';

/** Whom a publication is for: anyone, one respondent, or the research team. */
export type Audience =
  | { readonly kind: 'public' }
  | { readonly kind: 'respondent'; readonly id: string }
  | { readonly kind: 'team' };

/** Why a cell is not shown. */
export type Withheld = 'too-few' | 'not-computable' | 'free-text';

/** A group of figures that is shown whole or withheld whole. */
export type Cell<T> = { readonly shown: true; readonly value: T } | { readonly shown: false; readonly reason: Withheld };

/** One bar of a distribution: a level of a scale or an option. */
export interface Bar {
  /** The level as text, or the option's id. */
  readonly key: string;
  readonly count: number;
  /** 0..1 of the base, rounded as far as the audience may see it. */
  readonly share: number;
}
export interface Distribution {
  readonly bars: readonly Bar[];
}
/** Rounded to the project's published precision before anything is drawn or worded. */
export interface Statistics {
  readonly mean: number;
  readonly median: number;
  readonly q1: number;
  readonly q3: number;
  readonly sd: number;
}
/** Shares of the two highest and the two lowest levels, 0..1. */
export interface Agreement {
  readonly topTwo: number;
  readonly bottomTwo: number;
}

interface ItemCommon {
  readonly id: string;
  readonly sectionId: string;
  readonly number: number | string | null;
  readonly label: Text;
  readonly short: Text;
  readonly n: number;
  readonly base: number;
  readonly missing: MissingCounts;
}
export interface PublishedScaleItem extends ItemCommon {
  readonly kind: 'scale';
  readonly scale: Scale;
  readonly distribution: Cell<Distribution>;
  readonly statistics: Cell<Statistics>;
  readonly agreement: Cell<Agreement>;
}
export interface PublishedChoiceItem extends ItemCommon {
  readonly kind: 'single' | 'multiple';
  readonly options: readonly Option[];
  readonly distribution: Cell<Distribution>;
}
export interface PublishedNumberItem extends ItemCommon {
  readonly kind: 'number';
  readonly unit: Text | null;
  readonly statistics: Cell<Statistics>;
}
export interface PublishedTextItem extends ItemCommon {
  readonly kind: 'text';
}
export type PublishedItem = PublishedScaleItem | PublishedChoiceItem | PublishedNumberItem | PublishedTextItem;

export interface PublishedScore {
  readonly scale: Scale;
  readonly n: number;
  readonly statistics: Cell<Statistics>;
  readonly agreement: Cell<Agreement>;
}
export interface PublishedSection {
  readonly id: string;
  readonly number: number | string | null;
  readonly title: Text;
  readonly short: Text;
  readonly measure: Text;
  readonly question: Text | null;
  /** Null for a section without a common scale. */
  readonly score: PublishedScore | null;
  readonly items: readonly PublishedItem[];
}

/** What may be shown to one audience. Charts, reports and renderers take this, never an Analysis. */
export interface Publication {
  readonly audience: Audience;
  readonly sample: Sample;
  readonly sections: readonly PublishedSection[];
  /** The reader's own answers; null but for a respondent. */
  readonly own: Profile | null;
}

/** Decimal places of published means, standard deviations and quantiles (`digits`) and of shares between 0 and 1 (`shareDigits`). */
export interface Precision {
  readonly digits: number;
  readonly shareDigits: number;
}
