import type {
  Category,
  CorrelationAnalysis,
  GapAnalysis,
  GroupAnalysis,
  ItemInference,
  MarginComparison,
  SectionInference,
  WeightAnalysis,
} from './inference.js';
import type { LeftOut } from './left-out.js';
import type { Profile } from './profile.js';
import type { CrossSettings } from './project.js';
import type { Published } from './published.js';
import type { Condition, MergedOptions, Option, Scale } from './questionnaire.js';
import type { MissingCounts, Sample } from './sample.js';
import type { Text } from './text.js';

/**
 * Mean, quartiles and deviation of numbers, in the unit of the answers (scale points for a scale). Each is null where it cannot
 * be computed; `unavailable` then says why.
 */
export interface Summary {
  readonly mean: number | null;
  readonly median: number | null;
  /** Quartiles of type 7 (Hyndman and Fan 1996). */
  readonly q1: number | null;
  readonly q3: number | null;
  /** Divided by n or by n - 1; see StatisticsSettings.sd. */
  readonly sd: number | null;
  readonly unavailable?: string;
}

interface ItemCommon {
  readonly id: string;
  readonly number: Published | string | null;
  readonly label: Text;
  readonly short: Text;
  /** As in the questionnaire: what headlines call it. */
  readonly topic: Text | null;
  /** Null for an item that everyone was asked. */
  readonly askedIf: Condition | null;
  /** Respondents with a usable answer. */
  readonly n: number;
  readonly missing: MissingCounts;
  /** The number that shares are taken of; see StatisticsSettings.base. */
  readonly base: number;
}
/** The three groups of a recommendation item, and their net score. */
export interface RecommendationAnalysis {
  /** Parts of those who answered, 0..1: levels 0 to 6, 7 and 8, 9 and 10. This and the next three are null where nobody answered. */
  readonly detractors: number | null;
  readonly passives: number | null;
  readonly promoters: number | null;
  /** Per cent of promoters minus per cent of detractors, -100..100. */
  readonly net: number | null;
}
/** Exact results of a scale item; one that asks for a recommendation has the figures of its groups, too. */
export interface ScaleAnalysis extends ItemCommon, Summary, Partial<RecommendationAnalysis> {
  readonly kind: 'scale';
  readonly scale: Scale;
  /** True for a reverse-worded item; its results are as asked, not turned round. */
  readonly reverse: boolean;
  /** By level as text, from `low` to `high`, empty levels included. */
  readonly counts: Readonly<Record<string, number>>;
  /** By level: part of the base, 0..1; null where the base is 0. */
  readonly shares: Readonly<Record<string, number | null>>;
  /**
   * Share of the base at the two highest levels, and (`bottomTwo`) at the two lowest, of a scale of two or three levels at one, 0..1; null
   * where the base is 0.
   */
  readonly topTwo: number | null;
  readonly bottomTwo: number | null;
}
/** Exact results of a choice item. */
export interface ChoiceAnalysis extends ItemCommon {
  readonly kind: 'single' | 'multiple';
  readonly options: readonly Option[];
  /** Options that headlines take together; none for an item with several answers. */
  readonly merge: readonly MergedOptions[];
  /** By option id. For a multiple-choice item they may add up to more than n. */
  readonly counts: Readonly<Record<string, number>>;
  /** By option id: part of the base, 0..1; null where the base is 0. */
  readonly shares: Readonly<Record<string, number | null>>;
}
/** Exact results of a number item, in its unit. */
export interface NumberAnalysis extends ItemCommon, Summary {
  readonly kind: 'number';
  readonly unit: Text | null;
  /** The smallest and the largest answer that the questionnaire accepts; null for no bound. */
  readonly bounds: { readonly min: number | null; readonly max: number | null };
  /** The smallest answer, and (`max`) the largest; null where nobody answered. */
  readonly min: number | null;
  readonly max: number | null;
  /** The four largest answers, largest first; fewer where fewer answered. */
  readonly largest: readonly number[];
  readonly sum: number;
  /** How many gave the most common answer. */
  readonly modal: number;
  /** The distribution; null where too few answered for bands. */
  readonly bands: BandsAnalysis | null;
}
/** How many answers are in each of the bands that numbers are divided into. */
export interface BandsAnalysis {
  /** The grouping that has these bands as its categories. */
  readonly by: string;
  /** The bands in ascending order, as options to be counted and named. */
  readonly options: readonly Option[];
  /** In the same order: where a band begins and ends, in the unit of the answers; null for an open end. */
  readonly ends: readonly { readonly from: number | null; readonly to: number | null }[];
  /** By band id. */
  readonly counts: Readonly<Record<string, number>>;
  /** By band id: part of the base, 0..1; null where the base is 0. */
  readonly shares: Readonly<Record<string, number | null>>;
  /** Answers in no band, below the first or above the last. */
  readonly outside: number;
}
/** Exact results of free text: only how many answered. */
export interface TextAnalysis extends ItemCommon {
  readonly kind: 'text';
  /** As in the questionnaire: whether its answers may stand in public reports. */
  readonly publish: boolean;
}
/** Exact results of an item, told apart by `kind`. */
export type ItemAnalysis = ScaleAnalysis | ChoiceAnalysis | NumberAnalysis | TextAnalysis;

