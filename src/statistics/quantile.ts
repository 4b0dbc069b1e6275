import { quantileSorted } from 'simple-statistics';
import { requireFinite } from './numbers.js';

/**
 * Quantiles of type 7 (Hyndman and Fan 1996, "Sample quantiles in statistical packages", The American Statistician 50): linear
 * between the order statistics around (n - 1) p + 1, which is what R's quantile() gives by default; the median of an even
 * number of values is the midpoint of the middle two. Each `p` between 0 and 1. Null for no values.
 * Throws RangeError for a value that is not finite.
 */
export function quantiles<P extends readonly number[]>(
  values: readonly number[],
  ps: P,
): { readonly [K in keyof P]: number } | null {
  requireFinite(values);
  if (values.length === 0) return null;
  const sorted = Float64Array.from(values).sort();
  const list = Array.from(sorted);
  return ps.map((p) => quantileSorted(list, p)) as { readonly [K in keyof P]: number };
}
