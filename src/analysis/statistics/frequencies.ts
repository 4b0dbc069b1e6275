import { requireFinite } from './numbers.js';

/**
 * Numbers by value: the distinct values in ascending order, and how often each occurs. Answers repeat, so this is the short form
 * of any number of them; a count may also be a weight.
 */
export interface Frequencies {
  readonly values: readonly number[];
  readonly counts: readonly number[];
  /** Sum of the counts. */
  readonly total: number;
}

/** Counts how often each value occurs. Throws RangeError for a value that is not finite. */
export function frequenciesOf(values: Iterable<number>): Frequencies {
  const counts = new Map<number, number>();
  let position = 0;
  for (const value of values) {
    position += 1;
    if (!Number.isFinite(value)) throw new RangeError(`Value ${position} is ${value}, not a finite number.`);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const distinct = Array.from(Float64Array.from(counts.keys()).sort());
  return { values: distinct, counts: distinct.map((value) => counts.get(value) ?? 0), total: position };
}

/**
 * Frequencies from values in ascending order and their counts or weights, 0 or more; values with a count of 0 are left out.
 * Throws RangeError for a value or a count that is not finite.
 */
export function frequenciesFrom(values: readonly number[], counts: readonly number[]): Frequencies {
  requireFinite(values);
  requireFinite(counts);
  const occurring = values.flatMap((value, index) => {
    const count = counts[index] ?? 0;
    return count > 0 ? [{ value, count }] : [];
  });
  return {
    values: occurring.map(({ value }) => value),
    counts: occurring.map(({ count }) => count),
    total: occurring.reduce((sum, { count }) => sum + count, 0),
  };
}

/** All groups together, value by value. */
export function merge(groups: readonly Frequencies[]): Frequencies {
  const counts = new Map<number, number>();
  for (const group of groups) {
    group.values.forEach((value, index) => {
      counts.set(value, (counts.get(value) ?? 0) + (group.counts[index] ?? 0));
    });
  }
  const values = Array.from(Float64Array.from(counts.keys()).sort());
  return frequenciesFrom(
    values,
    values.map((value) => counts.get(value) ?? 0),
  );
}

/** Twice the midrank of each value: whole numbers where the counts are. */
export function doubledMidranks({ counts }: Frequencies): readonly number[] {
  let below = 0;
  return counts.map((count) => {
    const rank = 2 * below + count + 1;
    below += count;
    return rank;
  });
}

/** Sum of t^3 - t over the groups of t equal values: what ties take from the variance of a rank statistic. */
export function tieTerm({ counts }: Frequencies): number {
  return counts.reduce((sum, count) => sum + (count ** 3 - count), 0);
}
