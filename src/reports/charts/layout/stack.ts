import type { StackChart } from '../../../model/chart.js';
import { largestOf, type Published, percentOf, sumOf, ZERO } from '../../../model/published.js';
import { percent } from '../../text/index.js';

/**
 * Bars of a smaller share (0..1) hold no number, in all formats alike. The notes beneath charts name the limit: charts/wording.ts
 * writes 6% in words, and must change with it.
 */
const LEAST_LABELLED = 0.06;
/** Per cent that an axis has on either side of its zero, however short the bars are. */
const LEAST_SIDE = 10;

/** One of the bars of a row; all lengths are per cent on the axis, negative on the left of zero. */
export interface Segment {
  readonly percent: number;
  readonly from: number;
  readonly to: number;
  readonly middle: number;
  /** What is written in the bar; empty where it is too narrow. */
  readonly number: string;
}

/** Whether the bar of a share (0..1) is wide enough for its number. */
export function isLabelled(share: number): boolean {
  return share >= LEAST_LABELLED;
}

/**
 * The bars of a row, series by series: the first `left` of them lie to the left of zero, the others to the right. `row` counts from
 * 0.
 */
export function segmentsOf({ series, left }: StackChart, row: number): readonly Segment[] {
  const shares = series.map((one) => one.shares[row] ?? ZERO);
  let end = -sumOf(shares.slice(0, left ?? 0));
  return shares.map((share) => {
    const start = end;
    end += share;
    return {
      percent: percentOf(share),
      from: percentOf(start),
      to: percentOf(end),
      middle: percentOf((start + end) / 2),
      number: isLabelled(share) ? percent(share) : '',
    };
  });
}

/**
 * The ends of the axis in whole per cent. Where zero is within, it reaches as far as the longest row on each side, at least 10;
 * where zero is at the left, at least to 100.
 */
export function stackAxis({ left, longest }: Pick<StackChart, 'left' | 'longest'>): {
  readonly from: number;
  readonly to: number;
} {
  const [before, after] = [longest.left, longest.right].map((share) => Math.ceil(percentOf(share))) as [number, number];
  if (left === null) return { from: 0, to: Math.max(100, after) };
  return { from: -Math.max(LEAST_SIDE, before), to: Math.max(LEAST_SIDE, after) };
}

/**
 * How far the longest of `rows` reaches on either side of zero, as shares (0..1). A row holds the shares of its series, of which
 * the first `left` lie on the left; null: none do.
 */
export function longestOf(rows: readonly (readonly Published[])[], left: number | null): StackChart['longest'] {
  const longest = (from: number, to?: number) => largestOf([ZERO, ...rows.map((shares) => sumOf(shares.slice(from, to)))]);
  return { left: longest(0, left ?? 0), right: longest(left ?? 0) };
}
