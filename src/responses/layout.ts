import type { Item } from '../model/questionnaire.js';
import type { Findings } from './findings.js';
import * as words from './messages.js';
import type { Table } from './table.js';

/** Where an item's answers are in one table: positions of its columns. */
export interface ItemPlace {
  readonly item: Item;
  /** One column, or one for each option of a multiple-choice item. */
  readonly columns: readonly number[];
  readonly perOption: boolean;
  /** The column of free text beside an open option; null where there is none. */
  readonly openText: number | null;
}

/** Finds every item's columns; names items without a column (error) and columns without an item (warning). */
export function layOut(table: Table, items: readonly Item[], findings: Findings): readonly ItemPlace[] {
  const used = new Set<number>([0]);
  const places = items.map((item) => placeOf(table.headers, item));
  for (const place of places) for (const column of [...(place?.columns ?? []), place?.openText ?? 0]) used.add(column);
  const unused = table.headers.filter((header, index) => !used.has(index) && header !== '');
  const missing = items.filter((_, index) => places[index] === null).map((item) => item.column);
  items.forEach((item, index) => {
    if (places[index] === null) {
      findings.error(
        { file: table.file, line: table.headerLine, key: item.column },
        words.itemWithoutColumn([item.column], `item "${item.id}"`, unused),
      );
    }
  });
  for (const header of unused)
    findings.warn({ file: table.file, line: table.headerLine, key: header }, words.columnWithoutItem(header, missing, 'item'));
  return places.filter((place) => place !== null);
}

function placeOf(headers: readonly string[], item: Item): ItemPlace | null {
  const text = headers.indexOf(`${item.column}_text`);
  const hasText = (item.kind === 'single' || item.kind === 'multiple') && item.options.some((option) => option.open);
  const openText = hasText && text > 0 ? text : null;
  const column = headers.indexOf(item.column);
  if (column > 0) return { item, columns: [column], perOption: false, openText };
  if (item.kind !== 'multiple') return null;
  const columns = item.options.map((option) => headers.indexOf(`${item.column}:${option.id}`));
  return columns.every((position) => position > 0) ? { item, columns, perOption: true, openText } : null;
}
