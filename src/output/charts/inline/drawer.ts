import type { HistogramChart, RowChart } from '../../../model/chart.js';
import type { DocumentKind } from '../../../model/document.js';
import type { MeasureText } from '../../../model/drawing.js';
import type { Drawing } from '../drawing.js';
import { drawCode } from '../qr-code.js';
import { type ChartRenderer, openChartRenderer } from '../vega.js';
import { drawHistogram } from './histogram.js';
import { markOwn } from './own.js';
import { histogramSizes, type PlotSize, type RowSize, rowSize } from './sizes.js';
import { drawStack } from './stack.js';
import { drawStrip } from './strip.js';

/** Draws the charts of HTML documents, in the sizes of each kind of document. */
export interface DocumentDrawer {
  /**
   * The drawing and, where the document has such places, a lower one. `own`: the reader's answer, which is marked; null for none.
   * Rejects with Error where Vega warns.
   */
  histogram(document: DocumentKind, chart: HistogramChart, own: number | null): Promise<readonly [Drawing, ...Drawing[]]>;
  /**
   * One row of a chart; `row` counts from 0. `own`: the reader's value, which is marked; null for none. Rejects with Error where
   * Vega warns.
   */
  row(document: DocumentKind, chart: RowChart, row: number, own: number | null): Promise<Drawing>;
  /** An address as a QR code. Throws Error for one that is longer than a code can hold. */
  code(address: string): Drawing;
}

/** Half the height of a diamond in pixels. Beneath a histogram it covers the number of its level. */
const OWN_SIZE = { level: 9.5, row: 7 } as const;
/** Pixels from the foot of a histogram to the middle of the numbers of its levels. */
const ABOVE_FOOT = 11;

/** `measure`: the width of text in the typeface of the documents. */
export function openDocumentDrawer(measure: MeasureText): DocumentDrawer {
  const chartRenderer = openChartRenderer(measure);
  const histogram = async (chart: HistogramChart, size: PlotSize, own: number | null): Promise<Drawing> => {
    const drawing = await drawHistogram(chartRenderer, chart, size);
    return own === null ? drawing : markOwn(drawing, own, drawing.height - ABOVE_FOOT, OWN_SIZE.level);
  };
  return {
    async histogram(document, chart, own) {
      const { usual, low } = histogramSizes(document, chart);
      const drawing = await histogram(chart, usual, own);
      return low ? [drawing, await histogram(chart, low, own)] : [drawing];
    },
    async row(document, chart, row, own) {
      const drawing = await drawRow(chartRenderer, chart, row, rowSize(document, chart.kind));
      return own === null ? drawing : markOwn(drawing, own, drawing.height / 2, OWN_SIZE.row);
    },
    code: drawCode,
  };
}

function drawRow(chartRenderer: ChartRenderer, chart: RowChart, row: number, size: RowSize): Promise<Drawing> {
  switch (chart.kind) {
    case 'options':
    case 'dots':
      return drawStrip(chartRenderer, chart, row, size);
    case 'stack':
      return drawStack(chartRenderer, chart, row, size);
  }
}
