import type { StackChart } from '../../../model/chart.js';
import { axisOf, barHeight, segmentsOf } from '../../../reports/charts/index.js';
import { palette } from '../../../reports/drawing/index.js';
import type { LaidPlot } from './page.js';
import { LEAST_ROW, layRows, type RowsPlot, rowsIn } from './rows.js';
import { type Setting, SIZES } from './setting.js';

const LEAST_PLOT = 280;
const AXIS = 28;

/** The shares of each row as one bar, split at zero, with their numbers in it and an axis in per cent beneath. */
export function stackPlot(plot: RowsPlot, chart: StackChart, setting: Setting): LaidPlot {
  const words = rowsIn(plot, setting.lang);
  const { labels } = words;
  const rows = layRows(words, LEAST_PLOT, setting);
  const { from, to } = axisOf(chart);
  const axis = {
    values: [...ticks(from, to)],
    labelExpr: "format(abs(datum.value), 'd') + '%'",
    labelFontSize: SIZES.axis,
    labelColor: palette.secondary,
    labelOverlap: false as const,
    labelFlush: false,
    labelPadding: 4,
    tickColor: palette.axis,
    tickSize: 4,
    domain: false,
    grid: false,
    title: null,
  };
  const x = {
    field: 'from',
    type: 'quantitative' as const,
    scale: { domain: [from, to], nice: false, zero: false, padding: 0 },
    axis,
  };
  const { y } = rows;
  const colored = (field: string) => ({ field, type: 'nominal' as const, scale: null });
  return {
    ...rows,
    below: AXIS,
    values: segmentRows(chart, labels, setting),
    layers: [
      ...rows.layers,
      {
        name: 'bars',
        mark: { type: 'bar', height: barHeight('stack', LEAST_ROW), stroke: palette.paper, strokeWidth: 1 },
        encoding: { x, x2: { field: 'to' }, y, color: colored('color') },
      },
      {
        name: 'numbers',
        mark: { type: 'text', baseline: 'middle', fontSize: SIZES.axis },
        encoding: { x: { ...x, field: 'middle' }, y, text: { field: 'number', type: 'nominal' }, color: colored('ink') },
      },
      {
        name: 'zero',
        data: { values: [{ value: 0 }] },
        mark: { type: 'rule', color: palette.ink, strokeWidth: 1.5 },
        encoding: { x: { ...x, field: 'value' } },
      },
    ],
    keys: plot.figure.legend.map(({ mark, color, label }) => ({ mark, color, label: label[setting.lang] })),
  };
}

function segmentRows(chart: StackChart, labels: readonly string[], { lang }: Setting): readonly object[] {
  return labels.flatMap((label, row) =>
    segmentsOf(chart, row).map((segment, index) => {
      const { name, color, ink } = chart.series[index] ?? {};
      return { row: row + 1, label, answer: name?.[lang] ?? '', ...segment, color, ink };
    }),
  );
}

const STEP = 20;

function ticks(from: number, to: number): readonly number[] {
  const first = Math.ceil(from / STEP);
  return Array.from({ length: Math.floor(to / STEP) - first + 1 }, (_, index) => (first + index) * STEP);
}
