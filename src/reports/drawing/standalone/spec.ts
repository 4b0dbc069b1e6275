import type { TopLevelSpec } from 'vega-lite';
import type { Exhibit } from '../../../model/figure.js';
import { dotsPlot } from './dots.js';
import { histogramPlot } from './histogram.js';
import { optionsPlot } from './options.js';
import { page } from './page.js';
import type { Setting } from './setting.js';
import { stackPlot } from './stack.js';

/** A figure that stands alone, as one Vega-Lite specification with its data inside. */
export function exhibitSpec(exhibit: Exhibit, setting: Setting): TopLevelSpec {
  const { plot } = exhibit;
  switch (plot.kind) {
    case 'histogram':
      return page(exhibit, histogramPlot(plot, setting), setting);
    case 'options':
      return page(exhibit, optionsPlot(plot, setting), setting);
    case 'rows':
      return page(
        exhibit,
        plot.chart.kind === 'stack' ? stackPlot(plot, plot.chart, setting) : dotsPlot(plot, plot.chart, setting),
        setting,
      );
  }
}
