import type { TopLevelSpec } from 'vega-lite';
import type { HistogramChart } from '../../../model/chart.js';
import { CHART_FONT, palette } from '../../../reports/drawing/index.js';
import type { Drawing } from '../drawing.js';
import { histogramLayers, histogramRows, type Layer } from '../histogram-layers.js';
import type { ChartRenderer } from '../vega.js';
import type { PlotSize } from './sizes.js';

/**
 * A bar for each level of a scale, also for levels that nobody chose, each with its number. Rejects with Error where Vega warns.
 */
export async function drawHistogram(chartRenderer: ChartRenderer, chart: HistogramChart, size: PlotSize): Promise<Drawing> {
  const padding = paddingOf(chart, size);
  const data: Record<string, readonly object[]> = { bars: histogramRows(chart) };
  const svg = await chartRenderer.draw(histogramSpec(chart, size, padding, data), data);
  const unit = size.width / chart.levels.length;
  return {
    svg,
    width: size.width,
    height: size.height + padding.top + padding.bottom,
    scale: { origin: (0.5 - (chart.levels[0]?.level ?? 0)) * unit, unit },
  };
}

interface Padding {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

function paddingOf({ mean }: HistogramChart, { labelSize }: PlotSize): Padding {
  const meanRow = mean === null ? 0 : Math.round(labelSize * 1.1);
  return { top: Math.round(labelSize * 1.4), bottom: Math.round(labelSize * 1.6) + meanRow, left: 0, right: 0 };
}

/** Rows go to `data`: a specification without rows is compiled once for all charts of its kind. */
function histogramSpec(
  chart: HistogramChart,
  { width, height, labelSize }: PlotSize,
  padding: Padding,
  data: Record<string, readonly object[]>,
): TopLevelSpec {
  const layers = histogramLayers(chart, {
    countSize: labelSize,
    countGap: labelSize * 0.15,
    meanY: height + labelSize * 2.05,
    meanSize: labelSize ** 2 / 2,
    axis: {
      values: chart.levels.map(({ level }) => level),
      format: 'd',
      labelFontSize: labelSize,
      labelColor: palette.secondary,
      labelPadding: Math.round(labelSize * 0.3),
      domainColor: palette.axis,
      ticks: false,
      grid: false,
      title: null,
      labelOverlap: false,
    },
    data(name, values) {
      data[name] = values;
      return { name };
    },
  });
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    width,
    height,
    padding: { ...padding },
    autosize: { type: 'none' },
    background: 'transparent',
    config: { font: CHART_FONT, view: { stroke: null }, aria: false },
    data: { name: 'bars' },
    layer: layers.map(unnamed),
  };
}

/** Names of layers would make each drawing longer. */
function unnamed({ name, ...layer }: Layer): Layer {
  return layer as Layer;
}
