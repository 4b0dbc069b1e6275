import type { DotsChart, Point } from '../../../model/chart.js';
import { greatest, least } from '../../../model/extremes.js';

/** Layers from the back to the front; the bars of options stand where points would. */
export const DOTS_LAYERS = ['grid', 'zero', 'bands', 'bars', 'stems', 'lines', 'points'] as const;

interface Span {
  readonly from: number;
  readonly to: number;
}

/** What stands in one row, besides its points. */
export interface RowSpans {
  readonly bands: readonly Span[];
  /** From the zero of differences to each. */
  readonly stems: readonly Span[];
  /** Intervals of single points. */
  readonly intervals: readonly Span[];
  /** From the lowest to the highest of several points; null for fewer than two. */
  readonly range: Span | null;
}

/** The spans of one row, in the unit of the axis. `row` counts from 0. */
export function spansOf({ series, zero, spread }: DotsChart, row: number): RowSpans {
  const points = series.flatMap(({ points }) => points[row] ?? []);
  const values = points.map(({ value }) => value);
  return {
    bands: spread === 'band' ? points.map(({ from, to }) => ({ from, to })) : [],
    stems: zero === null ? [] : values.map((value) => ({ from: zero, to: value })),
    intervals: spread === 'line' ? points.filter(hasInterval).map(({ from, to }) => ({ from, to })) : [],
    range: values.length > 1 ? { from: least(values), to: greatest(values) } : null,
  };
}

/** Whether a point has an interval: without one, both of its ends are the value itself. */
export function hasInterval({ from, to }: Point): boolean {
  return from < to;
}

/**
 * An axis of differences with zero in its middle. It reaches to the next half or whole number beyond the farthest of `ends`, at
 * least to 0.5, with grid lines every 0.5, or every 1 where it reaches beyond 2.
 */
export function differenceAxis(ends: readonly number[]): Pick<DotsChart, 'low' | 'high' | 'grid' | 'zero'> {
  const reach = Math.max(0.5, Math.ceil(greatest(ends.map(Math.abs)) * 2) / 2);
  const step = reach > 2 ? 1 : 0.5;
  const count = Math.floor(reach / step);
  return { low: -reach, high: reach, grid: Array.from({ length: 2 * count + 1 }, (_, index) => (index - count) * step), zero: 0 };
}
