import type { HistogramChart } from '../../../model/chart.js';
import { axisOf, gapOf } from '../../../reports/charts/index.js';
import { NO_FILL, PAINT, solid, stroke } from '../paint.js';
import { type DeckContext, inlineText, leading } from '../wording.js';
import { categoryAxis, hiddenCategoryAxis, hiddenValueAxis, SECONDARY } from './axes.js';
import { type ChartPart, chartPart } from './chart.js';
import { barChart, dataLabels } from './series.js';
import type { DataCell, DataSheet } from './sheet.js';

/** Points. */
const LABEL_SIZE = 16;
/** Pixels for the number above the highest bar, and for the levels beneath the axis. */
const NUMBERS = 32;
const LEVELS = 32;

/**
 * A histogram in a frame of `height` pixels. Its axis takes the whole width, so the place of a level follows from the width of the
 * frame (`placeOnLevels`).
 */
export function histogram(chart: HistogramChart, height: number, context: DeckContext): ChartPart {
  const lang = leading(context);
  const sheet = sheetOf(chart, context);
  const plot = Math.max(NUMBERS + 8, height - LEVELS);
  const end = axisEnd(axisOf(chart).to, plot);
  // The outline must not run through a number.
  const ground = chart.released ? PAINT.paper : undefined;
  const labels = dataLabels({ format: 'General', size: LABEL_SIZE, color: PAINT.ink, lang, position: 'outEnd', ground });
  const answers = { column: 1, look: solid(PAINT[chart.look]), labels };
  const bars = { sheet, direction: 'col', grouping: 'clustered', categories: 'numbers' } as const;
  const levels = categoryAxis({
    isVertical: false,
    line: { color: PAINT.axis, width: 1 },
    labels: { size: LABEL_SIZE, color: PAINT.secondary, lang },
  });
  const own = [levels, hiddenValueAxis(false, 0, end)];
  return chartPart({
    sheet,
    lang,
    size: LABEL_SIZE,
    area: { x: 0, y: 0, width: 1, height: Math.min(1, plot / height) },
    plot: chart.released
      ? [
          barChart({ ...bars, series: [{ column: 2, look: OUTLINE, labels: null }], gap: gapOf('outline') }),
          barChart({ ...bars, series: [answers], gap: gapOf('histogram'), axes: SECONDARY }),
          ...own,
          ...inFront(end),
        ]
      : [barChart({ ...bars, series: [answers], gap: gapOf('histogram') }), ...own],
  });
}

const OUTLINE = `${NO_FILL}${stroke({ color: PAINT.strong, width: 2, dashed: true })}`;

/** Bars on the secondary axes stand in front: the outline of the earlier release, which is broader, is seen behind them. */
function inFront(end: number): readonly string[] {
  return [hiddenCategoryAxis(SECONDARY), hiddenValueAxis(false, 0, end, SECONDARY)];
}

/** The axis goes on above the highest bar, to leave room for its number. */
function axisEnd(peak: number, plot: number): number {
  return Math.round(((peak * plot) / (plot - NUMBERS)) * 1e4) / 1e4;
}

function sheetOf({ levels, released, series }: HistogramChart, context: DeckContext): DataSheet {
  const heading: readonly DataCell[] = [
    null,
    inlineText(series, context),
    ...(released ? [inlineText(released.name, context)] : []),
  ];
  const rows = levels.map(({ level, count }, index): readonly DataCell[] => [
    level,
    count,
    ...(released ? [released.counts[index] ?? null] : []),
  ]);
  return { rows: [heading, ...rows], format: 'General' };
}
