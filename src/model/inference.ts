import type { Adjustment, WeightMethod } from './project.js';
import type {
  ChiSquared,
  CliffsDelta,
  CochranQ,
  DesignEffect,
  DunnPair,
  FisherTest,
  FrameFit,
  Interval,
  KruskalWallis,
  MannWhitney,
  McNemar,
  MeanInterval,
  MedianInterval,
  Outcome,
  RankCorrelation,
  Reliability,
  SignedRank,
  WeightedMean,
  WeightedTest,
} from './statistics.js';
import type { GroupMethod } from './test-method.js';
import type { Text } from './text.js';

/** What the answers say beyond themselves: intervals, tests and effect sizes, each available or with the reason why it is not. */

/**
 * What the answers to an item say beyond themselves, each available or with the reason why it is not. Besides the first, a scale
 * item has all of them but `optionTests`, a number item `interval`, `skewness` and `medianInterval`, a choice item `shareIntervals`, and free text none.
 */
export interface ItemInference {
  /**
   * Among those who were asked the item, the part without a usable answer because they left it out, 0..1; null where nobody was
   * asked.
   */
  readonly noAnswerShare: number | null;
  /** Of the mean, in the unit of the answers. */
  readonly interval?: Outcome<MeanInterval>;
  readonly skewness?: Outcome<number>;
  readonly medianInterval?: Outcome<MedianInterval>;
  /** Of a multiple-choice item, beside `shareIntervals`. */
  readonly optionTests?: OptionsInference;
  /** By level or option id. These three are Wilson intervals of shares of the base, 0..1. */
  readonly shareIntervals?: Readonly<Record<string, Outcome<Interval>>>;
  readonly topTwoInterval?: Outcome<Interval>;
  readonly bottomTwoInterval?: Outcome<Interval>;
  /** Of the net score of a recommendation item, -100..100. */
  readonly netInterval?: Outcome<Interval>;
  /**
   * By level or option id, and (`topTwoBounds`) for the two highest levels together: between which shares of the whole frame, 0..1,
   * it must lie whatever those who did not answer would have said. Only with a frame.
   */
  readonly shareBounds?: Readonly<Record<string, Outcome<Interval>>>;
  readonly topTwoBounds?: Outcome<Interval>;
}

/** The options of a multiple-choice item compared with each other, over all who answered it. */
export interface OptionsInference {
  /** Whether all are chosen by equal shares. */
  readonly equalShares: Outcome<CochranQ>;
  /** Every two of them, in their order. */
  readonly pairs: readonly OptionPair[];
}
/** Two options of a multiple-choice item. */
export interface OptionPair {
  /** Option ids. */
  readonly first: string;
  readonly second: string;
  readonly test: Outcome<McNemar>;
  /** P-value adjusted by Holm over the pairs of the item; null where there is no test. */
  readonly adjusted: number | null;
}

/** Two items of a section compared, reverse-worded ones turned round. */
export interface RankedPair {
  /** Item ids, in the order of the questionnaire. */
  readonly first: string;
  readonly second: string;
  /** Respondents who answered both: those behind the test. */
  readonly n: number;
  /** The mean of the second minus the mean of the first, each over everyone who answered it, in scale points. */
  readonly difference: number;
  /** Of the difference, at 90 %, as two one-sided tests at 5 % need it. */
  readonly interval: Outcome<MeanInterval>;
  /** Of the second against the first. */
  readonly test: Outcome<SignedRank>;
  /** P-value adjusted by Holm over the pairs of the section, for the team as in GroupComparison; null where there is no test. */
  readonly adjusted: number | null;
  /** Whether the interval lies within the margin of the ranking; null where the project declares none. */
  readonly similar: boolean | null;
}
/** All pairs of the items of a section that have answers. */
export interface Ranking {
  /** Two means that lie no further apart are similar, in scale points; null where the project declares no margin. */
  readonly margin: number | null;
  readonly pairs: readonly RankedPair[];
}
/** The rank correlation of two scale items or scores, by the ids of items and sections; reverse-worded items are turned round. */
export interface Correlation {
  readonly first: string;
  readonly second: string;
  readonly result: Outcome<RankCorrelation>;
  readonly interval: Outcome<Interval>;
  /** P-value adjusted over all pairs of the family: of the section, by Holm, or of the entry of `analyses.correlations`; null where there is no test. */
  readonly adjusted: number | null;
}
/** What is computed from the scale items of a section together. Reverse-worded items are turned round. */
export interface SectionInference {
  /** Item ids, in the order of `reliability.perItem`. */
  readonly items: readonly string[];
  /** The interval of the mean score, in scale points. */
  readonly score: Outcome<MeanInterval>;
  readonly reliability: Outcome<Reliability>;
  readonly correlations: readonly Correlation[];
  readonly ranking: Outcome<Ranking>;
}

