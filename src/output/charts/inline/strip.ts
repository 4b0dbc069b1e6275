import type { TopLevelSpec } from 'vega-lite';
import type { Drawing } from '../../../model/drawing.js';
import { CHART_FONT, palette } from '../../../reports/drawing/index.js';
import type { ChartRenderer } from '../vega.js';

/** A point of a strip: a filled or an open circle, with its value written on one side where `label` is given. */
export interface StripPoint {
  readonly value: number;
  readonly look: 'respondents' | 'strong' | 'open';
  readonly label?: string;
  readonly side?: 'left' | 'right';
}

/** One row of a table as a plot on a fixed axis: rows under one another read as one chart. */
export interface Strip {
  readonly low: number;
  readonly high: number;
  /** Values with a vertical line. */
  readonly grid: readonly number[];
  /** The value with a stronger line, where differences are shown. */
  readonly zero?: number;
  /** A light band, such as the range of the middle half. */
  readonly band: readonly [number, number] | null;
  /** A broad line behind the points, from the zero of differences. */
  readonly stem?: readonly [number, number];
  /** A line between two points. */
  readonly line: readonly [number, number] | null;
  /** A bar from the low end. */
  readonly bar: number | null;
  /** The colour of the bar: a result of its own, or all respondents beside a reader's own answer. */
  readonly barLook: 'bar' | 'respondents';
  readonly points: readonly StripPoint[];
  /** Of the value labels, pixels; 14 where not given. */
  readonly labelSize?: number;
  /** Room left and right of the axis, pixels; where not given, enough for a point with its label. */
  readonly side?: number;
  readonly width: number;
  readonly height: number;
}

const LABEL_SIZE = 14;

export async function drawStrip(chartRenderer: ChartRenderer, strip: Strip): Promise<Drawing> {
  const side = sideOf(strip);
  const inner = strip.width - 2 * side;
  const unit = inner / (strip.high - strip.low);
  const svg = await chartRenderer.draw(stripSpec(strip, inner), {
    grid: strip.grid.map((value) => ({ value })),
    zero: strip.zero === undefined ? [] : [{ value: strip.zero }],
    spans: strip.band ? [{ from: strip.band[0], to: strip.band[1] }] : [],
    stems: strip.stem ? [{ from: strip.stem[0], to: strip.stem[1] }] : [],
    lines: strip.line ? [{ from: strip.line[0], to: strip.line[1] }] : [],
    bars: strip.bar === null ? [] : [{ from: strip.low, to: strip.bar }],
    points: strip.points.map(pointRow),
  });
  return { svg, width: strip.width, height: strip.height, scale: { origin: side - strip.low * unit, unit } };
}

/** Room on both sides for half a circle or diamond, and for a value label beside it. */
function sideOf({ labelSize = LABEL_SIZE, side }: Strip): number {
  return side ?? Math.round((34 * labelSize) / LABEL_SIZE);
}

/** Each look and each side of a label is a layer of its own, so that styles are values of the specification. */
function pointRow(point: StripPoint): object {
  return { value: point.value, look: point.look, label: point.label ?? '', side: point.side ?? 'right' };
}

function stripSpec(strip: Strip, inner: number): TopLevelSpec {
  const middle = strip.height / 2;
  const scale = { domain: [strip.low, strip.high], nice: false, zero: false };
  const x = (field: string) => ({ field, type: 'quantitative' as const, scale, axis: null });
  const y = { value: middle };
  const span = { x: x('from'), x2: { field: 'to' } };
  const dot = (look: StripPoint['look'], fill: string, stroke: string) => ({
    data: { name: 'points' },
    transform: [{ filter: { field: 'look', equal: look } }],
    mark: {
      type: 'point' as const,
      filled: false,
      opacity: 1,
      fill,
      stroke,
      strokeWidth: look === 'open' ? 2.5 : 1.5,
      size: 120 * ((strip.labelSize ?? LABEL_SIZE) / LABEL_SIZE) ** 2,
    },
    encoding: { x: x('value'), y },
  });
  const label = (side: 'left' | 'right') => ({
    data: { name: 'points' },
    transform: [{ filter: { field: 'side', equal: side } }],
    mark: {
      type: 'text' as const,
      align: side === 'left' ? ('right' as const) : ('left' as const),
      baseline: 'middle' as const,
      dx: ((side === 'left' ? -9 : 9) * (strip.labelSize ?? LABEL_SIZE)) / LABEL_SIZE,
      fontSize: strip.labelSize ?? LABEL_SIZE,
      fontWeight: side === 'right' ? ('bold' as const) : ('normal' as const),
      color: palette.ink,
    },
    encoding: { x: x('value'), y, text: { field: 'label', type: 'nominal' as const } },
  });
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    width: inner,
    height: strip.height,
    padding: { left: sideOf(strip), right: sideOf(strip), top: 0, bottom: 0 },
    autosize: { type: 'none' },
    background: 'transparent',
    config: { font: CHART_FONT, view: { stroke: null }, aria: false },
    layer: [
      { data: { name: 'grid' }, mark: { type: 'rule', color: palette.grid }, encoding: { x: x('value') } },
      { data: { name: 'zero' }, mark: { type: 'rule', color: palette.axis, strokeWidth: 1.5 }, encoding: { x: x('value') } },
      { data: { name: 'spans' }, mark: { type: 'bar', color: palette.band, height: 12 }, encoding: { ...span, y } },
      {
        data: { name: 'bars' },
        mark: { type: 'bar', color: palette[strip.barLook], height: Math.round(strip.height * 0.55) },
        encoding: { ...span, y },
      },
      {
        data: { name: 'stems' },
        mark: { type: 'rule', color: palette.respondents, strokeWidth: Math.round(strip.height / 4) },
        encoding: { ...span, y },
      },
      { data: { name: 'lines' }, mark: { type: 'rule', color: palette.bar, strokeWidth: 2.5 }, encoding: { ...span, y } },
      dot('respondents', palette.respondents, palette.paper),
      dot('strong', palette.bar, palette.paper),
      dot('open', palette.paper, palette.bar),
      label('left'),
      label('right'),
    ],
  };
}
