import type { Category } from './inference.js';
import type { Profile } from './profile.js';
import type { Option, Scale } from './questionnaire.js';
import type { MissingCounts, Sample } from './sample.js';
import type { CliffsDelta, Interval } from './statistics.js';
import type { GroupMethod } from './test-method.js';
import type { Text } from './text.js';

/** Whom a publication is for: anyone, one respondent, or the research team. */
export type Audience =
  | { readonly kind: 'public' }
  | { readonly kind: 'respondent'; readonly id: string }
  | { readonly kind: 'team' };

/** Why a cell is not shown. */
export type Withheld =
  /** Fewer respondents than the threshold. */
  | 'too-few'
  /** All, or all but two, answered alike, so that each of them would know the others' answer. */
  | 'alike'
  /** One respondent makes up so much of the sum that it would be known nearly. */
  | 'dominated'
  /** It could be subtracted from what is shown, and would give away what is withheld. */
  | 'complementary'
  /** Fewer respondents changed since a release than must have, and the release has no such cell. */
  | 'few-changed'
  | 'not-computable';

/** Published values that are shown whole or withheld whole. */
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

/** The release whose values a cell keeps, since too few respondents changed after it. */
export interface ReleaseMark {
  readonly name: string;
  /** ISO date. */
  readonly date: string;
}

/** How an item's answers differ from those of an earlier release. */
export interface PublishedChange {
  readonly release: ReleaseMark;
  /** Sources that the release counted; null for all. */
  readonly sources: readonly string[] | null;
  /** The released answers. */
  readonly n: number;
  readonly distribution: Distribution;
  readonly mean: number;
  /** Of the means, now less before, and the interval of it; null where not computable. */
  readonly difference: number;
  readonly interval: Interval | null;
  /** Whether the difference of the means is more than chance explains, all changed items of the survey taken together. */
  readonly evident: boolean;
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
  /** Null for today's answers. */
  readonly held: ReleaseMark | null;
}
export interface PublishedScaleItem extends ItemCommon {
  readonly kind: 'scale';
  readonly scale: Scale;
  readonly distribution: Cell<Distribution>;
  readonly statistics: Cell<Statistics>;
  readonly agreement: Cell<Agreement>;
  /** Of the mean. */
  readonly interval: Cell<Interval>;
  /** Of the share of the two highest levels. */
  readonly topTwoInterval: Cell<Interval>;
  /** Null where the item was not released, or has not changed since. */
  readonly change: PublishedChange | null;
  readonly weighted: Cell<Weighted>;
}
export interface PublishedChoiceItem extends ItemCommon {
  readonly kind: 'single' | 'multiple';
  readonly options: readonly Option[];
  readonly distribution: Cell<Distribution>;
  /** By option id: of its share. */
  readonly shareIntervals: Cell<Readonly<Record<string, Interval>>>;
  readonly weighted: Cell<Weighted>;
}
export interface PublishedNumberItem extends ItemCommon {
  readonly kind: 'number';
  readonly unit: Text | null;
  readonly statistics: Cell<Statistics>;
  readonly interval: Cell<Interval>;
  readonly weighted: Cell<Weighted>;
}
export interface PublishedTextItem extends ItemCommon {
  readonly kind: 'text';
}
export type PublishedItem = PublishedScaleItem | PublishedChoiceItem | PublishedNumberItem | PublishedTextItem;

