import type { FisherTest, Outcome } from '../../../model/statistics.js';
import { unavailable } from '../outcome.js';
import { contingencyTable } from '../table.js';
import { exactByColumns } from './by-columns.js';
import { estimateByTables } from './estimate.js';
import { twoByTwo } from './two-by-two.js';

/**
 * Fisher's exact test of independence in a table of any size (Fisher 1935; Freeman and Halton 1951, Biometrika 38): the
 * probability, given the margins, of all tables that are no more probable than the observed one. Rows and columns that are all 0
 * are left out. Where counting the tables takes more than about a second, the probability is estimated from random tables with the
 * same margins, always the same ones, and comes with its standard error. Unavailable where fewer than two rows or columns remain.
 */
export function fisherExact(counts: readonly (readonly number[])[]): Outcome<FisherTest> {
  const occurring = contingencyTable(counts);
  if (occurring.total === 0) return unavailable('The table is empty.');
  const isWide = occurring.rowTotals.length <= occurring.columnTotals.length;
  const table = isWide ? occurring : contingencyTable(transposed(occurring.cells));
  const [rows, columns] = [table.rowTotals.length, table.columnTotals.length];
  if (rows < 2) return unavailable('All answers are in one row or one column of the table.');
  const p = rows === 2 && columns === 2 ? twoByTwo(table) : exactByColumns(table);
  return p === null ? estimateByTables(table) : { method: 'exact', p: Math.min(1, p) };
}

function transposed(cells: readonly (readonly number[])[]): readonly (readonly number[])[] {
  return (cells[0] ?? []).map((_, column) => cells.map((row) => row[column] ?? 0));
}
