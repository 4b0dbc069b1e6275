import type { Category } from './inference.js';
import type { Profile } from './profile.js';
import type { CrossSettings } from './project.js';
import type { Published, PublishedIn } from './published.js';
import type { MergedOptions, Option, Scale } from './questionnaire.js';
import type { MissingCounts, Sample } from './sample.js';
import type { Interval } from './statistics.js';
import type { GroupMethod } from './test-method.js';
import type { Text } from './text.js';

/** Who a publication is for: anyone, one respondent, or the research team. */
export type Audience =
  | { readonly kind: 'public' }
  | { readonly kind: 'respondent'; readonly id: string }
  | { readonly kind: 'team' };

/**
 * Published values that are shown whole or withheld whole. Why they are not shown is nobody's business who sees the publication: the
 * reason tells of the answers what withholding them hides. That nothing could be computed is such a reason too, since nobody may have
 * been asked.
 */
export type Cell<T> = { readonly shown: true; readonly value: T } | { readonly shown: false };

/** From `low` to `high`, both ends included. */
export type PublishedInterval = PublishedIn<Interval>;
/** How many were asked and how many replied. */
export type PublishedSample = PublishedIn<Sample>;
/** What the reader of a feedback report answered. */
export type OwnAnswers = PublishedIn<Profile>;

/** One bar of a distribution: a level of a scale or an option. */
export interface Bar {
  /** The level as text, or the option's id. */
  readonly key: string;
  readonly count: Published;
  /** Part of the base, 0..1, rounded for the audience. */
  readonly share: Published;
}
/** Bars in the order of the levels or options, empty ones included. */
export interface Distribution {
  readonly bars: readonly Bar[];
}
/** In the unit of the answers, rounded to the published precision before anything is drawn or worded. */
export interface Statistics {
  readonly mean: Published;
  readonly median: Published;
  readonly q1: Published;
  readonly q3: Published;
  readonly sd: Published;
}
/**
 * Of a number item: median, quartiles and deviation have two significant figures. The deviation is null where it would tell somebody's
 * number nearly though the mean does not.
 */
export type NumberStatistics = Omit<Statistics, 'sd'> & { readonly sd: Published | null };
/** Shares of the two highest and the two lowest levels, of a scale of two or three levels of one, 0..1. */
export interface Agreement {
  readonly topTwo: Published;
  readonly bottomTwo: Published;
}

/** The three groups of a recommendation item as parts of those who answered, 0..1, and their net score in whole points, -100..100. */
export interface Recommendation {
  readonly detractors: Published;
  readonly passives: Published;
  readonly promoters: Published;
  readonly net: Published;
}

/** A release as it is named beside a figure that keeps its values, because too few respondents changed since. */
export interface ReleaseMark {
  readonly name: string;
  /** ISO date. */
  readonly date: string;
}

/** How an item's answers differ from the answers in an earlier release. */
export interface PublishedChange {
  readonly release: ReleaseMark;
  /** Ids of the sources that the release counted; null for all. */
  readonly sources: readonly string[] | null;
  /** The number of answers, the distribution and the mean at the release. */
  readonly n: Published;
  readonly distribution: Distribution;
  readonly mean: Published;
  /**
   * The mean now minus the mean at the release, in scale points, and its interval at 95 per cent; null where it cannot be
   * computed.
   */
  readonly difference: Published;
  readonly interval: PublishedInterval | null;
  /** Whether the difference of the means is larger than chance explains, adjusted over all changes that are shown. */
  readonly evident: boolean;
}