export interface PublishedScore {
  readonly scale: Scale;
  readonly n: number;
  readonly held: ReleaseMark | null;
  readonly statistics: Cell<Statistics>;
  readonly agreement: Cell<Agreement>;
  readonly interval: Cell<Interval>;
  readonly reliability: Cell<PublishedReliability>;
  /** Item ids, highest mean first; items of one tier are not told apart by the answers. */
  readonly tiers: Cell<readonly (readonly string[])[]>;
  readonly correlations: Cell<readonly PublishedCorrelation[]>;
}
export interface PublishedReliability {
  readonly n: number;
  readonly alpha: number;
  readonly low: number;
  readonly high: number;
  /** By item id: correlation with the sum of the others, and alpha without it; null where not computable. */
  readonly items: Readonly<Record<string, { readonly itemTotal: number | null; readonly alphaIfDropped: number | null }>>;
}
export interface PublishedCorrelation {
  readonly first: string;
  readonly second: string;
  readonly n: number;
  /** Null where not computable. */
  readonly rho: number | null;
}
/** Over weighted answers; `n` is the unweighted number of them. */
export interface Weighted {
  readonly n: number;
  readonly mean: number | null;
  /** By level or option id, 0..1. */
  readonly shares: Readonly<Record<string, number>>;
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

/** What one group answered: statistics of a scale or number, bars of options. */
export interface PublishedGroup {
  readonly category: string;
  readonly statistics: Cell<{
    readonly n: number;
    readonly mean: number | null;
    readonly median: number | null;
    readonly sd: number | null;
    /** By level or option id; empty for a score. */
    readonly counts: Readonly<Record<string, number>>;
    /** The same as 0..1 of the group's answers. */
    readonly shares: Readonly<Record<string, number>>;
  }>;
}
export interface PublishedComparison {
  readonly of: string;
  readonly kind: 'item' | 'score' | 'option';
  readonly option: string | null;
  readonly held: ReleaseMark | null;
  readonly groups: readonly PublishedGroup[];
  /** Withheld with any group that it rests on. */
  readonly test: Cell<{
    readonly method: GroupMethod;
    readonly p: number;
    /** Over the family; the one to read. */
    readonly adjusted: number;
    /** The one of the method; see TESTS. */
    readonly effect: number | null;
    readonly interval: Pick<CliffsDelta, 'low' | 'high'> | null;
  }>;
}
export interface PublishedGrouping {
  readonly id: string;
  readonly by: string;
  readonly label: Text;
  readonly categories: readonly Category[];
  readonly comparisons: readonly PublishedComparison[];
}
export interface PublishedGap {
  readonly id: string;
  readonly label: Text;
  readonly pairs: readonly {
    readonly label: Text;
    readonly from: string;
    readonly to: string;
    readonly held: ReleaseMark | null;
    readonly statistics: Cell<{
      readonly n: number;
      readonly meanFrom: number;
      readonly meanTo: number;
      readonly difference: number;
      readonly interval: Interval | null;
      readonly adjusted: number | null;
      /** Matched-pairs rank-biserial correlation. */
      readonly effect: number | null;
    }>;
  }[];
}
export interface PublishedMargin {
  readonly by: string;
  readonly label: Text;
  readonly categories: readonly (Category & { readonly statistics: Cell<MarginStatistics> })[];
  /** Of the test of fit; null where a category is withheld. */
  readonly p: number | null;
}
export interface MarginStatistics {
  readonly respondents: number;
  readonly share: number;
  readonly frameShare: number;
  readonly responseRate: number | null;
}

/** The respondents of the reader's own kind, the reader not counted. */
export interface PublishedPeers {
  /** What they share: 業種 / Industry. */
  readonly label: Text;
  /** And with which value: 金属製品 / Metal products. */
  readonly category: Text;
  /** How many of them answered anything. */
  readonly n: number;
  /** By item id, of scale items: the median of their answers. */
  readonly items: ReadonlyMap<string, Cell<PeerValues>>;
  /** By section id: the median of their section scores. */
  readonly scores: ReadonlyMap<string, Cell<PeerValues>>;
}
export interface PeerValues {
  readonly n: number;
  readonly median: number;
}

/** What may be shown to one audience. Charts, reports and renderers take this, never an Analysis. */
export interface Publication {
  readonly audience: Audience;
  readonly sample: Sample;
  readonly sections: readonly PublishedSection[];
  /** Comparisons, gaps, and respondents against the frame; none in a respondent's own report. */
  readonly groups: readonly PublishedGrouping[];
  readonly gaps: readonly PublishedGap[];
  readonly margins: readonly PublishedMargin[];
  /** Whether the reader's own answers are among those shown. */
  readonly readerIncluded: boolean;
  /** Null where the reader has no comparison group that is large enough, and for anybody but a respondent. */
  readonly peers: PublishedPeers | null;
  /** The reader's own answers; null but for a respondent. */
  readonly own: Profile | null;
}

/** Decimal places of published means, standard deviations and quantiles (`digits`) and of shares between 0 and 1 (`shareDigits`). */
export interface Precision {
  readonly digits: number;
  readonly shareDigits: number;
}
