import type { HistogramChart, RowChart } from '../../../model/chart.js';
import type { DocumentKind } from '../../../model/document.js';

/** Of a plot without the words around it, and of the words in it; pixels. */
export interface PlotSize {
  readonly width: number;
  readonly height: number;
  readonly labelSize: number;
}

export interface RowSize extends PlotSize {
  /** Room left and right of the axis; null for enough for a point. */
  readonly side: number | null;
}

/** Of A4, between the label and the numbers of a row. */
const A4_ROW: RowSize = { width: 300, height: 21, labelSize: 14, side: null };
/** Narrow, so that the longest of usual labels and the reader's mark stand on one line beside it. */
const THEME_ROW: RowSize = { width: 60, height: 24, labelSize: 14, side: 2 };
const OVERVIEW_ROW: RowSize = { width: 250, height: 26, labelSize: 14, side: null };
const SLIDE_ROW: RowSize = { width: 470, height: 36, labelSize: 19, side: null };
const PANEL_ROW: RowSize = { width: 300, height: 44, labelSize: 14, side: null };

const ROWS: Readonly<Record<DocumentKind, Readonly<Record<RowChart['kind'], RowSize>>>> = {
  brief: { options: A4_ROW, stack: A4_ROW, dots: A4_ROW },
  feedback: { options: THEME_ROW, stack: A4_ROW, dots: OVERVIEW_ROW },
  slides: { options: PANEL_ROW, stack: SLIDE_ROW, dots: SLIDE_ROW },
  letter: { options: A4_ROW, stack: A4_ROW, dots: A4_ROW },
};

export function rowSize(document: DocumentKind, kind: RowChart['kind']): RowSize {
  return ROWS[document][kind];
}

/** Long scales get narrower bars, which still hold a count of three digits. */
const LEVEL_WIDTH = { usual: 44, narrow: 25, narrowFrom: 8 };

/** `low`: for a place that is so low that the words in the usual one would become too small; null where there is none. */
interface HistogramSizes {
  readonly usual: PlotSize;
  readonly low: PlotSize | null;
}

/** Beside the label and the numbers of a row, as wide as its levels ask for. */
function besideRow({ levels }: HistogramChart): HistogramSizes {
  const width = levels.length * (levels.length < LEVEL_WIDTH.narrowFrom ? LEVEL_WIDTH.usual : LEVEL_WIDTH.narrow);
  return { usual: { width, height: 38, labelSize: 14 }, low: null };
}

const HISTOGRAMS: Readonly<Record<DocumentKind, (chart: HistogramChart) => HistogramSizes>> = {
  brief: besideRow,
  feedback: besideRow,
  // The style sheet takes the low one where the room is lower than 205 pixels: there the other would shrink until its labels are under 14 pt.
  slides: () => ({ usual: { width: 546, height: 150, labelSize: 26 }, low: { width: 546, height: 88, labelSize: 20 } }),
  letter: besideRow,
};

export function histogramSizes(document: DocumentKind, chart: HistogramChart): HistogramSizes {
  return HISTOGRAMS[document](chart);
}
