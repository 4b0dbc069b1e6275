import { least } from '../../model/extremes.js';
import type { ChiSquared, Outcome } from '../../model/statistics.js';
import { chiSquaredTail } from './distributions.js';
import { unavailable } from './outcome.js';
import { type ContingencyTable, contingencyTable } from './table.js';

/** Where an expected count is below this, an exact test is used (Cochran 1954, Biometrics 10). */
export const LEAST_EXPECTED = 5;

/**
 * Pearson's chi-squared test (Pearson 1900) of independence of the rows and columns of a table of counts, without continuity
 * correction, and Cramér's V (Cramér 1946), 0..1. Rows and columns that are all 0 are left out. Unavailable where fewer than two
 * rows or two columns remain.
 */
export function independence(counts: readonly (readonly number[])[]): Outcome<ChiSquared & { readonly cramersV: number }> {
  const table = contingencyTable(counts);
  const { rowTotals, columnTotals, total } = table;
  const narrow = Math.min(rowTotals.length, columnTotals.length) - 1;
  if (total === 0) return unavailable('The table is empty.');
  if (narrow < 1) return unavailable('All answers are in one row or one column of the table.');
  const expected = (i: number, j: number) => ((rowTotals[i] ?? 0) * (columnTotals[j] ?? 0)) / total;
  const statistic = chiSquare(table, expected);
  const degreesOfFreedom = (rowTotals.length - 1) * (columnTotals.length - 1);
  return {
    n: total,
    statistic,
    degreesOfFreedom,
    p: chiSquaredTail(statistic, degreesOfFreedom),
    leastExpected: (least(rowTotals) * least(columnTotals)) / total,
    cramersV: Math.sqrt(statistic / total / narrow),
  };
}

function chiSquare({ cells }: ContingencyTable, expected: (i: number, j: number) => number): number {
  return cells.reduce(
    (sum, row, i) => sum + row.reduce((part, count, j) => part + (count - expected(i, j)) ** 2 / expected(i, j), 0),
    0,
  );
}