interface ItemCommon {
  readonly id: string;
  readonly sectionId: string;
  readonly number: Published | string | null;
  readonly label: Text;
  readonly short: Text;
  /** What headlines call it, without quotation marks; null where they quote `short`. */
  readonly topic: Text | null;
  /** These and the next two are 0 where the item is not shown. */
  readonly n: Published;
  readonly base: Published;
  readonly missing: PublishedIn<MissingCounts>;
  /** The release whose values are shown; null for today's, and where none are. */
  readonly held: ReleaseMark | null;
}
/** What may be shown of a scale item. */
export interface PublishedScaleItem extends ItemCommon {
  readonly kind: 'scale';
  readonly scale: Scale;
  /** A reverse-worded item; its figures are as asked, not turned round. */
  readonly reverse: boolean;
  readonly distribution: Cell<Distribution>;
  readonly statistics: Cell<Statistics>;
  readonly agreement: Cell<Agreement>;
  /** Of the mean, in scale points. */
  readonly interval: Cell<PublishedInterval>;
  /** Of the share of the two highest levels, 0..1. */
  readonly topTwoInterval: Cell<PublishedInterval>;
  /** Null for an item that asks for no recommendation. */
  readonly recommendation: {
    readonly groups: Cell<Recommendation>;
    /** Of the net score, in whole points. */
    readonly interval: Cell<PublishedInterval>;
  } | null;
  /** Null where the item was not released, has not changed since, or is not shown whole. */
  readonly change: PublishedChange | null;
  readonly weighted: Cell<Weighted>;
}
/** What may be shown of a choice item. */
export interface PublishedChoiceItem extends ItemCommon {
  readonly kind: 'single' | 'multiple';
  readonly options: readonly Option[];
  readonly merge: readonly MergedOptions[];
  /** Without the bars of the options in `withheld`. */
  readonly distribution: Cell<Distribution>;
  /** Ids of options that are not shown though the item is; only for an item with several answers. */
  readonly withheld: readonly string[];
  /** By option id: intervals of the shares, 0..1. */
  readonly shareIntervals: Cell<Readonly<Record<string, PublishedInterval>>>;
  readonly weighted: Cell<Weighted>;
}
/** What may be shown of a number item, in its unit. */
export interface PublishedNumberItem extends ItemCommon {
  readonly kind: 'number';
  readonly unit: Text | null;
  /** The bands that its numbers are divided into, ascending; none where too few answered for bands. */
  readonly options: readonly Option[];
  /** Without the bars of the bands in `withheld`. */
  readonly distribution: Cell<Distribution>;
  /** Ids of bands that are not shown though others are. */
  readonly withheld: readonly string[];
  readonly statistics: Cell<NumberStatistics>;
  /** Of the mean; withheld with the deviation, which it would give back. */
  readonly interval: Cell<PublishedInterval>;
  readonly weighted: Cell<Weighted>;
}
/** What may be shown of free text: how many answered, and in public what they wrote where the questionnaire says so. */
export interface PublishedTextItem extends ItemCommon {
  readonly kind: 'text';
  /** In the order of the alphabet; empty where they are not published. */
  readonly texts: readonly string[];
}
export type PublishedItem = PublishedScaleItem | PublishedChoiceItem | PublishedNumberItem | PublishedTextItem;

/** A section's score, in scale points; rounded to one decimal at most (SCORE_DIGITS). */
export interface PublishedScore {
  readonly scale: Scale;
  /** Respondents with a score; 0 where it is not shown. */
  readonly n: Published;
  readonly held: ReleaseMark | null;
  readonly statistics: Cell<Statistics>;
  readonly agreement: Cell<Agreement>;
  readonly interval: Cell<PublishedInterval>;
  readonly reliability: Cell<PublishedReliability>;
  /** All pairs of its items that have answers, reverse-worded ones turned round; what may be said of them: analysis/claims/pairs.ts. */
  readonly pairs: Cell<readonly PublishedPair[]>;
  readonly correlations: Cell<readonly PublishedCorrelation[]>;
}
/** Cronbach's alpha with its interval from `low` to `high`; at most 1, rounded to two decimals. */
export interface PublishedReliability {
  readonly n: Published;
  readonly alpha: Published;
  readonly low: Published;
  readonly high: Published;
  /** By item id: its correlation with the sum of the others, and alpha without it; null where not computable. */
  readonly items: Readonly<Record<string, { readonly itemTotal: Published | null; readonly alphaIfDropped: Published | null }>>;
}
/** Two items of a section compared within respondents, reverse-worded ones turned round. */
export interface PublishedPair {
  /** Item ids, in the order of the questionnaire. */
  readonly first: string;
  readonly second: string;
  /** The mean of the second minus the mean of the first, each over everyone who answered it, in scale points. */
  readonly difference: Published;
  /** P-value adjusted over the pairs of the section whose tests are shown, rounded as in PublishedComparison; null where it is withheld. */
  readonly adjusted: Published | null;
  /** Which one the ranks of the test lean to; null where they are even, or the test is withheld. */
  readonly higher: 'first' | 'second' | null;
  /**
   * The margin of the project, in scale points, where the difference is within it (TOST at 5 %); null where it is not, that is not known, or
   * withheld.
   */
  readonly similarWithin: Published | null;
}
/** The rank correlation of two items, rounded to two decimals. */
export interface PublishedCorrelation {
  readonly first: string;
  readonly second: string;
  readonly n: Published;
  /** -1..1; null where it cannot be computed. */
  readonly rho: Published | null;
}
/** Results over weighted answers; `n` is the unweighted number of answers. The mean is null for a choice item. */
export interface Weighted {
  readonly n: Published;
  readonly mean: Published | null;
  /** By level or option id, 0..1. */
  readonly shares: Readonly<Record<string, Published>>;
}
/** What may be shown of a section. */
export interface PublishedSection {
  readonly id: string;
  readonly number: Published | string | null;
  readonly title: Text;
  readonly short: Text;
  readonly measure: Text;
  readonly question: Text | null;
  /** Null for a section without a common scale. */
  readonly score: PublishedScore | null;
  readonly items: readonly PublishedItem[];
}

