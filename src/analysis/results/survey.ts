import { has } from '../../model/item-traits.js';
import type { Project } from '../../model/project.js';
import type { Item, ItemKind, ScaleItem, Section } from '../../model/questionnaire.js';
import { COLUMN_KINDS, type Column, type ColumnOf, type Registry, type Responses } from '../../model/responses.js';

/** A project and its responses, as far as they are counted. */
export interface Survey {
  readonly project: Project;
  readonly responses: Responses;
  readonly registry: Registry;
  /** Positions in `responses.rows` of those with at least one answer, in the sources counted. */
  readonly rows: readonly number[];
}

/** A project with the responses that are counted: from the sources in `included` (null for all), and with at least one answer. */
export function surveyOf(
  project: Project,
  responses: Responses,
  registry: Registry,
  included: ReadonlySet<string> | null,
): Survey {
  const rows: number[] = [];
  responses.rows.forEach((row, index) => {
    if (row.answered && (included === null || included.has(row.source))) rows.push(index);
  });
  return { project, responses, registry, rows };
}

/** The column of an item's answers. Throws Error where there is none, though reading makes one for every item. */
export function columnOf({ responses }: Pick<Survey, 'responses'>, itemId: string): Column {
  const column = responses.columns.get(itemId);
  if (!column) throw new Error(`There is no column for ${itemId}.`);
  return column;
}

/** A column as the type that an item's kind has. Throws Error where the column is of another kind, which reading rules out. */
export function columnAs<K extends ItemKind>(
  { id, kind }: { readonly id: string; readonly kind: K },
  column: Column,
): ColumnOf<K> {
  if (!isColumnOf(column, kind)) throw new Error(`The answers to ${id} are coded as ${column.kind}, but it is a ${kind} item.`);
  return column;
}

function isColumnOf<K extends ItemKind>(column: Column, kind: K): column is ColumnOf<K> {
  return column.kind === COLUMN_KINDS[kind];
}

/** All items in the order of the questionnaire. */
export function itemsOf({ project }: Survey): readonly Item[] {
  return project.questionnaire.sections.flatMap((section) => section.items);
}

/** The scale items of a section that make up its score; empty where they do not share one range, or where there are none. */
export function scoredItems(section: Section): readonly ScaleItem[] {
  const items = section.items.filter((item) => has(item, 'levels'));
  const first = items[0]?.scale;
  return items.every((item) => item.scale.low === first?.low && item.scale.high === first?.high) ? items : [];
}
