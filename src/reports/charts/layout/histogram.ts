import type { HistogramChart } from '../../../model/chart.js';
import { greatest, least } from '../../../model/extremes.js';
import { BAR_WIDTH } from './bars.js';

/** Layers from the back to the front. The outline of an earlier release must not run through a number: a halo keeps them apart. */
export const HISTOGRAM_LAYERS = ['outlines', 'bars', 'halos', 'counts', 'mean'] as const;

/** A bar between two places on the axis of the levels, where level 3 stands at 3. */
export interface LevelBar {
  readonly level: number;
  readonly count: number;
  readonly from: number;
  readonly to: number;
}

/** The axis of the levels: it begins half a level before the lowest and ends half a level after the highest. */
export function levelAxis({ levels }: Pick<HistogramChart, 'levels'>): { readonly from: number; readonly to: number } {
  const all = levels.map(({ level }) => level);
  return { from: least(all) - 0.5, to: greatest(all) + 0.5 };
}

/**
 * Where a value stands on the axis of the levels: 0 at its left end, 1 at its right end; beyond these for a value outside of it.
 */
export function positionOnLevels(value: number, chart: Pick<HistogramChart, 'levels'>): number {
  const { from, to } = levelAxis(chart);
  return (value - from) / (to - from);
}

/** The bars of a histogram, in the order of its levels. */
export function levelBars({ levels }: HistogramChart): readonly LevelBar[] {
  return levels.map(({ level, count }) => ({ level, count, ...around(level, BAR_WIDTH.histogram) }));
}

/** The outline of an earlier release, without levels that nobody chose; null where the chart shows no release. */
export function outlineBars({ levels, released }: HistogramChart): readonly LevelBar[] | null {
  if (!released) return null;
  return levels.flatMap(({ level }, index) => {
    const count = released.counts[index] ?? 0;
    return count > 0 ? [{ level, count, ...around(level, BAR_WIDTH.outline) }] : [];
  });
}

/** Ends rounded to hundredths of a level, so that specifications are readable. */
function around(level: number, width: number): { readonly from: number; readonly to: number } {
  const round = (value: number) => Math.round(value * 100) / 100;
  return { from: round(level - width / 2), to: round(level + width / 2) };
}
