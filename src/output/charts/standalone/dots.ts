import type { DotsChart } from '../../../model/chart.js';
import { greatest } from '../../../model/extremes.js';
import { barHeight, DOTS_LAYERS, hasInterval, spansOf } from '../../../reports/charts/index.js';
import { palette } from '../../../reports/drawing/index.js';
import type { Layer } from '../histogram-layers.js';
import { BAND_HEIGHT, LINE } from '../looks.js';
import { pointMark } from './keys.js';
import type { LaidPlot } from './page.js';
import { LEAST_ROW, layRows, type RowPosition, type RowsPlot, rowsIn } from './rows.js';
import { type Setting, SIZES, widthOf } from './setting.js';

const LEAST_PLOT = 240;
const AXIS = 28;
/** Pixels of the axis that stay free at both ends, for half a point. */
const INSET = 10;

/** Points with their intervals on one axis; differences are joined to the line at zero. */
export function dotsPlot(plot: RowsPlot, chart: DotsChart, setting: Setting): LaidPlot {
  const words = rowsIn(plot, setting.lang);
  const { labels } = words;
  const rows = layRows(words, LEAST_PLOT, setting);
  const x = axisOf(chart, rows.width, setting);
  const { y } = rows;
  return {
    ...rows,
    below: AXIS,
    values: pointRows(chart, labels, setting),
    layers: [...rows.layers, ...marks(chart, labels.length, x, y)],
    keys: plot.head.legend.map(({ mark, color, label }) => ({ mark, color, label: label[setting.lang] })),
  };
}

type Axis = ReturnType<typeof axisOf>;

function axisOf({ low, high, grid, zero }: DotsChart, width: number, setting: Setting) {
  const labels = grid.map((value) => String(Math.abs(value)));
  const widest = greatest(
    labels.map((label) => widthOf(setting, `+${label}`, SIZES.axis)),
    0,
  );
  const step = Math.max(1, Math.ceil(((widest + 8) * grid.length) / width));
  // With differences the zero keeps its label: ticks are counted from it.
  const origin = zero === null ? 0 : grid.indexOf(zero);
  return {
    field: 'value',
    type: 'quantitative' as const,
    scale: { domain: [low, high], range: [INSET, Math.round(width * 10) / 10 - INSET], nice: false, zero: false, padding: 0 },
    axis: {
      values: grid.filter((_, index) => (index - origin) % step === 0),
      // A true minus, and a plus where there is one.
      ...(zero === null
        ? { format: '~f' }
        : { labelExpr: "(datum.value > 0 ? '+' : datum.value < 0 ? '−' : '') + format(abs(datum.value), '~f')" }),
      labelFontSize: SIZES.axis,
      labelColor: palette.secondary,
      labelOverlap: false as const,
      labelFlush: false,
      labelPadding: 6,
      ticks: false,
      domain: false,
      grid: false,
      title: null,
    },
  };
}

/** A row for each point that is published. */
function pointRows({ series }: DotsChart, labels: readonly string[], { lang }: Setting): readonly object[] {
  return labels.flatMap((label, row) =>
    series.flatMap(({ name, look, points }) => {
      const point = points[row];
      if (!point) return [];
      const interval = hasInterval(point) ? { low: point.from, high: point.to } : {};
      return [{ row: row + 1, label, series: name[lang], look, value: point.value, ...interval }];
    }),
  );
}

/** All marks of all rows, from the back to the front. */
function marks(chart: DotsChart, count: number, x: Axis, y: RowPosition): readonly Layer[] {
  const layers: Readonly<Record<(typeof DOTS_LAYERS)[number], readonly Layer[]>> = {
    grid: [ruleLayer('grid', chart.grid, { color: palette.grid }, x)],
    zero: chart.zero === null ? [] : [ruleLayer('zero', [chart.zero], { color: palette.axis, strokeWidth: 1.5 }, x)],
    bands: chart.spread === 'band' ? [bandLayer(x, y)] : [],
    bars: [],
    stems: chart.zero === null ? [] : [stemLayer(chart.zero, x, y)],
    lines: [...rangeLayers(chart, count, x, y), ...intervalLayers(chart, count, x, y)],
    points: chart.series.map((series, index) => pointLayer(series, index, x, y)),
  };
  return DOTS_LAYERS.flatMap((name) => layers[name]);
}

/** Vertical lines at some values. */
function ruleLayer(name: string, values: readonly number[], look: object, x: Axis): Layer {
  return { name, data: { values: values.map((value) => ({ value })) }, mark: { type: 'rule', ...look }, encoding: { x } };
}

/** From the line at zero to each difference. */
function stemLayer(zero: number, x: Axis, y: RowPosition): Layer {
  const mark = { type: 'bar' as const, height: barHeight('stem', LEAST_ROW), color: palette.respondents };
  return { name: 'stems', mark, encoding: { x, x2: { datum: zero }, y } };
}

function bandLayer(x: Axis, y: RowPosition): Layer {
  const mark = { type: 'bar' as const, height: BAND_HEIGHT, color: palette.band };
  return { name: 'bands', mark, encoding: { x: { ...x, field: 'low' }, x2: { field: 'high' }, y } };
}

/** The intervals of points, where there are any. */
function intervalLayers(chart: DotsChart, count: number, x: Axis, y: RowPosition): readonly Layer[] {
  if (rowsTo(count).every((row) => spansOf(chart, row).intervals.length === 0)) return [];
  return [
    {
      name: 'intervals',
      transform: [{ filter: { field: 'low', valid: true } }],
      mark: LINE,
      encoding: { x: { ...x, field: 'low' }, x2: { field: 'high' }, y },
    },
  ];
}

/** Where there are several series, a line from the lowest to the highest point of a row. */
function rangeLayers(chart: DotsChart, count: number, x: Axis, y: RowPosition): readonly Layer[] {
  const ranges = rowsTo(count).flatMap((row) => {
    const { range } = spansOf(chart, row);
    return range ? [{ row: row + 1, least: range.from, most: range.to }] : [];
  });
  if (ranges.length === 0) return [];
  return [
    {
      name: 'ranges',
      data: { values: ranges },
      mark: LINE,
      encoding: { x: { ...x, field: 'least' }, x2: { field: 'most' }, y },
    },
  ];
}

function rowsTo(count: number): readonly number[] {
  return Array.from({ length: count }, (_, row) => row);
}

function pointLayer({ look }: DotsChart['series'][number], index: number, x: Axis, y: RowPosition): Layer {
  return {
    name: `points_${index + 1}`,
    transform: [{ filter: { field: 'look', equal: look } }],
    mark: { type: 'point', filled: false, opacity: 1, ...pointMark(look) },
    encoding: { x, y },
  };
}
