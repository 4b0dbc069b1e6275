import type { DotsChart } from '../../../model/slides-view.js';
import { palette } from '../../../reports/drawing/index.js';
import { POINTS } from './keys.js';
import type { Plot } from './page.js';
import { layRows, type RowPlace, type RowsPlot, rowsIn } from './rows.js';
import { type Layer, type Setting, SIZES, widthOf } from './setting.js';

const LEAST_PLOT = 240;
const AXIS = 28;
/** Of the axis, left free at both ends for half a point. */
const INSET = 10;

/** Points with their intervals on one axis; differences hang on the line at zero. */
export function dotsPlot(plot: RowsPlot, chart: DotsChart, setting: Setting): Plot {
  const words = rowsIn(plot, setting.lang);
  const { labels } = words;
  const rows = layRows(words, LEAST_PLOT, setting);
  const x = axisOf(chart, rows.width, setting);
  const { y } = rows;
  return {
    ...rows,
    below: AXIS,
    values: pointRows(chart, labels, setting),
    layers: [
      ...rows.layers,
      gridLayer(chart, x),
      ...zeroLayers(chart, x, y),
      ...rangeLayers(chart, labels.length, x, y),
      ...intervalLayers(chart, x, y),
      ...chart.series.map((series, index) => pointLayer(series, index, x, y)),
    ],
    keys: plot.figure.legend.map(({ mark, color, label }) => ({ mark, color, label: label[setting.lang] })),
  };
}

type Axis = ReturnType<typeof axisOf>;

function axisOf({ low, high, grid, zero }: DotsChart, width: number, setting: Setting) {
  const labels = grid.map((value) => String(Math.abs(value)));
  const widest = Math.max(0, ...labels.map((label) => widthOf(setting, `+${label}`, SIZES.axis)));
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
      const interval = point.from < point.to ? { low: point.from, high: point.to } : {};
      return [{ row: row + 1, label, series: name[lang], look, value: point.value, ...interval }];
    }),
  );
}

function gridLayer({ grid }: DotsChart, x: Axis): Layer {
  return {
    name: 'grid',
    data: { values: grid.map((value) => ({ value })) },
    mark: { type: 'rule', color: palette.grid },
    encoding: { x },
  };
}

/** The strong line at zero, and a pale bar from it to each difference. */
function zeroLayers({ zero }: DotsChart, x: Axis, y: RowPlace): readonly Layer[] {
  if (zero === null) return [];
  return [
    { name: 'stems', mark: { type: 'bar', height: 12, color: palette.band }, encoding: { x, x2: { datum: zero }, y } },
    {
      name: 'zero',
      data: { values: [{ value: zero }] },
      mark: { type: 'rule', color: palette.axis, strokeWidth: 1.5 },
      encoding: { x },
    },
  ];
}

const LINE = { type: 'rule', color: palette.bar, strokeWidth: 2.5 } as const;

/** Intervals, where there are any. */
function intervalLayers({ series }: DotsChart, x: Axis, y: RowPlace): readonly Layer[] {
  if (series.every(({ points }) => points.every((point) => !point || point.from === point.to))) return [];
  return [
    {
      name: 'intervals',
      transform: [{ filter: { field: 'low', valid: true } }],
      mark: LINE,
      encoding: { x: { ...x, field: 'low' }, x2: { field: 'high' }, y },
    },
  ];
}

/** Where there are several series, a line from the lowest to the highest of a row. */
function rangeLayers({ series }: DotsChart, count: number, x: Axis, y: RowPlace): readonly Layer[] {
  const ranges = Array.from({ length: count }, (_, row) => series.flatMap(({ points }) => points[row]?.value ?? [])).flatMap(
    (values, row) => (values.length > 1 ? [{ row: row + 1, least: Math.min(...values), most: Math.max(...values) }] : []),
  );
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

function pointLayer({ look }: DotsChart['series'][number], index: number, x: Axis, y: RowPlace): Layer {
  return {
    name: `points_${index + 1}`,
    transform: [{ filter: { field: 'look', equal: look } }],
    mark: { type: 'point', filled: false, opacity: 1, ...POINTS[look] },
    encoding: { x, y },
  };
}
