import type { Sheet } from '../../input/tables/index.js';
import { rowTexts } from './columns.js';

/** A table that describes variables, one or several rows each: the cells of a row by the name of their column. */
export type Entry = (column: RegExp) => string;

/** The rows below the first as entries; columns are found by patterns of their headings, cells of absent ones are empty. */
export function entriesOf(sheet: Sheet, heading = 0): readonly Entry[] {
  const headings = rowTexts(sheet, heading);
  const places = new Map<string, number>();
  const placeOf = (pattern: RegExp): number => {
    const known = places.get(pattern.source);
    if (known !== undefined) return known;
    const found = headings.findIndex((text) => pattern.test(text));
    places.set(pattern.source, found);
    return found;
  };
  return sheet.rows.slice(heading + 1).map(
    ({ cells }) =>
      (pattern) =>
        (cells[placeOf(pattern)] ?? '').trim(),
  );
}
