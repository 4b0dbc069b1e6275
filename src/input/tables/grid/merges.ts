import { withoutEmptyEnd } from '../cells.js';
import type { Merge, SheetRow } from '../sheet.js';

/**
 * The rows without what stands in merged areas but for their first cells: programs may leave values there that nobody sees. Rows
 * are in ascending order. Null where the areas are more than can be gone through.
 */
export function withoutCovered(rows: readonly SheetRow[], merges: readonly Merge[]): readonly SheetRow[] | null {
  if (merges.length === 0) return rows;
  const changed = [...rows];
  let steps = 0;
  for (const { line, column, rows: height, columns: width } of merges) {
    for (let index = firstFrom(rows, line); index < rows.length; index += 1) {
      const row = changed[index] as SheetRow;
      if (row.line >= line + height) break;
      const first = row.line === line ? column : column - 1;
      const last = Math.min(column - 1 + width, row.cells.length);
      steps += 1 + Math.max(0, last - first);
      if (steps > MOST_STEPS) return null;
      if (!hasText(row.cells, first, last)) continue;
      const cells = row.cells.map((cell, place) => (place >= first && place < last ? '' : cell));
      steps += cells.length;
      changed[index] = { line: row.line, cells: withoutEmptyEnd(cells) };
    }
  }
  return changed.filter(({ cells }) => cells.length > 0);
}

function hasText(cells: readonly string[], from: number, to: number): boolean {
  for (let place = from; place < to; place += 1) if (cells[place] !== '') return true;
  return false;
}

/** The place of the first row at or below a line. */
function firstFrom(rows: readonly SheetRow[], line: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] as SheetRow).line < line) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Looks at cells: what takes a second at most. */
const MOST_STEPS = 5_000_000;
