import type { TopLevelSpec } from 'vega-lite';
import type { StackChart } from '../../../model/chart.js';
import { axisOf, barHeight, segmentsOf } from '../../../reports/charts/index.js';
import { CHART_FONT, palette } from '../../../reports/drawing/index.js';
import type { Drawing } from '../drawing.js';
import type { ChartRenderer } from '../vega.js';
import type { RowSize } from './sizes.js';

/**
 * The shares of one row as a bar. All rows have one axis, so those under one another read as one chart. Rejects with Error where
 * Vega warns.
 */
export async function drawStack(chartRenderer: ChartRenderer, chart: StackChart, row: number, size: RowSize): Promise<Drawing> {
  const { from, to } = axisOf(chart);
  const unit = size.width / (to - from);
  const segments = segmentsOf(chart, row).map((segment, index) => ({
    from: segment.from,
    to: segment.to,
    middle: segment.middle,
    color: chart.series[index]?.color,
    ink: chart.series[index]?.ink,
    label: segment.number,
  }));
  const svg = await chartRenderer.draw(stackSpec([from, to], size), { segments, zero: [{ value: 0 }] });
  return { svg, width: size.width, height: size.height, scale: { origin: -from * unit, unit } };
}

function stackSpec(domain: readonly [number, number], { width, height, labelSize }: RowSize): TopLevelSpec {
  const x = (field: string) => ({
    field,
    type: 'quantitative' as const,
    scale: { domain: [...domain], nice: false, zero: false },
    axis: null,
  });
  const y = { value: height / 2 };
  const colored = (field: string) => ({ field, type: 'nominal' as const, scale: null });
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    width,
    height,
    padding: 0,
    autosize: { type: 'none' },
    background: 'transparent',
    config: { font: CHART_FONT, view: { stroke: null }, aria: false },
    data: { name: 'segments' },
    layer: [
      {
        mark: { type: 'bar', height: barHeight('stack', height), stroke: palette.paper, strokeWidth: 1 },
        encoding: { x: x('from'), x2: { field: 'to' }, y, color: colored('color') },
      },
      {
        mark: { type: 'text', baseline: 'middle', fontSize: labelSize },
        encoding: { x: x('middle'), y, text: { field: 'label', type: 'nominal' }, color: colored('ink') },
      },
      { data: { name: 'zero' }, mark: { type: 'rule', color: palette.axis, strokeWidth: 1.5 }, encoding: { x: x('value') } },
    ],
  };
}
