import type { StackChart } from '../../../model/chart.js';
import { percent } from '../../text/index.js';

/** Bars of a smaller share hold no number. The notes beneath charts name this limit: it is the same in all formats. */
const LEAST_LABELLED = 0.06;
/** Per cent that an axis has on either side of its zero, however short the bars are. */
const LEAST_SIDE = 10;

/** One of the bars of a row, in per cent on the axis. */
export interface Segment {
  readonly percent: number;
  readonly from: number;
  readonly to: number;
  readonly middle: number;
  /** What is written in it; empty where it is too narrow. */
  readonly number: string;
}

/** A share in per cent, without the dust that adding and multiplying leave. */
export function percentOf(share: number): number {
  // Adding zero makes a zero of what was less than nothing.
  return Number((share * 100).toFixed(10)) + 0;
}

export function isLabelled(share: number): boolean {
  return share >= LEAST_LABELLED;
}

/** The bars of a row, series by series: those that lie to the left of zero end there, the others begin there. */
export function segmentsOf({ series, left }: StackChart, row: number): readonly Segment[] {
  const shares = series.map((one) => one.shares[row] ?? 0);
  let end = -sum(shares.slice(0, left ?? 0));
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

/** In whole per cent: as far as the longest row, at least to 10 on either side of a zero within, and to 100 of one at the left. */
export function stackAxis({ left, longest }: Pick<StackChart, 'left' | 'longest'>): {
  readonly from: number;
  readonly to: number;
} {
  const [before, after] = [longest.left, longest.right].map((share) => Math.ceil(percentOf(share))) as [number, number];
  if (left === null) return { from: 0, to: Math.max(100, after) };
  return { from: -Math.max(LEAST_SIDE, before), to: Math.max(LEAST_SIDE, after) };
}

/** What the longest of `rows` has on either side of the zero line, from the shares of each. */
export function longestOf(rows: readonly (readonly number[])[], left: number | null): StackChart['longest'] {
  const longest = (from: number, to?: number) => Math.max(0, ...rows.map((shares) => sum(shares.slice(from, to))));
  return { left: longest(0, left ?? 0), right: longest(left ?? 0) };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
