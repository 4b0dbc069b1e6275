import type { Published } from './published.js';
import type { Scale } from './questionnaire.js';

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

/** Which items of a section are rated highest, and which lowest, as far as the answers can tell items apart. */
export interface RankingFinding extends FindingCommon {
  readonly kind: 'ranking';
  readonly section: string;
  readonly scale: Scale;
  /** Item ids of the highest tier, and (`lowest`) of the lowest; empty where the answers tell no items apart. */
  readonly highest: readonly string[];
  readonly lowest: readonly string[];
}

/** How two items differ within respondents. */
export interface GapFinding extends FindingCommon {
  readonly kind: 'gap';
  readonly gap: string;
  /** The position of the pair in the entry, from 0. */
  readonly pair: number;
  /**
   * `wider` where the second item's mean is higher, `narrower` where it is lower. Where the test finds the other item higher, the finding is
   * undecided.
   */
  readonly direction: 'wider' | 'narrower';
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
  /** Of the least sure among those told; undecided where there is none. */
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

/** What a comparison of groups lets us say. */
export interface ComparisonClaim {
  readonly kind: 'comparison';
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
  /** Ids of the options that share the highest count. */
  readonly leaders: readonly string[];
}

/** A grouping by way of answering in which no difference was found. */
export interface AgreementFinding extends FindingCommon {
  readonly kind: 'agreement';
  readonly grouping: string;
  /** How many comparisons were made; none has an adjusted p-value below .05. */
  readonly comparisons: Published;
}

export type Candidate = RankingFinding | GapFinding | DifferenceFinding | SplitFinding | BreakdownFinding | AgreementFinding;
export type FindingKind = Candidate['kind'];

/** A candidate with its score, by which candidates are put in order. */
export interface Scored {
  readonly candidate: Candidate;
  /** 0..100: how much its author says it matters; 1 unless brief.yaml says otherwise. */
  readonly relevance: number;
  /** relevance x effect x the weight of its certainty (0..1). */
  readonly score: number;
}
