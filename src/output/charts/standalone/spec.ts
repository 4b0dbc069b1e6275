import type { TopLevelSpec } from 'vega-lite';
import type { Figure } from '../../../model/figure.js';
import { dotsPlot } from './dots.js';
import { histogramPlot } from './histogram.js';
import { optionsPlot } from './options.js';
import { type LaidPlot, page } from './page.js';
import type { RowsPlot } from './rows.js';
import type { Setting } from './setting.js';
import { stackPlot } from './stack.js';

/** A figure that stands alone, as one Vega-Lite specification that holds its data. Equal figures give equal specifications. */
export function figureSpec(figure: Figure, setting: Setting): TopLevelSpec {
  const { plot } = figure;
  switch (plot.kind) {
    case 'histogram':
      return page(figure, histogramPlot(plot, setting), setting);
    case 'options':
      return page(figure, optionsPlot(plot, setting), setting);
    case 'rows':
      return page(figure, rowsPlot(plot, setting), setting);
  }
}

function rowsPlot(plot: RowsPlot, setting: Setting): LaidPlot {
  const { chart } = plot;
  switch (chart.kind) {
    case 'stack':
      return stackPlot(plot, chart, setting);
    case 'dots':
      return dotsPlot(plot, chart, setting);
  }
}
