import type { TopLevelSpec } from 'vega-lite';
import type { Drawing } from '../../../model/drawing.js';
import type { Distribution } from '../../../model/publication.js';
import type { Scale } from '../../../model/questionnaire.js';
import { CHART_FONT, palette } from '../../../reports/drawing/index.js';
import type { ChartData, ChartRenderer } from '../vega.js';

export interface HistogramLook {
  /** Size of the plotting area, pixels. */
  readonly width: number;
  readonly height: number;
  /** Size of the counts and of the levels, pixels. */
  readonly labelSize: number;
  /** The count that fills the whole height; shared by charts that are compared. */
  readonly peak: number;
  /** Counts of an earlier release, level by level, as an outline behind the bars. */
  readonly outline?: readonly number[] | undefined;
  /** Marks the mean with a triangle under the axis. */
  readonly mean: number | null;
  readonly color: string;
}

const BAR_HALF_WIDTH = 0.39;

/** Vertical bars of the counts of every level of a scale, empty levels included, each with its number. */
export async function drawHistogram(
  chartRenderer: ChartRenderer,
  scale: Scale,
  distribution: Distribution,
  look: HistogramLook,
): Promise<Drawing> {
  const padding = histogramPadding(look);
  const levels = scale.high - scale.low + 1;
  const svg = await chartRenderer.draw(histogramSpec(scale, look, padding), histogramData(distribution, look));
  const unit = look.width / levels;
  return {
    svg,
    width: look.width,
    height: look.height + padding.top + padding.bottom,
    scale: { origin: (0.5 - scale.low) * unit, unit },
  };
}

interface Padding {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

function histogramPadding(look: HistogramLook): Padding {
  const meanRow = look.mean === null ? 0 : Math.round(look.labelSize * 1.1);
  return { top: Math.round(look.labelSize * 1.4), bottom: Math.round(look.labelSize * 1.6) + meanRow, left: 0, right: 0 };
}

/** Wider than the bars, so that the outline shows also where it is lower. */
const OUTLINE_HALF_WIDTH = 0.46;

function histogramData(distribution: Distribution, { mean, outline }: HistogramLook): ChartData {
  const bars = distribution.bars.map((bar) => {
    const level = Number(bar.key);
    return { level, from: level - BAR_HALF_WIDTH, to: level + BAR_HALF_WIDTH, count: bar.count };
  });
  const before = bars.flatMap(({ level }, index) => {
    const count = outline?.[index] ?? 0;
    return count > 0 ? [{ from: level - OUTLINE_HALF_WIDTH, to: level + OUTLINE_HALF_WIDTH, count }] : [];
  });
  return { bars, ...(outline && { outline: before }), ...(mean === null ? {} : { mean: [{ mean }] }) };
}

function histogramSpec(scale: Scale, look: HistogramLook, padding: Padding): TopLevelSpec {
  const domain = [scale.low - 0.5, scale.high + 0.5];
  const levels = Array.from({ length: scale.high - scale.low + 1 }, (_, index) => scale.low + index);
  const axis = {
    values: levels,
    format: 'd',
    labelFontSize: look.labelSize,
    labelColor: palette.secondary,
    labelPadding: Math.round(look.labelSize * 0.3),
    domainColor: palette.axis,
    ticks: false,
    grid: false,
    title: null,
    labelOverlap: false as const,
  };
  const x = { field: 'level', type: 'quantitative' as const, scale: { domain, nice: false, zero: false }, axis };
  const y = {
    field: 'count',
    type: 'quantitative' as const,
    scale: { domain: [0, Math.max(1, look.peak)], nice: false },
    axis: null,
  };
  const meanRow = {
    data: { name: 'mean' },
    mark: {
      type: 'point' as const,
      shape: 'triangle-up',
      filled: true,
      opacity: 1,
      size: look.labelSize ** 2 / 2,
      color: palette.mean,
    },
    encoding: { x: { ...x, field: 'mean' }, y: { value: look.height + look.labelSize * 2.05 } },
  };
  const counts = {
    type: 'text' as const,
    baseline: 'bottom' as const,
    dy: -look.labelSize * 0.15,
    fontSize: look.labelSize,
    color: palette.ink,
  };
  const countsAt = { x, y, text: { field: 'count', type: 'quantitative' as const, format: 'd' } };
  const outlineLayer = {
    data: { name: 'outline' },
    mark: { type: 'rect' as const, fill: palette.paper, stroke: palette.strong, strokeWidth: 2, strokeDash: [6, 4] },
    encoding: { x: { ...x, field: 'from' }, x2: { field: 'to' }, y, y2: { datum: 0 } },
  };
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    width: look.width,
    height: look.height,
    padding: { ...padding },
    autosize: { type: 'none' },
    background: 'transparent',
    config: { font: CHART_FONT, view: { stroke: null }, aria: false },
    data: { name: 'bars' },
    layer: [
      ...(look.outline ? [outlineLayer] : []),
      {
        mark: { type: 'rect', color: look.color },
        encoding: { x: { ...x, field: 'from' }, x2: { field: 'to' }, y, y2: { datum: 0 } },
      },
      ...(look.outline ? [{ mark: { ...counts, stroke: palette.paper, strokeWidth: 5 }, encoding: countsAt }] : []),
      { mark: counts, encoding: countsAt },
      ...(look.mean === null ? [] : [meanRow]),
    ],
  };
}