/** A category of a grouping: an option, a band, a source. */
export interface Category {
  readonly id: string;
  readonly label: Text;
}
/** The answers of one group: moments for scale and number items and scores, counts for options. */
export interface GroupStatistics {
  readonly category: string;
  readonly n: number;
  /** Mean, median and deviation are null for options, and where they cannot be computed. */
  readonly mean: number | null;
  readonly median: number | null;
  readonly sd: number | null;
  /** How many gave the most common answer; 0 in an empty group. */
  readonly modal: number;
  /** For a score: respondents by the number of items they answered, beginning with none; empty for anything else. */
  readonly byAnswered: readonly number[];
  /** By level or option id; for an option of a multiple-choice item `yes` and `no`; empty for a score. */
  readonly counts: Readonly<Record<string, number>>;
}
/** Two of several groups, compared by a test of their own. */
export interface GroupPair {
  /** Category ids. */
  readonly firstCategory: string;
  readonly secondCategory: string;
  readonly p: number;
  /** Adjusted by Holm over the pairs. */
  readonly adjusted: number;
}
/** Two of several groups compared by Dunn's test. */
export interface PairComparison extends GroupPair, DunnPair {}
/** What each test of groups gives besides its p-value. */
interface GroupTestResults {
  readonly 'mann-whitney': { readonly result: MannWhitney; readonly effect: Outcome<CliffsDelta> };
  readonly 'kruskal-wallis': { readonly result: KruskalWallis; readonly pairs: Outcome<readonly PairComparison[]> };
  readonly 'chi-squared': IndependenceTest;
  readonly fisher: IndependenceTest;
}
interface IndependenceTest {
  readonly result: ChiSquared & { readonly cramersV: number };
  /** Fisher's exact test, made where an expected count is below 5 (LEAST_EXPECTED); null where it is not needed. */
  readonly exact: Outcome<FisherTest> | null;
  /**
   * Of an option in three groups or more: the pairs of groups, without those in which everyone answered alike. Null for two groups, which
   * are a pair themselves, and for an item of whose options none is more than another.
   */
  readonly pairs: readonly GroupPair[] | null;
}
/** The test of one comparison, told apart by its `method`. */
export type GroupTest = {
  readonly [M in GroupMethod]: { readonly method: M } & GroupTestResults[M] & Categories;
}[GroupMethod];
interface Categories {
  /** The categories compared: those with answers. */
  readonly categories: readonly string[];
  /** The p-value to read: of the exact test where there is one. */
  readonly p: number;
}
/** One item, score or option compared between groups. */
export interface GroupComparison {
  /** Item or section id. */
  readonly of: string;
  readonly kind: 'item' | 'score' | 'option';
  /** The option of a multiple-choice item; null for any other comparison. */
  readonly option: string | null;
  /** In the order of the categories. */
  readonly groups: readonly GroupStatistics[];
  readonly test: Outcome<GroupTest>;
  /**
   * P-value adjusted over its family, all comparisons of the entry; null where there is no test. It is for the team: in a publication
   * the family is what is published of it.
   */
  readonly adjusted: number | null;
}
/** An entry of `analyses.groups`: groups compared on several items and scores. */
export interface GroupAnalysis {
  readonly id: string;
  readonly by: string;
  /**
   * The item whose answers make the groups: what not everyone answered is then compared among those who answered all of it (items asked
   * on a condition apart). Null where the groups are known without the answers.
   */
  readonly item: string | null;
  readonly label: Text;
  readonly categories: readonly Category[];
  /** Respondents in each category, and (`unknown`) those whose category is not known. */
  readonly sizes: readonly number[];
  readonly unknown: number;
  readonly adjust: Adjustment;
  readonly comparisons: readonly GroupComparison[];
}

