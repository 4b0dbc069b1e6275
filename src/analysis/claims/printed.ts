/**
 * Values as sentences and tables print them: what is told apart must look apart. It rounds as `fixed` and `percent` in
 * reports/text/numbers.ts do.
 */

/** Decimal places of means in sentences and tables. */
const MEAN_DIGITS = 1;

/** A mean, or a difference of means, as it is printed. */
export function printedMean(mean: number): number {
  return Number(mean.toFixed(MEAN_DIGITS));
}

/** A share (0..1) in whole per cent, as it is printed. */
export function printedPercent(share: number): number {
  return Math.round(Number((share * 100).toFixed(6)));
}
