/** A matrix as its rows, all of equal length. */
export type Matrix = readonly (readonly number[])[];

/** How small a pivot is, beside the largest number of the matrix, where the matrix has no inverse. */
const SINGULAR = 1e-12;

/** X with `a` X = `b`, by elimination with pivots; null where `a`, square, has no inverse. */
export function solve(a: Matrix, b: Matrix): Matrix | null {
  const rows = a.map((row, at) => [...row, ...(b[at] ?? [])]);
  const largest = a.flat().reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  for (let column = 0; column < a.length; column += 1) {
    const below = rows.slice(column);
    const best = below.reduce((most, row, at) => (size(row, column) > size(below[most], column) ? at : most), 0) + column;
    const [pivot, other] = [rows[best], rows[column]];
    if (!pivot || !other || size(pivot, column) <= largest * SINGULAR) return null;
    rows[best] = other;
    const scaled = pivot.map((value) => value / (pivot[column] ?? 1));
    rows[column] = scaled;
    rows.forEach((row, at) => {
      const factor = row[column] ?? 0;
      if (at !== column) rows[at] = row.map((value, index) => value - factor * (scaled[index] ?? 0));
    });
  }
  return rows.map((row) => row.slice(a.length));
}

function size(row: readonly number[] | undefined, column: number): number {
  return Math.abs(row?.[column] ?? 0);
}

/** `a`' `v` `a`: the variances of what the columns of `a` make of numbers with the variances `v`. */
export function sandwich(a: Matrix, v: Matrix): Matrix {
  const columns = (a[0] ?? []).map((_, column) => a.map((row) => row[column] ?? 0));
  const products = columns.map((column) => v.map((row) => dot(row, column)));
  return columns.map((column) => products.map((product) => dot(column, product)));
}

export function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
}
