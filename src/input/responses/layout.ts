import { has } from '../../model/item-traits.js';
import type { Item } from '../../model/questionnaire.js';
import type { ProblemCollector } from '../../problems/index.js';
import * as words from './messages.js';
import type { AnswerTable } from './table.js';

/** Where the answers to an item are in one table: positions of its columns, from 0. */
export interface ItemColumns {
  readonly item: Item;
  /** One column, or one for each option of a multiple-choice item. */
  readonly columns: readonly number[];
  /** Whether each option has a column of its own. */
  readonly perOption: boolean;
  /** The column of free text beside an open option; null where the table has none. */
  readonly openText: number | null;
}

/**
 * Finds the columns of every item, and leaves out items whose columns are missing. Reports items without a column (error) and
 * columns without an item (warning).
 */
export function layOut(table: AnswerTable, items: readonly Item[], problems: ProblemCollector): readonly ItemColumns[] {
  const expected = items.map((item) => ({ item, names: namesOf(table, item) }));
  const places = expected.map(({ item, names }) => columnsOf(table, item, names));
  const used = new Set([0, ...places.flatMap((place) => [...place.columns, place.openText ?? 0])]);
  const unused = table.headers.filter((header, index) => !used.has(index) && header !== '');
  const missing = expected.flatMap(({ item, names }) =>
    names.filter((name) => positionOf(table, name) <= 0).map((name) => ({ item, name })),
  );
  const place = { file: table.file, line: table.headerLine };
  for (const { item, name } of missing) {
    problems.error({ ...place, key: name }, words.columnMissing(name, nounOf(item, name), unused, 'questionnaire.yaml'));
  }
  const missingNames = missing.map(({ name }) => name);
  for (const header of unused) problems.warn({ ...place, key: header }, words.columnUnknown(header, missingNames, 'item'));
  return places.filter(({ columns }) => columns.every((position) => position > 0));
}

/**
 * The names of an item's columns: its own, or one for each option where the table has any of those instead. headersOf in
 * input/project/item.ts must make the same names.
 */
function namesOf({ positions }: AnswerTable, item: Item): readonly string[] {
  if (!has(item, 'marked') || positions.has(item.column)) return [item.column];
  const names = item.options.map((option) => `${item.column}:${option.id}`);
  return names.some((name) => positions.has(name)) ? names : [item.column];
}

function nounOf(item: Item, name: string): string {
  return name === item.column ? `item "${item.id}"` : `option "${name.slice(item.column.length + 1)}" of the item "${item.id}"`;
}

function columnsOf(table: AnswerTable, item: Item, names: readonly string[]): ItemColumns {
  const text = positionOf(table, `${item.column}_text`);
  const hasText = has(item, 'options') && item.options.some((option) => option.open);
  const columns = names.map((name) => positionOf(table, name));
  return { item, columns, perOption: names[0] !== item.column, openText: hasText && text > 0 ? text : null };
}

/** From 0; -1 where the table has no such column. */
function positionOf({ positions }: AnswerTable, name: string): number {
  return positions.get(name) ?? -1;
}
