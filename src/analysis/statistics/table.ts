/** A table of counts, `cells[row][column]`, without rows or columns that are all 0. */
export interface ContingencyTable {
  readonly cells: readonly (readonly number[])[];
  readonly rowTotals: readonly number[];
  readonly columnTotals: readonly number[];
  readonly total: number;
}

/** All rows are of equal length; counts are 0 or more. */
export function contingencyTable(counts: readonly (readonly number[])[]): ContingencyTable {
  const occurring = counts.filter((row) => row.some((count) => count > 0));
  const columns = (counts[0] ?? []).flatMap((_, at) => (occurring.some((row) => (row[at] ?? 0) > 0) ? [at] : []));
  const cells = occurring.map((row) => columns.map((at) => row[at] ?? 0));
  const rowTotals = cells.map((row) => row.reduce((sum, count) => sum + count, 0));
  return {
    cells,
    rowTotals,
    columnTotals: columns.map((_, at) => cells.reduce((sum, row) => sum + (row[at] ?? 0), 0)),
    total: rowTotals.reduce((sum, count) => sum + count, 0),
  };
}
