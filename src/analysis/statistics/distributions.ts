import gammainc from '@stdlib/math-base-special-gammainc';
import fQuantileOf from '@stdlib/stats-base-dists-f-quantile';
import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import normalQuantileOf from '@stdlib/stats-base-dists-normal-quantile';
import tCdf from '@stdlib/stats-base-dists-t-cdf';
import tQuantileOf from '@stdlib/stats-base-dists-t-quantile';

/** Tails are computed as tails, never as 1 less something: a p-value of 1e-300 keeps its digits. */

/** P(|Z| >= |z|) of the standard normal distribution. */
export function normalTwoSided(z: number): number {
  return Math.min(1, 2 * normalCdf(-Math.abs(z), 0, 1));
}

/** The z with P(Z <= z) = p in the standard normal distribution; 0 < p < 1. */
export function normalQuantile(p: number): number {
  return normalQuantileOf(p, 0, 1);
}

/** P(|T| >= |t|) of Student's t with `df` degrees of freedom. */
export function tTwoSided(t: number, df: number): number {
  return Math.min(1, 2 * tCdf(-Math.abs(t), df));
}

/** The t with P(T <= t) = p in Student's t distribution with `df` degrees of freedom; 0 < p < 1. */
export function tQuantile(p: number, df: number): number {
  return tQuantileOf(p, df);
}

/** P(X >= x) of the chi-squared distribution with `df` degrees of freedom. */
export function chiSquaredTail(x: number, df: number): number {
  return x <= 0 ? 1 : gammainc(x / 2, df / 2, true, true);
}

/** The x with P(X <= x) = p in the F distribution with `df1` and `df2` degrees of freedom; 0 < p < 1. */
export function fQuantile(p: number, df1: number, df2: number): number {
  return fQuantileOf(p, df1, df2);
}
