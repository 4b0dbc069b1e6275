import type { Frequencies } from './frequencies.js';

/**
 * Quantiles of type 7 (Hyndman and Fan 1996, "Sample quantiles in statistical packages", The American Statistician 50): linear
 * between the order statistics around (n - 1) p + 1, as R's quantile() gives by default. The median of an even number of values
 * is the midpoint of the middle two. Each `p` is between 0 and 1; counts are whole. Null where there are no values.
 */
export function quantiles<P extends readonly number[]>(
  frequencies: Frequencies,
  ps: P,
): { readonly [K in keyof P]: number } | null {
  if (frequencies.total === 0) return null;
  return ps.map((p) => quantile(frequencies, p)) as { readonly [K in keyof P]: number };
}

function quantile(frequencies: Frequencies, p: number): number {
  const position = (frequencies.total - 1) * p;
  const below = Math.floor(position);
  const lower = orderStatistic(frequencies, below);
  const upper = orderStatistic(frequencies, Math.ceil(position));
  return lower + (position - below) * (upper - lower);
}

/** The value at `index` (from 0) among all values in ascending order. */
export function orderStatistic({ values, counts }: Frequencies, index: number): number {
  let passed = 0;
  for (const [at, count] of counts.entries()) {
    passed += count;
    if (index < passed) return values[at] ?? Number.NaN;
  }
  return values.at(-1) ?? Number.NaN;
}
