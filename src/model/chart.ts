import type { Published } from './published.js';
import type { Text } from './text.js';

/**
 * Charts as data: what is drawn, as it may be published, in which order and with which emphasis; not where, nor how large. All
 * formats of a document draw the same chart. A reader's own answer is not part of it; it is marked on top.
 */
export type Chart = HistogramChart | OptionsChart | StackChart | DotsChart;

/** A chart that is drawn row by row beside the rows of a table, which hold its labels. */
export type RowChart = Exclude<Chart, HistogramChart>;

/** Whose answers bars count: a result of its own, or all respondents shown behind the answer of a reader. */
export type BarLook = 'bar' | 'respondents';

/** Vertical bars of the answers to every level of a scale, empty levels included. */
export interface HistogramChart {
  readonly kind: 'histogram';
  readonly levels: readonly { readonly level: Published; readonly count: Published }[];
  /** The count that fills the whole height; equal in charts that stand beside each other. */
  readonly peak: Published;
  /** In scale points; null where it is withheld or is not to be marked. */
  readonly mean: Published | null;
  /**
   * An earlier release, level by level, scaled to the present number of answers; drawn as an outline behind the bars. Null where
   * there is none.
   */
  readonly released: { readonly name: Text; readonly counts: readonly Published[] } | null;
  /** What is counted, as the name of the bars: "Answers". */
  readonly series: Text;
  readonly look: BarLook;
}

/** Horizontal bars of the answers to every option. */
export interface OptionsChart {
  readonly kind: 'options';
  /** Row by row; `share` is a part of the base, 0..1. */
  readonly options: readonly { readonly count: Published; readonly share: Published }[];
  /** The count that fills the whole width; equal in charts that stand below each other. */
  readonly peak: Published;
  readonly series: Text;
  readonly look: BarLook;
}

/** In each row, shares that add up to 1, side by side. */
export interface StackChart {
  readonly kind: 'stack';
  readonly series: readonly {
    readonly name: Text;
    /** #rrggbb of the bar and of the number in it. */
    readonly color: string;
    readonly ink: string;
    /** 0..1, row by row. */
    readonly shares: readonly Published[];
  }[];
  /** How many series lie to the left of the zero line; null where the rows start from it. */
  readonly left: number | null;
  /**
   * The longest bars on either side of the zero line, 0..1: over all parts of a chart that goes on elsewhere, so that all have
   * one axis.
   */
  readonly longest: { readonly left: Published; readonly right: Published };
}

/** A point with its interval, in the unit of the axis. */
export interface Point {
  readonly value: Published;
  /** The ends of the interval around `value`; both equal the value where there is no interval. */
  readonly from: Published;
  readonly to: Published;
}

/** Points on one horizontal axis from `low` to `high`, in scale points. */
export interface DotsChart {
  readonly kind: 'dots';
  readonly low: number;
  readonly high: number;
  /** Values at which a vertical line is drawn. */
  readonly grid: readonly number[];
  /** A value with a stronger line, from which differences are drawn; null where there is none. */
  readonly zero: number | null;
  /** What an interval shows: as a line, how certain a value is; as a band, where the middle half of the answers lies. */
  readonly spread: 'line' | 'band';
  readonly series: readonly {
    readonly name: Text;
    readonly look: 'filled' | 'open' | 'respondents';
    /** Row by row; null where the value is withheld. */
    readonly points: readonly (Point | null)[];
  }[];
}