/** Two items of one subject. */
export interface GapPair {
  readonly label: Text;
  readonly from: string;
  readonly to: string;
  /** Respondents who answered both: those behind the test. */
  readonly n: number;
  /** Respondents who answered `from`, and (`nTo`) `to`: those behind the means. */
  readonly nFrom: number;
  readonly nTo: number;
  readonly meanFrom: number | null;
  readonly meanTo: number | null;
  /** The mean of `to` minus the mean of `from`, in scale points; null, as are the means, where nobody answered one of the two. */
  readonly difference: number | null;
  readonly interval: Outcome<MeanInterval>;
  readonly test: Outcome<SignedRank>;
  /** P-value adjusted over all pairs of the entry, as in GroupComparison; null where there is no test. */
  readonly adjusted: number | null;
}
/** An entry of `analyses.gaps`: pairs of items compared. */
export interface GapAnalysis {
  readonly id: string;
  readonly label: Text;
  readonly adjust: Adjustment;
  readonly pairs: readonly GapPair[];
}

/** An entry of `analyses.correlations`. */
export interface CorrelationAnalysis {
  readonly id: string;
  readonly label: Text;
  readonly adjust: Adjustment;
  readonly pairs: readonly Correlation[];
}

/** A category of a grouping, in the answers and in the frame. */
export interface MarginCategory extends Category {
  readonly respondents: number;
  /** Part of the respondents whose category is known, 0..1; null where there are none. */
  readonly share: number | null;
  /** Units of the frame. */
  readonly frame: number;
  /** Part of the units of the margin, 0..1. */
  readonly frameShare: number;
  /** respondents / frame; null for a category with no units in the frame. */
  readonly responseRate: number | null;
}
/** Respondents compared with the frame, by one grouping. */
export interface MarginComparison {
  readonly by: string;
  readonly label: Text;
  readonly categories: readonly MarginCategory[];
  /** Respondents whose category is not known. */
  readonly unknown: number;
  readonly test: Outcome<FrameFit>;
}

/** The results of an item over weighted answers. */
export interface WeightedItem {
  readonly id: string;
  /** Unweighted number of answers by respondents with a weight. */
  readonly n: number;
  /** Sum of the weights of those who answered. */
  readonly weightedN: number;
  /** Null for a choice item. */
  readonly mean: Outcome<WeightedMean> | null;
  /** Sums of weights by level or option id; empty for a number. Shares are parts of `weightedN`, 0..1. */
  readonly counts: Readonly<Record<string, number>>;
  readonly shares: Readonly<Record<string, Outcome<WeightedMean>>>;
}
/** The comparisons of an entry of `analyses.groups`, in its order, each with a test that takes account of weights. */
export interface WeightedGroupAnalysis {
  readonly id: string;
  readonly comparisons: readonly (Pick<GroupComparison, 'of' | 'kind' | 'option'> & {
    /** P-values are not adjusted. */
    readonly test: Outcome<WeightedTest>;
  })[];
}
/** The weights of the respondents, with mean 1, and the items weighted by them. */
export interface Weighting extends DesignEffect {
  readonly method: WeightMethod;
  readonly by: readonly string[];
  /** Bounds that the weights were brought within; null where they were not trimmed. */
  readonly trim: { readonly least: number; readonly most: number } | null;
  /** Respondents with a weight, and (`unknown`) those without one because a category is not known. */
  readonly n: number;
  readonly unknown: number;
  /**
   * What the errors of weighted figures rest on: the residuals of post-stratification or raking; or, where trimming moved weights
   * away from the margins, the answers themselves with the weights taken as fixed.
   */
  readonly standardErrors: 'residuals' | 'fixed-weights';
  /** All tests, rankings and correlations but those in `groups` here count every respondent once. */
  readonly tests: 'unweighted';
  /** The lowest and the highest weight. */
  readonly lowest: number;
  readonly highest: number;
  /** Passes of raking until the margins were met; null for post-stratification. */
  readonly rounds: number | null;
  readonly items: readonly WeightedItem[];
  readonly groups: readonly WeightedGroupAnalysis[];
}
/** The weights, or why respondents cannot be weighted. */
export type WeightAnalysis = Outcome<Weighting>;
