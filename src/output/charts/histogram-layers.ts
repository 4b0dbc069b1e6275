import type { TopLevelSpec } from 'vega-lite';
import type { HistogramChart } from '../../model/chart.js';
import { axisOf, HISTOGRAM_LAYERS, levelAxis, levelBars, outlineBars } from '../../reports/charts/index.js';
import { palette } from '../../reports/drawing/index.js';

/** A layer of a Vega-Lite specification. */
export type Layer = Extract<TopLevelSpec, { layer: unknown }>['layer'][number];

/** What depends on the place where a histogram is drawn; lengths in pixels. */
export interface HistogramLook {
  /** Size of the numbers above the bars. */
  readonly countSize: number;
  /** Space between a bar and its number. */
  readonly countGap: number;
  /** The mark of the mean stands below the axis: its distance from the top of the plotting area. */
  readonly meanY: number;
  /** Size of the mark of the mean in square pixels. */
  readonly meanSize: number;
  /** How the axis of the levels is written. */
  readonly axis: object;
  /** The data of the layer of this name, which has the rows `values`. */
  readonly data: (name: 'released' | 'mean', values: readonly object[]) => object;
}

/** The scales of a histogram. Every end is a number, so that no program that draws it decides on one. */
export function histogramScales(chart: HistogramChart) {
  const [levels, counts] = [levelAxis(chart), axisOf(chart)];
  return {
    x: { domain: [levels.from, levels.to], nice: false, zero: false, padding: 0 },
    y: { domain: [counts.from, counts.to], nice: false, padding: 0 },
  };
}

/**
 * Bars with their counts, the outline of an earlier release behind them, and a triangle at the mean below. The bars take the main
 * data of the specification (`histogramRows`).
 */
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

/** The rows of the bars, for the main data of a specification. */
export function histogramRows(chart: HistogramChart): readonly object[] {
  return levelBars(chart);
}
