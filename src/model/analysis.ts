import type {
  Category,
  GapAnalysis,
  GroupAnalysis,
  ItemInference,
  MarginComparison,
  SectionInference,
  WeightAnalysis,
} from './inference.js';
import type { Profile } from './profile.js';
import type { Condition, Option, Scale } from './questionnaire.js';
import type { MissingCounts, Sample } from './sample.js';
import type { Text } from './text.js';

/** Moments and quantiles of numbers; each null where it cannot be computed, `unavailable` then says why. */
export interface Summary {
  readonly mean: number | null;
  readonly median: number | null;
  /** Quartiles of type 7 (Hyndman and Fan 1996). */
  readonly q1: number | null;
  readonly q3: number | null;
  readonly sd: number | null;
  readonly unavailable?: string;
}

interface ItemCommon {
  readonly id: string;
  readonly number: number | string | null;
  readonly label: Text;
  readonly short: Text;
  /** Null for an item that everyone was asked. */
  readonly askedIf: Condition | null;
  /** Respondents with a usable answer. */
  readonly n: number;
  readonly missing: MissingCounts;
  /** The number that shares are taken of; see StatisticsSettings.base. */
  readonly base: number;
}
export interface ScaleAnalysis extends ItemCommon, Summary {
  readonly kind: 'scale';
  readonly scale: Scale;
  readonly reverse: boolean;
  /** By level, `low` to `high`, empty levels included. */
  readonly counts: Readonly<Record<string, number>>;
  readonly shares: Readonly<Record<string, number | null>>;
  /** Share of the base that chose one of the two highest levels, 0..1. */
  readonly topTwo: number | null;
  readonly bottomTwo: number | null;
}
export interface ChoiceAnalysis extends ItemCommon {
  readonly kind: 'single' | 'multiple';
  readonly options: readonly Option[];
  /** By option id. For a multiple-choice item they add up to more than n. */
  readonly counts: Readonly<Record<string, number>>;
  readonly shares: Readonly<Record<string, number | null>>;
}
export interface NumberAnalysis extends ItemCommon, Summary {
  readonly kind: 'number';
  readonly unit: Text | null;
  readonly min: number | null;
  readonly max: number | null;
  /** The four largest answers, largest first; fewer where fewer answered. */
  readonly largest: readonly number[];
  readonly sum: number;
  /** How many gave the most common answer. */
  readonly modal: number;
}
export interface TextAnalysis extends ItemCommon {
  readonly kind: 'text';
}
export type ItemAnalysis = ScaleAnalysis | ChoiceAnalysis | NumberAnalysis | TextAnalysis;

/**
 * A section's score: each respondent's mean over the scale items answered (reverse-worded ones turned round);
 * null for a section whose scale items do not share one range.
 */
export interface ScoreAnalysis extends Summary {
  readonly scale: Scale;
  readonly n: number;
  /** How many respondents share the most common score. */
  readonly modal: number;
  /** Respondents by how many of the items they answered, from none on. */
  readonly byAnswered: readonly number[];
  /** Over all answers of all scale items of the section. */
  readonly topTwo: number | null;
  readonly bottomTwo: number | null;
  readonly counts: Readonly<Record<string, number>>;
  readonly shares: Readonly<Record<string, number | null>>;
  readonly missing: MissingCounts;
}
export interface SectionAnalysis {
  readonly id: string;
  readonly number: number | string | null;
  readonly title: Text;
  readonly short: Text;
  readonly measure: Text;
  readonly question: Text | null;
  readonly score: ScoreAnalysis | null;
  readonly items: readonly ItemAnalysis[];
}

/** What is needed of the respondents one by one. Computed when asked for, and left out of results.json. */
export interface Readers {
  /** Every respondent with at least one answer in the sources counted. */
  readonly ids: readonly string[];
  has(id: string): boolean;
  /** Throws Error for a respondent without answers. */
  profileOf(id: string): Profile;
  /** The sections over these respondents, `without` one of them; ids that answered nothing are no fault. */
  sectionsOf(ids: readonly string[], without: string | null): readonly SectionAnalysis[];
  /** Answers to an item in the order of `ids`, each answer as a text of its own; null where there is none. */
  answersTo(itemId: string): readonly (string | null)[];
  /** Answers to an item by each source of the project, whether it is counted or not. */
  answersBySource(itemId: string): readonly number[];
  /** Category ids in the order of `ids`, by an attribute, bands, source or arrival; null where not known. */
  categoriesIn(grouping: string): readonly (string | null)[];
  /** What a grouping is called, and its categories. */
  groupingOf(grouping: string): { readonly label: Text; readonly categories: readonly Category[] };
}

export interface Analysis {
  readonly sample: Sample;
  readonly sections: readonly SectionAnalysis[];
  /** By item id. */
  readonly items: ReadonlyMap<string, ItemInference>;
  /** By section id; none for a section without a common scale. */
  readonly scales: ReadonlyMap<string, SectionInference>;
  readonly groups: readonly GroupAnalysis[];
  readonly gaps: readonly GapAnalysis[];
  readonly margins: readonly MarginComparison[];
  /** Null where the project has no weights. */
  readonly weights: WeightAnalysis | null;
  readonly readers: Readers;
}
