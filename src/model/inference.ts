import type { Adjustment, WeightMethod } from './project.js';
import type {
  ChiSquared,
  CliffsDelta,
  DesignEffect,
  DunnPair,
  Interval,
  KruskalWallis,
  MannWhitney,
  MeanInterval,
  Outcome,
  RankCorrelation,
  Reliability,
  SignedRank,
  WeightedMean,
} from './statistics.js';
import type { GroupMethod } from './test-method.js';
import type { Text } from './text.js';

/** What the answers say beyond themselves: intervals, tests and effect sizes, each available or with the reason why it is not. */

/** Of a scale or number item all four; of a choice item the shares alone. */
export interface ItemInference {
  /** Of those whom the item applies to, the part that left it out, 0..1; null where it applies to nobody. */
  readonly noAnswerShare: number | null;
  readonly interval?: Outcome<MeanInterval>;
  readonly skewness?: Outcome<number>;
  /** By level or option id: Wilson intervals of the shares of the base. */
  readonly shareIntervals?: Readonly<Record<string, Outcome<Interval>>>;
  readonly topTwoInterval?: Outcome<Interval>;
  readonly bottomTwoInterval?: Outcome<Interval>;
}

/** Two items next to each other in a ranking, compared over those who answered both. */
export interface RankingStep {
  readonly higher: string;
  readonly lower: string;
  readonly test: Outcome<SignedRank>;
  /** Adjusted by Holm over the steps of the section; null where there is no test. */
  readonly adjusted: number | null;
}
export interface Ranking {
  /** Item ids, highest mean first; items of one tier are not told apart by the answers. */
  readonly tiers: readonly (readonly string[])[];
  readonly steps: readonly RankingStep[];
}
export interface Correlation {
  readonly first: string;
  readonly second: string;
  readonly result: Outcome<RankCorrelation>;
}
/** Of the scale items of a section, reverse-worded ones turned round but in the ranking. */
export interface SectionInference {
  /** Item ids in the order of `perItem` of the reliability. */
  readonly items: readonly string[];
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
/** What one group answered. Of a scale or a score the moments; of options the counts. */
export interface GroupStatistics {
  readonly category: string;
  readonly n: number;
  readonly mean: number | null;
  readonly median: number | null;
  readonly sd: number | null;
  /** How many gave the most common answer. */
  readonly modal: number;
  /** Of a score: respondents by how many of the items they answered, from none on; empty for anything else. */
  readonly byAnswered: readonly number[];
  /** By level or option id; for an option of a multiple-choice item `yes` and `no`; empty for a score. */
  readonly counts: Readonly<Record<string, number>>;
}
export interface PairComparison extends DunnPair {
  /** Category ids. */
  readonly firstCategory: string;
  readonly secondCategory: string;
  /** Adjusted by Holm over the pairs. */
  readonly adjusted: number;
}
/** What each test of groups gives besides its p-value. */
interface GroupTestResults {
  readonly 'mann-whitney': { readonly result: MannWhitney; readonly effect: Outcome<CliffsDelta> };
  readonly 'kruskal-wallis': { readonly result: KruskalWallis; readonly pairs: Outcome<readonly PairComparison[]> };
  readonly 'chi-squared': IndependenceTest;
  readonly fisher: IndependenceTest;
}
interface IndependenceTest {
  readonly result: ChiSquared & { readonly cramersV: number };
  /** Fisher's p-value; wanted where an expected count is below 5. */
  readonly exact: Outcome<{ readonly p: number }> | null;
}
export type GroupTest = {
  readonly [M in GroupMethod]: { readonly method: M } & GroupTestResults[M] & Categories;
}[GroupMethod];
interface Categories {
  /** The categories compared: those with answers. */
  readonly categories: readonly string[];
  /** The p-value to be read: of the exact test where there is one. */
  readonly p: number;
}
export interface GroupComparison {
  /** Item or section id. */
  readonly of: string;
  readonly kind: 'item' | 'score' | 'option';
  /** Of a multiple-choice item, the option. */
  readonly option: string | null;
  readonly groups: readonly GroupStatistics[];
  readonly test: Outcome<GroupTest>;
  /** Adjusted over the family: all comparisons of the entry; null where there is no test. */
  readonly adjusted: number | null;
}
export interface GroupAnalysis {
  readonly id: string;
  readonly by: string;
  readonly label: Text;
  readonly categories: readonly Category[];
  /** Respondents in each category, and those of whom it is not known. */
  readonly sizes: readonly number[];
  readonly unknown: number;
  readonly adjust: Adjustment;
  readonly comparisons: readonly GroupComparison[];
}

/** Two items of one subject over those who answered both. */
export interface GapPair {
  readonly label: Text;
  readonly from: string;
  readonly to: string;
  readonly n: number;
  readonly meanFrom: number | null;
  readonly meanTo: number | null;
  /** Of `to` less `from`. */
  readonly difference: number | null;
  readonly interval: Outcome<MeanInterval>;
  readonly test: Outcome<SignedRank>;
  readonly adjusted: number | null;
}
export interface GapAnalysis {
  readonly id: string;
  readonly label: Text;
  readonly adjust: Adjustment;
  readonly pairs: readonly GapPair[];
}

export interface MarginCategory extends Category {
  readonly respondents: number;
  /** Of the respondents whose category is known, 0..1; null where there are none. */
  readonly share: number | null;
  /** Units of the frame. */
  readonly frame: number;
  readonly frameShare: number;
  /** respondents / frame; null for a category that the frame does not have. */
  readonly responseRate: number | null;
}
/** Respondents against the frame, by one attribute. */
export interface MarginComparison {
  readonly by: string;
  readonly label: Text;
  readonly categories: readonly MarginCategory[];
  readonly unknown: number;
  readonly test: Outcome<ChiSquared>;
}

export interface WeightedItem {
  readonly id: string;
  readonly n: number;
  /** Sum of the weights of those who answered. */
  readonly weightedN: number;
  /** Of a scale or number item. */
  readonly mean: Outcome<WeightedMean> | null;
  /** By level or option id; empty for a number. Shares are of those who answered. */
  readonly counts: Readonly<Record<string, number>>;
  readonly shares: Readonly<Record<string, Outcome<WeightedMean>>>;
}
export interface Weighting extends DesignEffect {
  readonly method: WeightMethod;
  readonly by: readonly string[];
  readonly trim: { readonly least: number; readonly most: number } | null;
  /** Respondents with a weight, and those without since a category of theirs is not known. */
  readonly n: number;
  readonly unknown: number;
  readonly lowest: number;
  readonly highest: number;
  /** Rounds of raking until the margins were met. */
  readonly rounds: number | null;
  readonly items: readonly WeightedItem[];
}
export type WeightAnalysis = Outcome<Weighting>;
