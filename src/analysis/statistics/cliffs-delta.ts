import type { CliffsDelta, Outcome } from '../../model/statistics.js';
import { tQuantile } from './distributions.js';
import type { Frequencies } from './frequencies.js';
import { unavailable } from './outcome.js';

/**
 * Cliff's delta of two independent groups, -1..1, above 0 where `a` tends to be higher, with his asymmetric interval on the
 * unbiased variance estimate and Student's t (Cliff 1996, "Answering ordinal questions with ordinal data using ordinal
 * statistics", Multivariate Behavioral Research 31). `level` is the confidence of the interval, 0..1. The interval's ends are
 * null where delta is -1 or 1. Unavailable where a group has fewer than two answers.
 */
export function cliffsDelta(a: Frequencies, b: Frequencies, level: number): Outcome<CliffsDelta> {
  const [n1, n2] = [a.total, b.total];
  if (n1 === 0 || n2 === 0) return unavailable('One of the groups is empty.');
  if (n1 < 2 || n2 < 2) return unavailable('One of the groups has a single answer.');
  const first = dominance(a, b);
  const second = dominance(b, a);
  const delta = weighted(a, first) / n1;
  if (Math.abs(delta) === 1) return { delta, low: null, high: null };
  const spread1 = weighted(
    a,
    first.map((d) => (d - delta) ** 2),
  );
  const spread2 = weighted(
    b,
    second.map((d) => (d + delta) ** 2),
  );
  const untied = n1 * n2 * shareUntied(a, b);
  const pairs = untied - n1 * n2 * delta ** 2;
  const unbiased = (n2 ** 2 * spread1 + n1 ** 2 * spread2 - pairs) / (n1 * n2 * (n1 - 1) * (n2 - 1));
  const variance = Math.max(unbiased, (1 - delta ** 2) / (n1 * n2 - 1));
  const t = tQuantile((1 + level) / 2, n1 + n2 - 2);
  const centre = delta - delta ** 3;
  const reach = t * Math.sqrt(variance) * Math.sqrt((1 - delta ** 2) ** 2 + t ** 2 * variance);
  const divisor = 1 - delta ** 2 + t ** 2 * variance;
  return { delta, low: Math.max(-1, (centre - reach) / divisor), high: Math.min(1, (centre + reach) / divisor) };
}

/** For each value of `a`: the share of `b` below it minus the share of `b` above it. Both are gone through once, from the lowest. */
function dominance(a: Frequencies, b: Frequencies): readonly number[] {
  let [next, below] = [0, 0];
  return a.values.map((value) => {
    for (; (b.values[next] ?? Number.POSITIVE_INFINITY) < value; next += 1) below += b.counts[next] ?? 0;
    const equal = b.values[next] === value ? (b.counts[next] ?? 0) : 0;
    return (2 * below + equal - b.total) / b.total;
  });
}

function weighted({ counts }: Frequencies, numbers: readonly number[]): number {
  return numbers.reduce((sum, number, index) => sum + number * (counts[index] ?? 0), 0);
}

/** The share of all pairs whose two values differ, 0..1. */
function shareUntied(a: Frequencies, b: Frequencies): number {
  const counts = new Map(b.values.map((value, index) => [value, b.counts[index] ?? 0]));
  const tied = a.values.reduce((sum, value, index) => sum + (a.counts[index] ?? 0) * (counts.get(value) ?? 0), 0);
  return 1 - tied / (a.total * b.total);
}
