import type { Outcome, Reliability } from '../../model/statistics.js';
import { fQuantile } from './distributions.js';
import { unavailable, whereAvailable } from './outcome.js';

/**
 * Cronbach's alpha (1951, Psychometrika 16), with Feldt's interval (1965, Psychometrika 30), and for each item its correlation
 * with the sum of the others and alpha without it. `columns` holds one column of numbers for each item, row by row, without
 * missing answers. `level` is the confidence of the interval, 0..1. Unavailable with fewer than two items or two respondents, or
 * where the sum of the items does not vary.
 */
export function cronbach(columns: readonly ArrayLike<number>[], level: number): Outcome<Reliability> {
  const items = columns.length;
  const n = columns[0]?.length ?? 0;
  if (items < 2) return unavailable('Alpha needs two items.');
  if (n < 2) return unavailable(n === 0 ? 'Nobody answered all items.' : 'One respondent alone answered all items.');
  const covariance = covarianceOf(columns);
  const every = columns.map((_, index) => index);
  return whereAvailable(alphaOf(covariance, every), (alpha) => ({
    n,
    items,
    alpha,
    ...feldt(alpha, n, items, level),
    perItem: every.map((index) => {
      const others = every.filter((other) => other !== index);
      return { itemTotal: itemTotal(covariance, index, others), alphaIfDropped: alphaOf(covariance, others) };
    }),
  }));
}

type Matrix = readonly (readonly number[])[];

/** Sums of products of deviations; the divisor cancels in everything computed from it. */
function covarianceOf(columns: readonly ArrayLike<number>[]): Matrix {
  const centred = columns.map(centre);
  const products = centred.map((a, i) => centred.slice(0, i + 1).map((b) => dot(a, b)));
  return columns.map((_, i) => columns.map((__, j) => products[Math.max(i, j)]?.[Math.min(i, j)] ?? 0));
}

function centre(column: ArrayLike<number>): Float64Array {
  const centred = new Float64Array(column.length);
  let total = 0;
  for (let index = 0; index < column.length; index += 1) total += column[index] ?? 0;
  const mean = total / column.length;
  for (let index = 0; index < column.length; index += 1) centred[index] = (column[index] ?? 0) - mean;
  return centred;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < a.length; index += 1) sum += (a[index] ?? 0) * (b[index] ?? 0);
  return sum;
}

function alphaOf(covariance: Matrix, items: readonly number[]): Outcome<number> {
  const k = items.length;
  if (k < 2) return unavailable('One item alone is left.');
  const total = sumOver(covariance, items, items);
  const own = items.reduce((sum, item) => sum + (covariance[item]?.[item] ?? 0), 0);
  if (isNothing(total, own)) return unavailable('The sum of the items does not vary.');
  return (k / (k - 1)) * (1 - own / total);
}

function itemTotal(covariance: Matrix, item: number, others: readonly number[]): Outcome<number> {
  const own = covariance[item]?.[item] ?? 0;
  const rest = sumOver(covariance, others, others);
  const otherOwn = others.reduce((sum, other) => sum + (covariance[other]?.[other] ?? 0), 0);
  if (own === 0) return unavailable('All answers to the item are equal.');
  if (isNothing(rest, otherOwn)) return unavailable('The sum of the other items does not vary.');
  return sumOver(covariance, [item], others) / Math.sqrt(own * rest);
}

/** Whether the variance of a sum is only rounding error, compared with the variances of its parts. */
function isNothing(ofSum: number, ofParts: number): boolean {
  return ofSum <= 1e-12 * ofParts || ofSum === 0;
}

function sumOver(matrix: Matrix, rows: readonly number[], columns: readonly number[]): number {
  return rows.reduce((sum, i) => sum + columns.reduce((part, j) => part + (matrix[i]?.[j] ?? 0), 0), 0);
}

function feldt(alpha: number, n: number, items: number, level: number): { low: number; high: number } {
  const quantile = (p: number) => fQuantile(p, n - 1, (n - 1) * (items - 1));
  return { low: 1 - (1 - alpha) * quantile((1 + level) / 2), high: 1 - (1 - alpha) * quantile((1 - level) / 2) };
}
