/** What two overlapping samples of one frame say of two numbers. Variances and the covariance are divided by n - 1. */
export interface Overlap {
  /** How many gave the first number, and its variance among them; `second` likewise. */
  readonly first: { readonly n: number; readonly variance: number };
  readonly second: { readonly n: number; readonly variance: number };
  /** How many gave both, and the covariance among them. */
  readonly pairs: { readonly n: number; readonly covariance: number };
}

/**
 * The variance of the difference of the two means, where those who gave a number are a simple random sample of the frame (its number
 * of units; null for a frame without end): (1/a - 1/N) S1^2 + (1/b - 1/N) S2^2 - 2 (c/(ab) - 1/N) S12 for a and b who gave each and c
 * who gave both (Tam 1984, The American Statistician 38; Laniel 1987, Proceedings of the Survey Research Methods Section, ASA). Right on
 * average over all samples, which is why it may come out below 0 where the pairs vary together more than the rest; 0 where everyone
 * in the frame gave both.
 */
export function differenceVariance({ first, second, pairs }: Overlap, frame: number | null): number {
  // c / (ab) - 1 / N, as one fraction of whole numbers: what ought to be 0 is.
  const part = (common: number, a: number, b: number) =>
    frame === null ? common / (a * b) : (common * frame - a * b) / (a * b * frame);
  return (
    part(first.n, first.n, first.n) * first.variance +
    part(second.n, second.n, second.n) * second.variance -
    2 * part(pairs.n, first.n, second.n) * pairs.covariance
  );
}
