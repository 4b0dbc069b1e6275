import type { Text } from './text.js';

/**
 * Charts as data: what is drawn, as it may be published, and in which order and with which emphasis; not where, nor how large. All
 * formats of a document draw the same chart. What a reader of one's own answered is no part of it: it is marked on top.
 */
export type Chart = HistogramChart | OptionsChart | StackChart | DotsChart;

/** A chart that is drawn row by row beside the rows of a table, which hold its labels. */
export type RowChart = Exclude<Chart, HistogramChart>;

/** Whose answers bars are of: a result of its own, or all respondents behind the answer of a reader. */
export type BarLook = 'bar' | 'respondents';

/** Vertical bars of the answers to every level of a scale, empty levels included. */
export interface HistogramChart {
  readonly kind: 'histogram';
  readonly levels: readonly { readonly level: number; readonly count: number }[];
  /** The count that fills the whole height; shared by charts beside each other. */
  readonly peak: number;
  /** Null where it is withheld, or not to be marked. */
  readonly mean: number | null;
  /** An earlier release, level by level, brought to the present number of answers; drawn as an outline behind the bars. */
  readonly released: { readonly name: Text; readonly counts: readonly number[] } | null;
  /** What is counted, as the name of the bars: "Answers". */
  readonly series: Text;
  readonly look: BarLook;
}

/** Horizontal bars of the answers to every option. */
export interface OptionsChart {
  readonly kind: 'options';
  /** Row by row; `share` is 0..1 of those who were asked. */
  readonly options: readonly { readonly count: number; readonly share: number }[];
  /** The count that fills the whole width; shared by charts below each other. */
  readonly peak: number;
  readonly series: Text;
  readonly look: BarLook;
}

/** Shares that make up 1, side by side, in each row. */
export interface StackChart {
  readonly kind: 'stack';
  readonly series: readonly {
    readonly name: Text;
    /** #rrggbb of the bar and of the number in it. */
    readonly color: string;
    readonly ink: string;
    /** 0..1, row by row. */
    readonly shares: readonly number[];
  }[];
  /** How many series lie to the left of the zero line; null where the rows start from it. */
  readonly left: number | null;
  /** 0..1: what the longest row has on either side of the zero line, here or in another part of a chart that goes on. */
  readonly longest: { readonly left: number; readonly right: number };
}

export interface Point {
  readonly value: number;
  /** The ends of the interval around it; both are the value where there is none. */
  readonly from: number;
  readonly to: number;
}

/** Points on one horizontal axis. */
export interface DotsChart {
  readonly kind: 'dots';
  readonly low: number;
  readonly high: number;
  /** Values with a vertical line. */
  readonly grid: readonly number[];
  /** A value with a stronger line, where differences are shown: they hang on it. */
  readonly zero: number | null;
  /** What an interval is: how sure a value is, as a line, or where the middle half of the answers lies, as a band. */
  readonly spread: 'line' | 'band';
  readonly series: readonly {
    readonly name: Text;
    readonly look: 'filled' | 'open' | 'respondents';
    /** Row by row; null where withheld. */
    readonly points: readonly (Point | null)[];
  }[];
}
