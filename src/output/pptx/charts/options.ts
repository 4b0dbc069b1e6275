import type { OptionsChart } from '../../../model/chart.js';
import type { Text } from '../../../model/text.js';
import { axisOf, gapOf } from '../../../reports/charts/index.js';
import { MIN_FONT_PT } from '../../../reports/text/index.js';
import { PAINT, solid } from '../paint.js';
import { type DeckContext, inlineText, leading } from '../wording.js';
import { categoryAxis, hiddenValueAxis } from './axes.js';
import { type ChartPart, chartPart, WHOLE } from './chart.js';
import { barChart } from './series.js';

/** Bars in rows of equal height, from the top of the frame to its foot: the rows of a table stand beside them, with the numbers. */
export function optionBars(chart: OptionsChart, labels: readonly Text[], context: DeckContext): ChartPart {
  const { from, to } = axisOf(chart);
  const rows = chart.options.map(({ count }, row) => [inlineText(labels[row] ?? NO_LABEL, context), count]);
  const sheet = { rows: [[null, inlineText(chart.series, context)], ...rows], format: 'General' };
  return chartPart({
    sheet,
    lang: leading(context),
    size: MIN_FONT_PT,
    area: WHOLE,
    plot: [
      barChart({
        sheet,
        series: [{ column: 1, look: solid(PAINT[chart.look]), labels: null }],
        direction: 'bar',
        grouping: 'clustered',
        gap: gapOf('options'),
        categories: 'strings',
      }),
      categoryAxis({ isVertical: true, line: { color: PAINT.axis, width: 1 }, labels: null }),
      hiddenValueAxis(true, from, to),
    ],
  });
}

const NO_LABEL: Text = { ja: '', en: '' };
