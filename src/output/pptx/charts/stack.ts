import type { StackChart } from '../../../model/chart.js';
import { percentOf } from '../../../model/published.js';
import type { Text } from '../../../model/text.js';
import { axisOf, gapOf, isLabelled } from '../../../reports/charts/index.js';
import { MIN_FONT_PT } from '../../../reports/text/index.js';
import { PAINT, solid, stroke } from '../paint.js';
import { type DeckContext, inlineText, leading } from '../wording.js';
import { categoryAxis, hiddenValueAxis } from './axes.js';
import { type ChartPart, chartPart, WHOLE } from './chart.js';
import { barChart, dataLabels } from './series.js';
import type { DataCell, DataSheet } from './sheet.js';

/** Whole per cent without a sign of either kind: also negative numbers are shown positive. */
const FORMAT = '0;0;0';

type Series = StackChart['series'][number] & { readonly isLeft: boolean };

/**
 * Shares of the rows as stacked bars, in per cent. Bars to the left of the zero line are negative numbers, shown without their
 * sign.
 */
export function stackedBars(chart: StackChart, rows: readonly Text[], context: DeckContext): ChartPart {
  const lang = leading(context);
  const series = inStackingOrder(chart);
  const sheet = sheetOf(series, rows, context);
  const { from, to } = axisOf(chart);
  return chartPart({
    sheet,
    lang,
    size: MIN_FONT_PT,
    area: WHOLE,
    plot: [
      barChart({
        sheet,
        series: series.map(({ color, ink, shares }, index) => ({
          column: index + 1,
          look: `${solid(color)}${stroke({ color: PAINT.paper, width: 1 })}`,
          labels: dataLabels({
            format: FORMAT,
            size: MIN_FONT_PT,
            color: ink,
            lang,
            position: 'ctr',
            without: shares.flatMap((share, row) => (isLabelled(share) ? [] : [row])),
          }),
        })),
        direction: 'bar',
        grouping: 'stacked',
        gap: gapOf('stack'),
        categories: 'strings',
      }),
      categoryAxis({ isVertical: true, line: { color: PAINT.axis, width: 2 }, labels: null }),
      hiddenValueAxis(true, from, to),
    ],
  });
}

/** Bars are stacked from the zero line outwards: the last one on its left comes first. */
function inStackingOrder({ series, left }: StackChart): readonly Series[] {
  const split = left ?? 0;
  const mark = (isLeft: boolean) => (one: StackChart['series'][number]) => ({ ...one, isLeft });
  return [...series.slice(0, split).reverse().map(mark(true)), ...series.slice(split).map(mark(false))];
}

function sheetOf(series: readonly Series[], rows: readonly Text[], context: DeckContext): DataSheet {
  const heading: readonly DataCell[] = [null, ...series.map(({ name }) => inlineText(name, context))];
  const cells = rows.map((label, row): readonly DataCell[] => [
    inlineText(label, context),
    ...series.map(({ shares, isLeft }) => signed(shares[row] ?? null, isLeft)),
  ]);
  return { rows: [heading, ...cells], format: FORMAT };
}

/** Per cent, negative where the bar stands on the left. */
function signed(share: number | null, isLeft: boolean): number | null {
  if (share === null) return null;
  const percent = percentOf(share);
  return isLeft && percent > 0 ? -percent : percent;
}
