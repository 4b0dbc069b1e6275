/**
 * How often each pair of two numbers occurs: `counts[i][j]` is how often the i-th value of `first` came with the j-th of
 * `second`. Both lists of values are in ascending order; `total` is the number of pairs.
 */
export interface Joint {
  readonly first: readonly number[];
  readonly second: readonly number[];
  readonly counts: readonly (readonly number[])[];
  readonly total: number;
}

/** The pairs in two columns of equal length, row by row. */
export function jointOf(a: ArrayLike<number>, b: ArrayLike<number>): Joint {
  const first = distinct(a);
  const second = distinct(b);
  const [rowOf, columnOf] = [positions(first), positions(second)];
  const counts = first.map(() => second.map(() => 0));
  for (let index = 0; index < a.length; index += 1) {
    const row = counts[rowOf.get(a[index] ?? Number.NaN) ?? -1];
    const column = columnOf.get(b[index] ?? Number.NaN) ?? -1;
    if (row) row[column] = (row[column] ?? 0) + 1;
  }
  return { first, second, counts, total: a.length };
}

function distinct(values: ArrayLike<number>): readonly number[] {
  return Array.from(new Set(Array.from(values))).sort((x, y) => x - y);
}

function positions(values: readonly number[]): ReadonlyMap<number, number> {
  return new Map(values.map((value, index) => [value, index]));
}
