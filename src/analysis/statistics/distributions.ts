import { betaLogOdds } from './beta-quantile.js';
import { incompleteBeta, partsOf } from './incomplete-beta.js';
import { upperGamma } from './incomplete-gamma.js';

/** Tails are computed as tails, never as 1 less something: a p-value of 1e-300 keeps its digits. Degrees of freedom need not be whole. */

/** P(|Z| >= |z|) of the standard normal distribution. */
export function normalTwoSided(z: number): number {
  return upperGamma(0.5, (z * z) / 2);
}

/**
 * The z with P(Z <= z) = p in the standard normal distribution; 0 < p < 1. Newton's method on the logarithm of the smaller tail, from
 * where exp(-z^2 / 2) / 2, which is never smaller than the tail, has its value. That logarithm is concave, so the steps go one way.
 */
export function normalQuantile(p: number): number {
  const tail = Math.min(p, 1 - p);
  let z = Math.sqrt(-2 * Math.log(2 * tail));
  for (;;) {
    const found = normalTwoSided(z) / 2;
    const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
    const next = z + (Math.log(found / tail) * found) / density;
    if (!(next < z)) return Math.sign(p - 0.5) * z;
    z = next;
  }
}

/** Beyond this, in units of the root of the degrees of freedom, the tail of Student's t is a power of t in every digit. */
const POWER_FROM = 1e100;

/** P(|T| >= |t|) of Student's t with `df` degrees of freedom. */
export function tTwoSided(t: number, df: number): number {
  const size = Math.abs(t) / Math.sqrt(df);
  if (size > POWER_FROM) return tTwoSided(POWER_FROM * Math.sqrt(df), df) * (POWER_FROM / size) ** df;
  return incompleteBeta(0.5, df / 2, partsOf(size * size)).upper;
}

/** The t with P(T <= t) = p in Student's t distribution with `df` degrees of freedom; 1e-150 < p < 1. */
export function tQuantile(p: number, df: number): number {
  if (p === 0.5) return 0;
  const logOdds = betaLogOdds(0.5, df / 2, { lower: Math.abs(2 * p - 1), upper: 2 * Math.min(p, 1 - p) });
  return Math.sign(p - 0.5) * Math.sqrt(df) * Math.exp(logOdds / 2);
}

/** P(X >= x) of the chi-squared distribution with `df` degrees of freedom. */
export function chiSquaredTail(x: number, df: number): number {
  return upperGamma(df / 2, x / 2);
}

/** P(X <= k) of the binomial distribution: of `n` trials with probability `p`, 0 < p < 1; k and n are whole. */
export function binomialAtMost(k: number, n: number, p: number): number {
  if (k < 0) return 0;
  return k >= n ? 1 : incompleteBeta(n - k, k + 1, { x: 1 - p, y: p }).lower;
}

/** The x with P(X <= x) = p in the F distribution with `df1` and `df2` degrees of freedom; 0 < p < 1. */
export function fQuantile(p: number, df1: number, df2: number): number {
  return (df2 / df1) * Math.exp(betaLogOdds(df1 / 2, df2 / 2, { lower: p, upper: 1 - p }));
}
