import { incompleteBeta, partsOf } from './incomplete-beta.js';

/** P(X >= x) of the F distribution with `df1` and `df2` degrees of freedom, which need not be whole. */
export function fTail(x: number, df1: number, df2: number): number {
  return x <= 0 ? 1 : incompleteBeta(df1 / 2, df2 / 2, partsOf((df1 * x) / df2)).upper;
}
