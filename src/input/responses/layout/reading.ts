import { has } from '../../../model/item-traits.js';
import type { Item } from '../../../model/questionnaire.js';
import type { ColumnName, ItemReading } from '../../../model/reading.js';
import { byMissingKind } from '../../../model/responses.js';

/** How files hold the answers to an item, with what holds where the project says nothing. */
export function readingOf(item: Item): ItemReading {
  if (item.reading) return item.reading;
  const options = has(item, 'options') ? item.options : [];
  return {
    column: item.column,
    missing: byMissingKind(() => []),
    separator: null,
    unmarked: null,
    levels: null,
    options: options.map(({ open }) => ({ values: [], column: null, text: open ? 'beside' : null })),
  };
}

/** The name of a column in one source; null where that source does not have it. */
export function nameIn(column: ColumnName, source: string): string | null {
  return typeof column === 'string' ? column : (column.get(source) ?? null);
}
