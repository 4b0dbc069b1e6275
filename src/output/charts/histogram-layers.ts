import type { TopLevelSpec } from 'vega-lite';
import type { HistogramChart } from '../../model/chart.js';
import { axisOf, HISTOGRAM_LAYERS, levelAxis, levelBars, outlineBars } from '../../reports/charts/index.js';
import { palette } from '../../reports/drawing/index.js';

/** A layer of a Vega-Lite specification. */
export type Layer = Extract<TopLevelSpec, { layer: unknown }>['layer'][number];

/** What is particular to the place where a histogram is drawn; pixels. */
export interface HistogramLook {
  /** Of the numbers above the bars, and how far these stand from them. */
  readonly countSize: number;
  readonly countGap: number;
  /** The mean stands below the axis: how far from the top of the plotting area, and how large in square pixels. */
  readonly meanY: number;
  readonly meanSize: number;
  /** How the axis of the levels is written. */
  readonly axis: object;
  /** Where the layer of this name has its rows; its own where they are given, those of the specification for null. */
  readonly data: (name: 'released' | 'mean', values: readonly object[]) => object;
}

/** The scales of a histogram. Every end is a number: nothing is left to a program that draws it. */
export function histogramScales(chart: HistogramChart) {
  const [levels, counts] = [levelAxis(chart), axisOf(chart)];
  return {
    x: { domain: [levels.from, levels.to], nice: false, zero: false, padding: 0 },
    y: { domain: [counts.from, counts.to], nice: false, padding: 0 },
  };
}

/** Bars with their counts, the outline of an earlier release behind them, and a triangle at the mean below. The bars are the main data. */
export function histogramLayers(chart: HistogramChart, look: HistogramLook): readonly Layer[] {
  const scales = histogramScales(chart);
  const axis = { type: 'quantitative' as const, scale: scales.x, axis: look.axis };
  const x = { field: 'from', ...axis };
  const y = { field: 'count', type: 'quantitative' as const, scale: scales.y, axis: null };
  const bar = { x, x2: { field: 'to' }, y, y2: { datum: 0 } };
  const count = {
    type: 'text' as const,
    baseline: 'bottom' as const,
    dy: -look.countGap,
    fontSize: look.countSize,
    color: palette.ink,
  };
  const at = { x: { ...x, field: 'level' }, y, text: { field: 'count', type: 'quantitative' as const, format: 'd' } };
  const outlines = outlineBars(chart);
  const layers: Readonly<Record<(typeof HISTOGRAM_LAYERS)[number], readonly object[]>> = {
    outlines: outlines
      ? [
          {
            name: 'released',
            data: look.data('released', outlines),
            mark: { type: 'rect', fill: palette.paper, stroke: palette.strong, strokeWidth: 2, strokeDash: [6, 4] },
            encoding: bar,
          },
        ]
      : [],
    bars: [{ name: 'bars', mark: { type: 'rect', color: palette[chart.look] }, encoding: bar }],
    halos: outlines ? [{ name: 'halos', mark: { ...count, stroke: palette.paper, strokeWidth: 5 }, encoding: at }] : [],
    counts: [{ name: 'counts', mark: count, encoding: at }],
    mean:
      chart.mean === null
        ? []
        : [
            {
              name: 'mean',
              data: look.data('mean', [{ mean: chart.mean }]),
              mark: {
                type: 'point',
                shape: 'triangle-up',
                filled: true,
                opacity: 1,
                size: look.meanSize,
                color: palette.mean,
                y: look.meanY,
              },
              encoding: { x: { field: 'mean', ...axis } },
            },
          ],
  };
  return HISTOGRAM_LAYERS.flatMap((name) => layers[name] as readonly Layer[]);
}

/** The rows of the bars. */
export function histogramRows(chart: HistogramChart): readonly object[] {
  return levelBars(chart);
}
