import type { Published } from './published.js';
import type { Scale } from './questionnaire.js';
import type { Text } from './text.js';

/**
 * How sure a statement about the responding firms can be, surest first: です, とみられます, 可能性があります, 判断できません. The rules are in
 * src/analysis/claims/certainty.ts.
 */
export type Certainty = 'established' | 'likely' | 'possible' | 'undecided';

interface FindingCommon {
  /** Made from the kind and its subject, so that a brief can name it: ranking-q7, gap-policy-2. */
  readonly id: string;
  /** The smallest number of answers that it rests on. */
  readonly n: Published;
  /** 0..1: how far apart the compared things are, as a part of the scale's range or of all answers. */
  readonly effect: number;
  readonly certainty: Certainty;
  /** What it is about: ids of items, then of sections. A brief that chooses by score tells no two findings on one subject. */
  readonly subjects: readonly string[];
}

/** What may be said of two items of a section, the first one against the second; reverse-worded ones are turned round. */
export interface PairClaim {
  /** Item ids. */
  readonly first: string;
  readonly second: string;
  /**
   * `higher` and `lower` where the test of this pair and the printed means agree, `similar` where the difference is within the margin
   * that the project declares, `untold` where nothing may be said.
   */
  readonly verdict: 'higher' | 'lower' | 'similar' | 'untold';
  /** Of the verdict; undecided where nothing is told. */
  readonly certainty: Certainty;
  /** The margin within which the two are similar, in scale points; null for any other verdict. */
  readonly within: Published | null;
  /** The smaller number of answers of the two. */
  readonly n: Published;
}

/** Which items of a section rank highest, as far as pairs of them are told apart. */
export interface RankingFinding extends FindingCommon {
  readonly kind: 'ranking';
  readonly section: string;
  readonly scale: Scale;
  /**
   * `top`: each item of `highest` is higher than every other item, and no two of them are told apart. `ends`: the one item of `highest` is
   * higher than `lowest`. `similar`: every two items are, within the margin `within`. `nothing`: none of these; single pairs may still be
   * told apart, or be similar.
   */
  readonly says: 'top' | 'ends' | 'similar' | 'nothing';
  /** Item ids, highest mean first; empty where nothing is said. */
  readonly highest: readonly string[];
  /** The item with the lowest mean; null where nothing is said. */
  readonly lowest: string | null;
  /** In scale points; null where nothing is called similar. */
  readonly within: Published | null;
  /** The pairs whose tests are shown, those of them that are told apart or similar; `isWhole`: no pair is without a test. */
  readonly tested: readonly PairClaim[];
  readonly told: readonly PairClaim[];
  readonly similar: readonly PairClaim[];
  readonly isWhole: boolean;
}

/** How two items differ within respondents. */
export interface GapFinding extends FindingCommon {
  readonly kind: 'gap';
  readonly gap: string;
  /** The position of the pair in the entry, from 0. */
  readonly pair: number;
  /**
   * `wider` where the second item's mean is higher, `narrower` where it is lower. Where the test finds the other item higher, the finding is
   * undecided. `similar` where no difference is told, and the means lie within the margin `within`.
   */
  readonly direction: 'wider' | 'narrower' | 'similar';
  /** In scale points; null where the means are not called similar. */
  readonly within: Published | null;
  /** What the ranking says of the two, where one section has both: the gap is then as sure as that. Null where they are not ranked. */
  readonly ranked: PairClaim | null;
}

/** What the pairs of one entry of gaps say together. Which of them is the widest is not said: that would be a test of its own. */
export interface GapsClaim {
  readonly kind: 'gaps';
  readonly gap: string;
  /** How many pairs are shown. */
  readonly pairs: Published;
  /** Those that are told, by their direction. */
  readonly wider: readonly GapFinding[];
  readonly narrower: readonly GapFinding[];
  readonly similar: readonly GapFinding[];
  /** Of the least sure among those told to differ, else among those that are similar; undecided where there is none. */
  readonly certainty: Certainty;
}

/** How groups of respondents differ on an item, a section's score or an option. */
export interface DifferenceFinding extends FindingCommon {
  readonly kind: 'difference';
  readonly grouping: string;
  readonly of: string;
  readonly option: string | null;
  /** Two groups that differ by their own test, as by what is printed of them; null where no two can be named. */
  readonly between: { readonly higher: string; readonly lower: string } | null;
}

