/** A statistic that cannot be computed says why, in words; it is never NaN, 0 or a crash. */
export interface Unavailable {
  readonly unavailable: string;
}

/** A statistic, or why it cannot be computed. */
export type Outcome<T> = T | Unavailable;

/** Pearson's chi-squared test. */
export interface ChiSquared {
  /** Respondents counted. */
  readonly n: number;
  readonly statistic: number;
  readonly degreesOfFreedom: number;
  readonly p: number;
  /** The smallest expected count; where it is below 5, the p-value is rough. */
  readonly leastExpected: number;
}

/** The test of respondents against the frame that they are drawn from. */
export interface FrameFit extends ChiSquared {
  /** The p-value to read: of the exact test where there is one. */
  readonly p: number;
  /** The smallest expected number of respondents, or of others, in a category. */
  readonly leastExpected: number;
  /** The exact test, made where `leastExpected` is below 5; null where it is not needed. */
  readonly exact: Outcome<{ readonly p: number }> | null;
}

/** How far the answers of one group lie above those of another. */
export interface CliffsDelta {
  /** P(first higher) - P(second higher), -1..1. */
  readonly delta: number;
  /**
   * The interval, within -1..1; null where the groups do not overlap (delta is -1 or 1), since the variance of delta cannot be
   * estimated then.
   */
  readonly low: number | null;
  readonly high: number | null;
}

/** Cronbach's alpha of several items, with Feldt's interval. */
export interface Reliability {
  /** Respondents who answered all items. */
  readonly n: number;
  /** The number of items. */
  readonly items: number;
  /** At most 1; below 0 where items contradict each other. */
  readonly alpha: number;
  readonly low: number;
  readonly high: number;
  readonly perItem: readonly {
    /** Correlation of the item with the sum of the others, -1..1. */
    readonly itemTotal: Outcome<number>;
    /** Alpha of the other items. */
    readonly alphaIfDropped: Outcome<number>;
  }[];
}

/** Two of several groups, compared by their mean ranks. */
export interface DunnPair {
  /** Positions of the two groups in the list given, from 0. */
  readonly first: number;
  readonly second: number;
  /** Above 0 where the first group ranks higher. */
  readonly z: number;
  /** Two-sided, not adjusted for the number of pairs. */
  readonly p: number;
}

/**
 * Fisher's exact test: `exact` where all tables could be counted, else `monte-carlo`, estimated from so many random tables
 * (`replicates`), with the standard error of the estimate.
 */
export type FisherTest =
  | { readonly method: 'exact'; readonly p: number }
  | { readonly method: 'monte-carlo'; readonly p: number; readonly replicates: number; readonly standardError: number };

/** Cochran's Q of several options, chi-squared with `degreesOfFreedom` where all are chosen by equal shares. */
export interface CochranQ {
  readonly n: number;
  readonly q: number;
  readonly degreesOfFreedom: number;
  readonly p: number;
}

/** McNemar's exact test of two options of the same respondents. */
export interface McNemar {
  /** Respondents who chose the first alone, and (`secondOnly`) the second alone. */
  readonly firstOnly: number;
  readonly secondOnly: number;
  /** Two-sided. */
  readonly p: number;
}

/** Of a median, both ends answers that were given. */
export interface MedianInterval extends Interval {
  /** How often such an interval covers the median where no two answers are equal, 0..1: at least the level asked for. */
  readonly coverage: number;
}

/** What unequal weights cost in precision. */
export interface DesignEffect {
  /** n sum(w^2) / sum(w)^2: by how much unequal weights raise the variance of a mean; at least 1. */
  readonly designEffect: number;
  /** The number of equally weighted respondents that would give the same precision. */
  readonly effectiveN: number;
}

/** The test of several independent groups. */
export interface KruskalWallis {
  readonly n: number;
  /** Chi-squared under the null hypothesis, corrected for ties. */
  readonly h: number;
  readonly degreesOfFreedom: number;
  /** Upper tail of the chi-squared distribution. */
  readonly p: number;
  /** H / (n - 1), 0..1 (Tomczak and Tomczak 2014, Trends in Sport Sciences 1). */
  readonly epsilonSquared: number;
}

/** The test of two independent groups. */
export interface MannWhitney {
  readonly n1: number;
  readonly n2: number;
  /** Pairs in which the first is higher, ties counted half; u1 + u2 = n1 n2. */
  readonly u1: number;
  readonly u2: number;
  /** `exact` for few respondents, `normal` for many. */
  readonly method: 'exact' | 'normal';
  /** Null for the exact method; above 0 where the first group tends to be higher. */
  readonly z: number | null;
  /** Two-sided. */
  readonly p: number;
}

/** Of a mean, in the unit of the answers. */
export interface MeanInterval {
  readonly standardError: number;
  readonly degreesOfFreedom: number;
  readonly low: number;
  readonly high: number;
}

/** Spearman's rank correlation; `n` respondents answered both. */
export interface RankCorrelation {
  readonly n: number;
  /** -1..1. */
  readonly rho: number;
  /** How `p` is found: over all ways to pair the answers, or from Student's t with n - 2 degrees of freedom. */
  readonly method: 'exact' | 't';
  /** Two-sided. */
  readonly p: number;
}

/** A weighted mean, or a weighted share (0..1), with its standard error and interval. */
export interface WeightedMean {
  readonly mean: number;
  /** Both are null for one answer alone. */
  readonly standardError: number | null;
  readonly interval: Interval | null;
}

/** A test of groups that takes account of weights; see analysis/statistics for the two methods. */
export interface WeightedTest {
  readonly method: 'rao-scott' | 'design-based-ranks';
  /** Respondents compared. */
  readonly n: number;
  /** F under the null hypothesis, with `df1` and `df2` degrees of freedom, which need not be whole. */
  readonly statistic: number;
  readonly df1: number;
  readonly df2: number;
  readonly p: number;
}

/** Wilcoxon's test of paired differences. */
export interface SignedRank {
  /** Pairs that differ. */
  readonly n: number;
  /** Null for the exact method; above 0 where the positive differences prevail. */
  readonly zeros: number;
  /** Sums of the ranks of the positive and (`minus`) of the negative differences. */
  readonly plus: number;
  readonly minus: number;
  /** (plus - minus) / (plus + minus), -1..1 (Kerby 2014, Comprehensive Psychology 3). */
  readonly rankBiserial: number;
  /** `exact` for few pairs, `normal` for many. */
  readonly method: 'exact' | 'normal';
  /** Null for the exact method. */
  readonly z: number | null;
  /** Two-sided. */
  readonly p: number;
}

/** From `low` to `high`, both ends included. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}
