import type { OptionsChart } from '../../../model/slides-view.js';
import { MIN_FONT_PT } from '../../../reports/text/index.js';
import { PAINT, solid } from '../paint.js';
import { type DeckContext, inlineText, leading } from '../wording.js';
import { categoryAxis, hiddenValueAxis } from './axes.js';
import { type ChartPart, chartPart, WHOLE } from './chart.js';
import { barChart } from './series.js';

const GAP = 80;

/** Bars in rows of equal height from the top of the frame to its foot: the rows of a table stand beside them, with their numbers. */
export function optionBars({ options, peak, series }: OptionsChart, context: DeckContext): ChartPart {
  const rows = options.map(({ label, count }) => [inlineText(label, context), count]);
  const sheet = { rows: [[null, inlineText(series, context)], ...rows], format: 'General' };
  return chartPart({
    sheet,
    lang: leading(context),
    size: MIN_FONT_PT,
    area: WHOLE,
    plot: [
      barChart({
        sheet,
        series: [{ column: 1, look: solid(PAINT.bar), labels: null }],
        direction: 'bar',
        grouping: 'clustered',
        gap: GAP,
        categories: 'strings',
      }),
      categoryAxis({ isVertical: true, line: { color: PAINT.axis, width: 1 }, labels: null }),
      hiddenValueAxis(true, 0, Math.max(1, peak)),
    ],
  });
}
