import type { Lang } from './text.js';

/** Figures of an item, or of the score of a section, that a sentence may cite. */
export type ItemFigure = 'n' | 'base' | 'mean' | 'median' | 'sd' | 'topTwo' | 'bottomTwo' | RecommendationFigure;
/** Of an item that asks for a recommendation: its three groups, and their net score. */
export type RecommendationFigure = 'detractors' | 'passives' | 'promoters' | 'net';
export type ScoreFigure = Exclude<ItemFigure, 'base' | RecommendationFigure>;
/** Of the answers to an item one by one: how many chose one, and what part. */
export type AnswerFigure = 'counts' | 'shares';
/** Of two items compared within respondents. */
export type PairFigure = 'n' | 'meanFrom' | 'meanTo' | 'difference';
/** Of a group of respondents. `share` is worked out from two counts. */
export type GroupFigure = 'n' | 'mean' | 'counts' | 'share';
/** Of a cross of two items; both are worked out from counts of groups. */
export type CrossFigure = 'count' | 'share';
/** Of the answers to two items together. */
export type CorrelationFigure = 'n' | 'rho';
/** Of the sample. */
export type SampleFigure = 'frame' | 'returned' | 'answered' | 'responseRate';
/** Of a way of answering. */
export type SourceFigure = 'returned' | 'answered';
/** The ends of what a share could be among everyone who was asked. Worked out from counts. */
export type BoundFigure = 'least' | 'most';

/** What a printed number is: of which question, of whom, computed how. By ids; words are found for it where it is printed. */
export type Meaning =
  | { readonly of: 'item'; readonly item: string; readonly figure: ItemFigure }
  | {
      /** Of those who chose any of some answers: levels, or ids of options. */
      readonly of: 'answer';
      readonly item: string;
      readonly answers: readonly string[];
      readonly figure: AnswerFigure;
    }
  | { readonly of: 'score'; readonly section: string; readonly figure: ScoreFigure }
  | { readonly of: 'pair'; readonly from: string; readonly to: string; readonly figure: PairFigure }
  | {
      readonly of: 'group';
      readonly grouping: string;
      readonly category: string;
      /** An item or a section, and the option that is compared; null for a mean. */
      readonly subject: string;
      readonly option: string | null;
      readonly figure: GroupFigure;
    }
  | {
      /** Counts of a cross table: those of the groups of a grouping who gave certain answers to an item. */
      readonly of: 'cross';
      readonly grouping: string;
      readonly item: string;
      readonly figure: CrossFigure;
    }
  | { readonly of: 'correlation'; readonly first: string; readonly second: string; readonly figure: CorrelationFigure }
  | { readonly of: 'sample'; readonly figure: SampleFigure }
  | { readonly of: 'source'; readonly source: string; readonly figure: SourceFigure }
  | { readonly of: 'bound'; readonly figure: BoundFigure };

/** A cell of results.json. */
export interface ResultsCell {
  /** Where it stands, as a JSON pointer (RFC 6901): /sections/3/items/2/mean. */
  readonly pointer: string;
  /** What it is, by ids that do not change when items are moved: trust.mean. */
  readonly name: string;
  /**
   * The release whose value is printed because too few respondents changed since, while the cell holds today's value; null where
   * the cell's own value is printed.
   */
  readonly release: string | null;
  readonly meaning: Meaning;
}

/** A number in a sentence, and where it comes from. */
export interface Citation {
  /** As it is printed. */
  readonly written: string;
  readonly meaning: Meaning;
  /** The one cell that holds it or, where none does, those that it is worked out from. */
  readonly cells: readonly ResultsCell[];
}

export type CitedPart = string | Citation;

/** A sentence whose numbers can be traced, in both languages. */
export type CitedText = Readonly<Record<Lang, readonly CitedPart[]>>;
