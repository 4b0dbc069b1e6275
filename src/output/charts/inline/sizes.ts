import type { HistogramChart, RowChart } from '../../../model/chart.js';
import type { DocumentKind } from '../../../model/document.js';

/** Size of a plot without the words around it, and of these words; CSS pixels. */
export interface PlotSize {
  readonly width: number;
  readonly height: number;
  readonly labelSize: number;
}

/** Size of one row of a chart. */
export interface RowSize extends PlotSize {
  /** Room to the left and right of the axis; null for as much as a point needs. */
  readonly side: number | null;
}

/** Between the label and the numbers of a row on A4. brief.css makes its column as wide. */
const A4_ROW: RowSize = { width: 300, height: 21, labelSize: 14, side: null };
/** Narrow, so that the longest of usual labels and the reader's mark stand on one line beside it. */
const THEME_ROW: RowSize = { width: 60, height: 24, labelSize: 14, side: 2 };
const OVERVIEW_ROW: RowSize = { width: 250, height: 26, labelSize: 14, side: null };
/** As wide as `tokens.slide.plot` leaves between its sides: 498 - 2 * 14. */
const SLIDE_ROW: RowSize = { width: 470, height: 36, labelSize: 19, side: null };
const PANEL_ROW: RowSize = { width: 300, height: 44, labelSize: 14, side: null };

const ROWS: Readonly<Record<DocumentKind, Readonly<Record<RowChart['kind'], RowSize>>>> = {
  brief: { options: A4_ROW, stack: A4_ROW, dots: A4_ROW },
  feedback: { options: THEME_ROW, stack: A4_ROW, dots: OVERVIEW_ROW },
  slides: { options: PANEL_ROW, stack: SLIDE_ROW, dots: SLIDE_ROW },
  letter: { options: A4_ROW, stack: A4_ROW, dots: A4_ROW },
};

/** The size of a row of such a chart in such a document. */
export function rowSize(document: DocumentKind, kind: RowChart['kind']): RowSize {
  return ROWS[document][kind];
}

/** Pixels for each level. Long scales get narrower bars, which still hold a count of three digits. */
const LEVEL_WIDTH = { usual: 44, narrow: 25, narrowFrom: 8 };

/**
 * `low` is for a place that is so low that the words in the usual drawing would become too small; null where the document has none.
 */
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
  // slides.css takes the low one in less than 205 pixels of height, where the labels of the other would shrink to less than 14 pt.
  slides: () => ({ usual: { width: 546, height: 150, labelSize: 26 }, low: { width: 546, height: 88, labelSize: 20 } }),
  letter: besideRow,
};

export function histogramSizes(document: DocumentKind, chart: HistogramChart): HistogramSizes {
  return HISTOGRAMS[document](chart);
}