/**
 * The answers of one group: moments for scale and number items and scores, counts and shares for options. Of a number item there is no
 * deviation.
 */
export interface PublishedGroup {
  readonly category: string;
  readonly statistics: Cell<{
    readonly n: Published;
    readonly mean: Published | null;
    readonly median: Published | null;
    readonly sd: Published | null;
    /** By level or option id; empty for a score. */
    readonly counts: Readonly<Record<string, Published>>;
    /** The counts as parts of the group's answers, 0..1. */
    readonly shares: Readonly<Record<string, Published>>;
  }>;
}
/**
 * Two groups, by the ids of their categories, that their own test tells apart; which is `higher` is the direction of that test, which the
 * means may not bear out.
 */
export interface PublishedApart {
  readonly higher: string;
  readonly lower: string;
  /** The adjusted p-values of the comparison and of the pair lie below this bound, which is .01 or .05. */
  readonly below: Published;
}
/** One item, score or option compared between groups, as it may be shown. */
export interface PublishedComparison {
  readonly of: string;
  readonly kind: 'item' | 'score' | 'option';
  readonly option: string | null;
  readonly held: ReleaseMark | null;
  readonly groups: readonly PublishedGroup[];
  /** Withheld where any group that it rests on is. */
  readonly test: Cell<{
    readonly method: GroupMethod;
    /** This and the next have two significant digits and three decimals at most; 0 stands for less than .001. */
    readonly p: Published;
    /** P-value adjusted over those tests of the family that are shown: the one to read. */
    readonly adjusted: Published;
    /** The effect size of the method (see TESTS), 0..1, or -1..1 for Cliff's delta; null where it cannot be computed. */
    readonly effect: Published | null;
    /** Of Cliff's delta; null for any other effect size. */
    readonly interval: PublishedInterval | null;
    /** Pairs of groups that this test and their own tell apart; empty for an item of whose options none is more than another. */
    readonly apart: readonly PublishedApart[];
  }>;
}
/** An entry of `analyses.groups`, as it may be shown. */
export interface PublishedGrouping {
  readonly id: string;
  readonly by: string;
  /** The id of the item whose answers make the groups; null where something else does, such as an attribute. */
  readonly item: string | null;
  readonly label: Text;
  readonly categories: readonly Category[];
  readonly comparisons: readonly PublishedComparison[];
}
/** The answers to the two items of a gap, as they are published. */
export interface GapStatistics {
  /** Respondents who answered both. */
  readonly n: Published;
  /** Respondents behind `meanFrom` and `meanTo`: all who answered that item. */
  readonly nFrom: Published;
  readonly nTo: Published;
  readonly meanFrom: Published;
  readonly meanTo: Published;
  /** The mean of `to` minus the mean of `from`, in scale points. */
  readonly difference: Published;
  /** Of the difference; null, as is `effect`, where the answers in pairs are withheld or there is no test. */
  readonly interval: PublishedInterval | null;
  /** P-value adjusted over the pairs whose tests are shown, rounded as in PublishedComparison; null where it is withheld. */
  readonly adjusted: Published | null;
  /** Matched-pairs rank-biserial correlation, -1..1. */
  readonly effect: Published | null;
  /** The item that the test finds higher, which the means may not bear out; null where it is withheld, and where it finds neither. */
  readonly higher: 'from' | 'to' | null;
  /** As in PublishedPair. */
  readonly similarWithin: Published | null;
}
/** An entry of `analyses.gaps`: pairs of items compared, as they may be shown. */
export interface PublishedGap {
  readonly id: string;
  readonly label: Text;
  readonly pairs: readonly {
    readonly label: Text;
    readonly from: string;
    readonly to: string;
    readonly held: ReleaseMark | null;
    readonly statistics: Cell<GapStatistics>;
  }[];
}
/** An entry of `analyses.correlations`: which pairs are asked for, by the ids of items and sections. Figures stand with the sections. */
export interface AskedCorrelations {
  readonly id: string;
  readonly label: Text;
  readonly pairs: readonly (readonly [string, string])[];
}
/** Respondents compared with the frame by one grouping, as it may be shown. */
export interface PublishedMargin {
  readonly by: string;
  readonly label: Text;
  /** The release whose values are shown, where an item makes the categories; null for today's. */
  readonly held: ReleaseMark | null;
  readonly categories: readonly (Category & { readonly statistics: Cell<MarginStatistics> })[];
  /** Of the test of fit, rounded as in PublishedComparison; null where a category is withheld or there is no test. */
  readonly p: Published | null;
}
/** Shares and rates are 0..1. */
export interface MarginStatistics {
  readonly respondents: Published;
  readonly share: Published;
  readonly frameShare: Published;
  /** Null for a category with no units in the frame. */
  readonly responseRate: Published | null;
}