/** A section's score in scale points: each respondent's mean over the scale items answered, reverse-worded ones turned round. */
export interface ScoreAnalysis extends Summary {
  readonly scale: Scale;
  readonly n: number;
  /** How many respondents share the most common score. */
  readonly modal: number;
  /** Respondents by the number of items they answered: the first entry counts those who answered none. */
  readonly byAnswered: readonly number[];
  /**
   * This and the rest are over all answers to all scale items of the section, reverse-worded ones turned round. Shares are 0..1,
   * and null where the base is 0.
   */
  readonly topTwo: number | null;
  readonly bottomTwo: number | null;
  readonly counts: Readonly<Record<string, number>>;
  readonly shares: Readonly<Record<string, number | null>>;
  readonly missing: MissingCounts;
}
/** Exact results of a section. */
export interface SectionAnalysis {
  readonly id: string;
  readonly number: Published | string | null;
  readonly title: Text;
  readonly short: Text;
  readonly measure: Text;
  readonly question: Text | null;
  /** Null for a section without scale items, or whose scale items do not share one range. */
  readonly score: ScoreAnalysis | null;
  readonly items: readonly ItemAnalysis[];
}

/** The respondents one by one. Computed when asked for, and left out of results.json. */
export interface Readers {
  /** Every respondent with at least one answer in the sources counted, in the order of the response files. */
  readonly ids: readonly string[];
  /** Whether a respondent has at least one answer in the sources counted. */
  has(id: string): boolean;
  /** Throws Error for a respondent without answers. */
  profileOf(id: string): Profile;
  /**
   * The sections over these respondents, `without` one of them (null for nobody). Ids of respondents without answers are left
   * out.
   */
  sectionsOf(ids: readonly string[], without: string | null): readonly SectionAnalysis[];
  /** Free answers to an item that name nobody; in no order that tells who wrote them. */
  publishableTexts(itemId: string): readonly string[];
  /** Answers to an item in the order of `ids`, as text: equal answers are equal texts. Null where there is no usable answer. */
  answersTo(itemId: string): readonly (string | null)[];
  /**
   * Whether each was not asked an item because of the answer to another, in the order of `ids`. False also for those who left that other
   * item out.
   */
  sparedBy(itemId: string): readonly boolean[];
  /** How many scale items of a section must have been answered for a score. Throws Error for a section that there is not. */
  leastAnsweredIn(sectionId: string): number;
  /** Category ids in the order of `ids`, by an attribute, single-choice item, bands, source or arrival; null where not known. */
  categoriesIn(grouping: string): readonly (string | null)[];
  /**
   * Whether each is in a group of an entry of `analyses.groups` where it compares this item, or the score of this section; in the order
   * of `ids`. Throws Error for an entry that the project does not have.
   */
  comparedIn(entryId: string, subject: string): readonly boolean[];
  /** The name of a grouping, and its categories in order. Throws Error for a name that the project does not have. */
  groupingOf(grouping: string): {
    readonly label: Text;
    readonly categories: readonly Category[];
    /** The item whose answers make the categories; null where they are known without the answers. */
    readonly item: string | null;
  };
}

/** Exact results, for the research team alone. No document is made from them; see Publication. */
export interface Analysis {
  readonly sample: Sample;
  /** What of the files does not count, by source id. */
  readonly leftOut: ReadonlyMap<string, LeftOut>;
  readonly sections: readonly SectionAnalysis[];
  /** By item id. */
  readonly items: ReadonlyMap<string, ItemInference>;
  /** By section id; only sections that have a score. */
  readonly scales: ReadonlyMap<string, SectionInference>;
  /** Entries of `analyses.groups` and (`gaps`) of `analyses.gaps`, in the order of project.yaml. */
  readonly groups: readonly GroupAnalysis[];
  readonly gaps: readonly GapAnalysis[];
  /** Entries of `analyses.crosses`, which are told from the figures of `groups`. */
  readonly crosses: readonly CrossSettings[];
  /** Means that lie no further apart are called similar, in scale points; null where the project says nothing of it. */
  readonly similarMargin: number | null;
  /** Entries of `analyses.correlations`. The figures are for results.json alone; a publication has those of pairs within a section. */
  readonly correlations: readonly CorrelationAnalysis[];
  /** Respondents against the frame, one entry for each margin of the frame. */
  readonly margins: readonly MarginComparison[];
  /** Null where the project has no weights. */
  readonly weights: WeightAnalysis | null;
  readonly readers: Readers;
  /** The analysis over all sources; this one itself where none is left out. */
  whole(): Analysis;
}
