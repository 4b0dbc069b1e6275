import type { StackChart } from '../../../model/slides-view.js';
import { palette } from '../../../reports/drawing/index.js';
import { percent } from '../../../reports/text/index.js';
import type { Plot } from './page.js';
import { layRows, type RowsPlot, rowsIn } from './rows.js';
import { type Setting, SIZES, widthOf } from './setting.js';

const LEAST_PLOT = 280;
const AXIS = 28;
const BAR_HEIGHT = 24;
/** Bars narrower than this hold no number, in all formats of a report. */
const LEAST_LABELLED = 0.06;

/** Shares of each row as one bar that is split at zero, with their numbers in it, under an axis in per cent. */
export function stackPlot(plot: RowsPlot, chart: StackChart, setting: Setting): Plot {
  const words = rowsIn(plot, setting.lang);
  const { labels } = words;
  const rows = layRows(words, LEAST_PLOT, setting);
  const [from, to] = extentOf(chart, labels.length);
  const unit = rows.width / (to - from);
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
    values: segments(chart, labels, setting, unit),
    layers: [
      ...rows.layers,
      {
        name: 'bars',
        mark: { type: 'bar', height: BAR_HEIGHT, stroke: palette.paper, strokeWidth: 1 },
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

/** In per cent, without the dust that multiplying leaves. */
function percentOf(share: number): number {
  return Number((share * 100).toPrecision(12));
}

/** A number stands in its bar where it fits. */
function segments(chart: StackChart, labels: readonly string[], setting: Setting, unit: number): readonly object[] {
  return labels.flatMap((label, row) => {
    const shares = chart.series.map((one) => one.shares[row] ?? 0);
    const left = shares.slice(0, chart.left ?? 0).reduce((all, share) => all + share, 0);
    let end = -left;
    return chart.series.map(({ name, color, ink }, index) => {
      const share = shares[index] ?? 0;
      const start = end;
      end += share;
      const number = percent(share);
      const fits = share >= LEAST_LABELLED && share * 100 * unit >= widthOf(setting, number, SIZES.axis) + 4;
      return {
        row: row + 1,
        label,
        answer: name[setting.lang],
        percent: percentOf(share),
        from: percentOf(start),
        to: percentOf(end),
        middle: percentOf((start + end) / 2),
        number: fits ? number : '',
        color,
        ink,
      };
    });
  });
}

/** The ends of the axis: those of the longest row on either side. */
function extentOf({ series, left }: StackChart, count: number): readonly [number, number] {
  const longest = (part: StackChart['series']) =>
    Math.max(
      0,
      ...Array.from({ length: count }, (_, row) => percentOf(part.reduce((all, { shares }) => all + (shares[row] ?? 0), 0))),
    );
  if (left === null) return [0, Math.max(100, Math.ceil(longest(series)))];
  const ends = [series.slice(0, left), series.slice(left)].map((part) => Math.max(10, Math.ceil(longest(part))));
  return [-(ends[0] ?? 10), ends[1] ?? 10];
}

const STEP = 20;

function ticks(from: number, to: number): readonly number[] {
  const first = Math.ceil(from / STEP);
  return Array.from({ length: Math.floor(to / STEP) - first + 1 }, (_, index) => (first + index) * STEP);
}