/** Respondents of the reader's own category, without the reader. */
export interface PublishedPeers {
  /** The id of the grouping. */
  readonly by: string;
  /** What they share: 業種 / Industry. */
  readonly label: Text;
  /** The category that they share: 金属製品 / Metal products. */
  readonly category: Text;
  /** How many there are with at least one answer. */
  readonly n: Published;
  /** By item id, for scale items: the median of their answers. */
  readonly items: ReadonlyMap<string, Cell<PeerValues>>;
  /** By section id: the median of their section scores. */
  readonly scores: ReadonlyMap<string, Cell<PeerValues>>;
}
/** `n` peers answered; the median is in scale points. */
export interface PeerValues {
  readonly n: Published;
  readonly median: Published;
}

/** What may be shown to one audience; its numbers are published ones, and nothing else makes such. Charts, reports and renderers take this, never an Analysis. */
export interface Publication {
  readonly audience: Audience;
  readonly sample: PublishedSample;
  readonly sections: readonly PublishedSection[];
  /** Comparisons of groups, gaps, and respondents against the frame; empty in a respondent's own report. */
  readonly groups: readonly PublishedGrouping[];
  readonly gaps: readonly PublishedGap[];
  /** What is to be told across two items, from the figures of `groups`; empty in a respondent's own report. */
  readonly crosses: readonly CrossSettings[];
  /** Empty in a respondent's own report. */
  readonly correlations: readonly AskedCorrelations[];
  readonly margins: readonly PublishedMargin[];
  /** Whether the figures of a feedback report include the reader's own answers. */
  readonly readerIncluded: boolean;
  /** Null where the reader has no comparison group that is large enough, and for anyone but a respondent. */
  readonly peers: PublishedPeers | null;
  /** The reader's own answers; null for anyone but a respondent. */
  readonly own: OwnAnswers | null;
  /**
   * The same with means to the one decimal that sentences and charts print: rounded from what they are and not from a number that is
   * rounded already (2.846 is 2.8, and 2.85 to two decimals). Null where this publication has one decimal itself.
   */
  readonly inSentences: Publication | null;
}

/** Decimal places of published means, standard deviations and quantiles (`digits`) and of shares between 0 and 1 (`shareDigits`). */
export interface Precision {
  readonly digits: number;
  readonly shareDigits: number;
}
