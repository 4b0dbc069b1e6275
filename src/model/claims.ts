import type { Scale } from './questionnaire.js';

/**
 * How sure a statement about the responding firms can be: です, とみられます, 可能性があります, 判断できません. The rules are in
 * src/analysis/claims/certainty.ts.
 */
export type Certainty = 'established' | 'likely' | 'possible' | 'undecided';

interface FindingCommon {
  /** Made of the kind and of what it is about, so that a brief can name it: ranking-q7, gap-policy-2. */
  readonly id: string;
  /** The smallest number of answers that it rests on. */
  readonly n: number;
  /** 0..1: how far apart what it compares is, as a part of the scale's range or of all answers. */
  readonly effect: number;
  readonly certainty: Certainty;
  /** What it is about: items, then sections. A brief that lets the rule choose tells no two findings on one section. */
  readonly subjects: readonly string[];
}

/** Which items of a section are rated highest, and which lowest, as far as the answers tell items apart. */
export interface RankingFinding extends FindingCommon {
  readonly kind: 'ranking';
  readonly section: string;
  readonly scale: Scale;
  /** Item ids of the highest tier, then of the lowest; empty where the answers tell no items apart. */
  readonly highest: readonly string[];
  readonly lowest: readonly string[];
}

/** How two items differ within respondents. */
export interface GapFinding extends FindingCommon {
  readonly kind: 'gap';
  readonly gap: string;
  /** From 0 on, in the order of the project. */
  readonly pair: number;
  readonly direction: 'wider' | 'narrower';
}

/** How groups of respondents differ on an item, a section's score or an option. */
export interface DifferenceFinding extends FindingCommon {
  readonly kind: 'difference';
  readonly grouping: string;
  readonly of: string;
  readonly option: string | null;
  /** Categories with the highest and the lowest mean or share. */
  readonly highest: string;
  readonly lowest: string;
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
  /** Option ids with the highest count. */
  readonly leaders: readonly string[];
}

/** Ways of answering of which no difference was found. */
export interface AgreementFinding extends FindingCommon {
  readonly kind: 'agreement';
  readonly grouping: string;
  /** Comparisons made, of which none survived. */
  readonly comparisons: number;
}

export type Candidate = RankingFinding | GapFinding | DifferenceFinding | SplitFinding | BreakdownFinding | AgreementFinding;
export type FindingKind = Candidate['kind'];

/** A candidate with its place among all. */
export interface Scored {
  readonly candidate: Candidate;
  /** 0 and more; what its author says it matters, 1 unless brief.yaml says otherwise. */
  readonly relevance: number;
  /** relevance x effect x the weight of its certainty. */
  readonly score: number;
}
