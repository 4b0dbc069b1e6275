import type { BriefTexts } from './brief-texts.js';
import type { FeedbackTexts } from './feedback-texts.js';
import type { AttributeItem } from './item-traits.js';
import type { Place } from './problem.js';
import type { Questionnaire } from './questionnaire.js';
import type { MissingCodes, SourceReading } from './reading.js';
import type { SlidesTexts } from './slides-texts.js';
import type { Edition, Languages, Text } from './text.js';

export const REPORTS = ['feedback', 'brief', 'slides'] as const;
export type ReportKind = (typeof REPORTS)[number];

export const FORMATS = ['html', 'pdf', 'pptx'] as const;
export type Format = (typeof FORMATS)[number];

/** The texts that each report is written from: the file of its name in the project folder. */
interface TextsOf {
  readonly feedback: FeedbackTexts;
  readonly brief: BriefTexts;
  readonly slides: SlidesTexts;
}
/** Null for a report that the project has no texts for. */
export type ReportTexts = { readonly [K in ReportKind]: TextsOf[K] | null };

/** One way in which responses came in, with its own file. */
export interface Source {
  readonly id: string;
  readonly label: Text;
  /** Absolute path of the file of answers. */
  readonly file: string;
  /** The sheet of a spreadsheet; null for the only one. */
  readonly sheet: string | null;
  /** How the file is to be read; null where names stand in the first row and ids in the first column. */
  readonly reading: SourceReading | null;
}

