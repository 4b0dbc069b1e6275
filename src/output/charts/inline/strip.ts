import type { TopLevelSpec } from 'vega-lite';
import type { BarLook, DotsChart, OptionsChart } from '../../../model/chart.js';
import { axisOf, barHeight, DOTS_LAYERS, spansOf } from '../../../reports/charts/index.js';
import { CHART_FONT, palette } from '../../../reports/drawing/index.js';
import type { Drawing } from '../drawing.js';
import { BAND_HEIGHT, LINE, POINTS, type PointLook } from '../looks.js';
import type { ChartData, ChartRenderer } from '../vega.js';
import type { RowSize } from './sizes.js';

/** For labels of this size points have POINT_SIZE (square pixels) and SIDE pixels of room; all three grow together. */
const LABEL_SIZE = 14;
const POINT_SIZE = 120;
const SIDE = 34;

/**
 * One row of options or of points as a plot. All rows have one axis, so those under one another read as one chart. Rejects with
 * Error where Vega warns.
 */
export async function drawStrip(
  chartRenderer: ChartRenderer,
  chart: OptionsChart | DotsChart,
  row: number,
  size: RowSize,
): Promise<Drawing> {
  const { from, to } = axisOf(chart);
  const side = sideOf(size);
  const inner = size.width - 2 * side;
  const unit = inner / (to - from);
  const barLook = chart.kind === 'options' ? chart.look : 'bar';
  const svg = await chartRenderer.draw(stripSpec([from, to], barLook, size, inner), rowsOf(chart, row));
  return { svg, width: size.width, height: size.height, scale: { origin: side - from * unit, unit } };
}

/** Room on both sides for half a circle or diamond, and for the label of a value beside it. */
function sideOf({ labelSize, side }: RowSize): number {
  return side ?? Math.round((SIDE * labelSize) / LABEL_SIZE);
}

const NO_MARKS: ChartData = { grid: [], zero: [], bands: [], bars: [], stems: [], lines: [], points: [] };

function rowsOf(chart: OptionsChart | DotsChart, row: number): ChartData {
  if (chart.kind === 'options')
    return { ...NO_MARKS, grid: [{ value: 0 }], bars: [{ from: 0, to: chart.options[row]?.count ?? 0 }] };
  const { bands, stems, intervals, range } = spansOf(chart, row);
  return {
    ...NO_MARKS,
    grid: chart.grid.map((value) => ({ value })),
    zero: chart.zero === null ? [] : [{ value: chart.zero }],
    bands,
    stems,
    lines: range ? [range, ...intervals] : intervals,
    points: chart.series.flatMap(({ look, points }) => {
      const point = points[row];
      return point ? [{ value: point.value, look, label: '', side: 'right' }] : [];
    }),
  };
}

/**
 * Each look is a layer of its own, so that styles are constants of the specification; layers that a row does not need are empty.
 */
function stripSpec(domain: readonly [number, number], barLook: BarLook, size: RowSize, inner: number): TopLevelSpec {
  const side = sideOf(size);
  const zoom = size.labelSize / LABEL_SIZE;
  const scale = { domain: [...domain], nice: false, zero: false };
  const x = (field: string) => ({ field, type: 'quantitative' as const, scale, axis: null });
  const y = { value: size.height / 2 };
  const span = { x: x('from'), x2: { field: 'to' }, y };
  const dot = (look: PointLook) => ({
    data: { name: 'points' },
    transform: [{ filter: { field: 'look', equal: look } }],
    mark: { type: 'point', filled: false, opacity: 1, ...POINTS[look], size: POINT_SIZE * zoom ** 2 },
    encoding: { x: x('value'), y },
  });
  const label = (on: 'left' | 'right') => ({
    data: { name: 'points' },
    transform: [{ filter: { field: 'side', equal: on } }],
    mark: {
      type: 'text',
      align: on === 'left' ? 'right' : 'left',
      baseline: 'middle',
      dx: (on === 'left' ? -9 : 9) * zoom,
      fontSize: size.labelSize,
      fontWeight: on === 'right' ? 'bold' : 'normal',
      color: palette.ink,
    },
    encoding: { x: x('value'), y, text: { field: 'label', type: 'nominal' } },
  });
  const layers: Readonly<Record<(typeof DOTS_LAYERS)[number], readonly object[]>> = {
    grid: [{ data: { name: 'grid' }, mark: { type: 'rule', color: palette.grid }, encoding: { x: x('value') } }],
    zero: [
      { data: { name: 'zero' }, mark: { type: 'rule', color: palette.axis, strokeWidth: 1.5 }, encoding: { x: x('value') } },
    ],
    bands: [{ data: { name: 'bands' }, mark: { type: 'bar', color: palette.band, height: BAND_HEIGHT }, encoding: span }],
    bars: [
      {
        data: { name: 'bars' },
        mark: { type: 'bar', color: palette[barLook], height: barHeight('options', size.height) },
        encoding: span,
      },
    ],
    stems: [
      {
        data: { name: 'stems' },
        mark: { type: 'rule', color: palette.respondents, strokeWidth: barHeight('stem', size.height) },
        encoding: span,
      },
    ],
    lines: [{ data: { name: 'lines' }, mark: LINE, encoding: span }],
    points: [dot('respondents'), dot('filled'), dot('open'), label('left'), label('right')],
  };
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    width: inner,
    height: size.height,
    padding: { left: side, right: side, top: 0, bottom: 0 },
    autosize: { type: 'none' },
    background: 'transparent',
    config: { font: CHART_FONT, view: { stroke: null }, aria: false },
    layer: DOTS_LAYERS.flatMap((name) => layers[name]) as never,
  };
}
