import type { DotsChart, Point } from '../../../model/chart.js';

/** From the back to the front; the bars of options stand where those of points would. */
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
  /** From the lowest to the highest of several points; null where there are no several. */
  readonly range: Span | null;
}

export function spansOf({ series, zero, spread }: DotsChart, row: number): RowSpans {
  const points = series.flatMap(({ points }) => points[row] ?? []);
  const values = points.map(({ value }) => value);
  return {
    bands: spread === 'band' ? points.map(({ from, to }) => ({ from, to })) : [],
    stems: zero === null ? [] : values.map((value) => ({ from: zero, to: value })),
    intervals: spread === 'line' ? points.filter(hasInterval).map(({ from, to }) => ({ from, to })) : [],
    range: values.length > 1 ? { from: Math.min(...values), to: Math.max(...values) } : null,
  };
}

export function hasInterval({ from, to }: Point): boolean {
  return from < to;
}

/** An axis of differences, its zero in the middle: to the next whole or half number beyond everything shown. */
export function differenceAxis(ends: readonly number[]): Pick<DotsChart, 'low' | 'high' | 'grid' | 'zero'> {
  const reach = Math.max(0.5, Math.ceil(Math.max(...ends.map(Math.abs)) * 2) / 2);
  const step = reach > 2 ? 1 : 0.5;
  const count = Math.floor(reach / step);
  return { low: -reach, high: reach, grid: Array.from({ length: 2 * count + 1 }, (_, index) => (index - count) * step), zero: 0 };
}