/** How many of those who gave certain answers to one item gave certain answers to another. */
export interface CrossFinding extends FindingCommon {
  readonly kind: 'cross';
  readonly cross: string;
  /**
   * `more` and `less`: than those who gave other answers to the first item, by a test of the two. `majority` and `minority`: surely more, or
   * less, than half of them, and 60 % at least or 40 % at most. `nothing`: none of these.
   */
  readonly verdict: 'more' | 'less' | 'majority' | 'minority' | 'nothing';
  readonly among: CrossCount;
  /** Those who gave other answers to the first item; null where not all of them may be shown. */
  readonly others: CrossCount | null;
}
/** `count` of `base`, and its `share`, 0..1. */
export interface CrossCount {
  readonly base: Published;
  readonly count: Published;
  readonly share: Published;
}

/** Answers to two items of a section that go together, as they were asked. Nothing is said of what brings about what. */
export interface AssociationFinding extends FindingCommon {
  readonly kind: 'association';
  /** The entry of `analyses.correlations`, and the ids of the items. */
  readonly entry: string;
  readonly first: string;
  readonly second: string;
  /** `alike`: those who answered the one higher answered the other higher, too. */
  readonly direction: 'alike' | 'opposite';
}

/** What a comparison of groups lets us say. */
export interface ComparisonClaim {
  readonly kind: 'comparison';
  readonly grouping: string;
  readonly of: string;
  readonly option: string | null;
  /**
   * `differs`: see `finding`. `alike`: no difference more than chance explains, which is not to say that there is none. `unclear`: the test
   * finds a difference that the printed figures do not bear out. `untested`: there is no test, or it is withheld.
   */
  readonly verdict: 'differs' | 'alike' | 'unclear' | 'untested';
  /** Null unless the groups differ. */
  readonly finding: DifferenceFinding | null;
}

/** How the mean of an item differs from an earlier release. */
export interface ChangeClaim {
  readonly kind: 'change';
  readonly item: string;
  readonly direction: 'higher' | 'lower';
  readonly certainty: Certainty;
}

/** Answers that gather at both ends of a scale. */
export interface SplitFinding extends FindingCommon {
  readonly kind: 'split';
  readonly item: string;
}

/** How answers are spread over the options of a question. */
export interface BreakdownFinding extends FindingCommon {
  readonly kind: 'breakdown';
  readonly item: string;
  /** Those that share the highest count. */
  readonly leaders: readonly LeadingAnswer[];
  /** The one with the highest count after theirs; null where several share it, or there is none. */
  readonly next: LeadingAnswer | null;
}

/** An option, or options that the author takes together, as one answer to a question. */
export interface LeadingAnswer {
  /** Ids. */
  readonly options: readonly string[];
  /** What those do who chose any of them, as a predicate; null where the options are named. */
  readonly says: Text | null;
}

/** A grouping by way of answering in which no difference was found. */
export interface AgreementFinding extends FindingCommon {
  readonly kind: 'agreement';
  readonly grouping: string;
  /** How many comparisons were made; none has an adjusted p-value below .05. */
  readonly comparisons: Published;
}

/** What the answers to a scale item look like. */
export type ShapeKind =
  /** Half of the respondents or more chose the lowest level, or (`ceiling`) the highest. */
  | 'floor'
  | 'ceiling'
  /** 60 % or more chose the upper half of the scale, or (`low`) the lower, and more than half surely did. */
  | 'high'
  | 'low'
  /** Answers gather at both ends. */
  | 'divided'
  /** 45 to 55 % chose the upper half. */
  | 'even'
  /** None of these. */
  | 'spread';

export interface ShapeClaim {
  readonly kind: 'shape';
  readonly item: string;
  readonly section: string;
  readonly shape: ShapeKind;
  /** 0..1 of the base: who is at that end, or on that half of the scale; else on the upper half. */
  readonly share: Published;
  /** 0..1 of the base: who is on the upper half, without a middle level. */
  readonly upper: Published;
  /** The base. */
  readonly n: Published;
  readonly certainty: Certainty;
}

/**
 * What a sentence judges, so that no two sentences can judge one fact differently: `fact` names what is judged ("pair staff hours"), and
 * `verdict` what is said of it ("hours higher, established").
 */
export interface Judgement {
  readonly fact: string;
  readonly verdict: string;
}

export type Candidate =
  | RankingFinding
  | GapFinding
  | DifferenceFinding
  | CrossFinding
  | AssociationFinding
  | SplitFinding
  | BreakdownFinding
  | AgreementFinding;
export type FindingKind = Candidate['kind'];

/** A candidate with its score, by which candidates are put in order. */
export interface Scored {
  readonly candidate: Candidate;
  /** 0..100: how much its author says it matters; 1 unless brief.yaml says otherwise. */
  readonly relevance: number;
  /** relevance x effect x the weight of its certainty (0..1). */
  readonly score: number;
}