/** The list that respondents were drawn from, and asked. */
export interface Frame {
  /** Number of units asked. */
  readonly size: number;
  readonly description: Text;
  /** Units of the frame by grouping id and category id. */
  readonly margins: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** How the project speaks of its respondents: 貴社 / your firm, 回答企業 / responding firms, 社 / firms. */
export interface Terms {
  readonly own: Text;
  readonly respondents: Text;
  /** The word after a number of respondents: 107社, "107 firms". In Japanese it follows the number without a space. */
  readonly counter: Text;
  /** The English word for one of them: "firm". */
  readonly counterOne: string;
  /** Written after a name: 御中, 様; may be empty. */
  readonly honorific: Text;
}

/** How statistics are computed; docs/statistics.md defines each. */
export interface StatisticsSettings {
  /** Divide by n (`population`) or by n - 1 (`sample`). */
  readonly sd: 'population' | 'sample';
  /**
   * The base of shares: `answered`, those who answered the item; `applicable`, those who were asked it (answered, no answer and
   * invalid); `all`, all respondents with at least one answer.
   */
  readonly base: 'answered' | 'applicable' | 'all';
  /** The confidence level of all intervals, 0..1. */
  readonly confidence: number;
  /** How many items a respondent must have answered for a section score; all of them in a section with fewer items. */
  readonly leastAnswered: number;
}

/** A range of numbers. */
export interface Band {
  readonly id: string;
  readonly label: Text;
  /** Both ends are in the band; null for an open end. */
  readonly from: number | null;
  readonly to: number | null;
}
/** A number, of the registry or of the questionnaire, divided into bands. */
export interface Bands {
  readonly id: string;
  readonly label: Text;
  /** The attribute or item. */
  readonly of: string;
  readonly bands: readonly Band[];
}
/** How the p-values of a family are adjusted: by Holm, or by Benjamini and Hochberg. */
export const ADJUSTMENTS = ['holm', 'bh'] as const;
export type Adjustment = (typeof ADJUSTMENTS)[number];
/** Groups to compare. All comparisons of one entry are a family. */
export interface GroupSettings {
  readonly id: string;
  /** An attribute or single-choice item, bands, `source`, or `arrival`. */
  readonly by: string;
  /** Item ids, and section ids for the score and all items of the section. */
  readonly of: readonly string[];
  readonly adjust: Adjustment;
}
/** Pairs of items to compare within respondents. All pairs of one entry are a family. */
export interface GapSettings {
  readonly id: string;
  readonly label: Text;
  readonly pairs: readonly { readonly label: Text; readonly from: string; readonly to: string }[];
  readonly adjust: Adjustment;
}
/** Scale items and scores whose rank correlations are asked for. All pairs of one entry are a family. */
export interface CorrelationSettings {
  readonly id: string;
  readonly label: Text;
  /** Ids of scale items, and of sections for their score: each with each other, or with those of `with` where there are any. */
  readonly of: readonly string[];
  readonly with: readonly string[];
  readonly adjust: Adjustment;
}
/**
 * Of those who gave certain answers to one item, how many gave certain answers to another. It reads the figures of an entry of `groups`,
 * and adds none.
 */
export interface CrossSettings {
  readonly id: string;
  /** The entry of `groups`, in which an item makes the groups, and the item whose counts it has for each group. */
  readonly groups: string;
  readonly of: string;
  /** Categories of the groups, and answers to `of`: ids of options, or levels as text. */
  readonly categories: readonly string[];
  readonly answers: readonly string[];
  /** Which of the two is the base: those in the categories, or those who gave the answers. */
  readonly base: 'categories' | 'answers';
}
/** `analyses` of project.yaml: bands, and which groups and pairs of items are compared or correlated. */
export interface AnalysisSettings {
  readonly bands: readonly Bands[];
  readonly groups: readonly GroupSettings[];
  readonly gaps: readonly GapSettings[];
  readonly correlations: readonly CorrelationSettings[];
  readonly crosses: readonly CrossSettings[];
  /** Null where no two means are called similar. */
  readonly similar: SimilarSettings | null;
}
/** When two means of a section are called similar. */
export interface SimilarSettings {
  /** The largest difference that does not matter, in scale points; above 0, in whole hundredths. */
  readonly margin: number;
}
/** How weights come about. */
export type WeightMethod = 'post-stratification' | 'raking' | 'column';
/** How respondents are weighted to the margins of the frame. */
export interface FrameWeights {
  readonly method: Exclude<WeightMethod, 'column'>;
  /** Groupings for which the frame has margins; one only for post-stratification. */
  readonly by: readonly string[];
  /** Bounds of the weights, relative to their mean of 1; null for none. */
  readonly trim: { readonly least: number; readonly most: number } | null;
}
/** Respondents are weighted by a column of the response files. */
export interface ColumnWeights {
  readonly method: 'column';
  readonly column: string;
}
export type WeightSettings = FrameWeights | ColumnWeights;

/** Smallest numbers of respondents behind a published statistic, and the other rules of what may be shown. */
export interface DisclosureSettings {
  /** In public reports. */
  readonly public: number;
  /** In a feedback report, without the reader. */
  readonly feedback: number;
  /** For quantiles, and for means shown with a standard deviation. */
  readonly spread: number;
  /** How many respondents must have changed before a released figure appears with new values. */
  readonly changed: number;
  /** Whether the results of all others in a feedback report leave out the reader. */
  readonly reader: 'excluded' | 'included';
  /**
   * For means of number items, see analysis/disclosure/rules/magnitudes.ts: `percent` in per cent, `largest` a number of answers,
   * `share` 0..1.
   */
  readonly magnitudes: { readonly percent: number; readonly largest: number; readonly share: number };
  /** Why a threshold is below its default; null where none is. */
  readonly reason: string | null;
  /** What every report may say, though a respondent wrote it, too. */
  readonly allow: readonly AllowedPhrase[];
}

/** A phrase of the project's own that is no leak where it stands in a report. */
export interface AllowedPhrase {
  readonly phrase: string;
  readonly reason: string;
}

/** A survey project as one complete, checked value. Nothing in it changes after loading. */
export interface Project extends ReportTexts {
  /** Name of the project's folder in the output. */
  readonly id: string;
  /** Absolute path of the project folder. */
  readonly root: string;
  readonly title: Text;
  readonly organisation: Text;
  readonly contact: Text;
  /** ISO date of this edition, printed on the reports and stamped on the PDFs. */
  readonly date: string;
  /** When the survey was in the field, in words; null where it is not told. */
  readonly fieldwork: Text | null;
  /** The first is the leading language of bilingual documents. */
  readonly languages: Languages;
  /** Says that the answers are made up; every report prints it. Null for real data. */
  readonly synthetic: Text | null;
  /** Null where the project names no frame: there are then no response rates. */
  readonly frame: Frame | null;
  readonly terms: Terms;
  readonly sources: readonly Source[];
  /** Absolute path of respondents.csv; null for a survey without a registry. */
  readonly registryFile: string | null;
  readonly attributes: readonly AttributeItem[];
  readonly missingCodes: MissingCodes;
  readonly statistics: StatisticsSettings;
  readonly disclosure: DisclosureSettings;
  readonly analyses: AnalysisSettings;
  /** Null for a survey that is not weighted. */
  readonly weights: WeightSettings | null;
  readonly questionnaire: Questionnaire;
  /** The reports, editions and formats that a build makes by default. */
  readonly reports: readonly ReportKind[];
  readonly editions: readonly Edition[];
  readonly formats: readonly Format[];
  /** Where the frame and the weights stand in project.yaml, by key: what answers may contradict. */
  readonly places: ReadonlyMap<string, Place>;
  /** Absolute paths of every file that was read, for the manifest. */
  readonly files: readonly string[];
}
