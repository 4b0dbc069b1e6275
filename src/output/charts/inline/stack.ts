import type { TopLevelSpec } from 'vega-lite';
import type { Drawing } from '../../../model/drawing.js';
import { CHART_FONT, palette } from '../../../reports/drawing/index.js';
import type { ChartRenderer } from '../vega.js';

export interface StackSegment {
  /** 0..1 of the row. */
  readonly share: number;
  readonly color: string;
  /** Of the label, which is left out where empty. */
  readonly ink: string;
  readonly label: string;
}

/** Shares of one row as a bar: rows under one another read as one chart. */
export interface Stack {
  readonly segments: readonly StackSegment[];
  /** The shares that the axis ends at; the left one is not above 0, where the bar has its zero. */
  readonly from: number;
  readonly to: number;
  /** Where the bar begins: minus the shares that lie to the left of zero. */
  readonly start: number;
  readonly width: number;
  readonly height: number;
  readonly labelSize: number;
}

export async function drawStack(chartRenderer: ChartRenderer, stack: Stack): Promise<Drawing> {
  const unit = stack.width / (stack.to - stack.from);
  const svg = await chartRenderer.draw(stackSpec(stack), { segments: placed(stack), zero: [{ value: 0 }] });
  return { svg, width: stack.width, height: stack.height, scale: { origin: -stack.from * unit, unit } };
}

function placed({ segments, start }: Stack): readonly object[] {
  let end = start;
  return segments.map(({ share, color, ink, label }) => {
    const from = end;
    end += share;
    return { from, to: end, middle: (from + end) / 2, color, ink, label };
  });
}

function stackSpec({ from, to, width, height, labelSize }: Stack): TopLevelSpec {
  const x = (field: string) => ({
    field,
    type: 'quantitative' as const,
    scale: { domain: [from, to], nice: false, zero: false },
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
        mark: { type: 'bar', height: Math.round(height * 0.74), stroke: palette.paper, strokeWidth: 1 },
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
