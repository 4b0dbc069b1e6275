import { has } from '../../model/item-traits.js';
import type { Project } from '../../model/project.js';
import type { Item, ItemKind, ScaleItem, Section } from '../../model/questionnaire.js';
import { COLUMN_KINDS, type Column, type ColumnOf, type Registry, type Responses } from '../../model/responses.js';

/** A project and its responses, as far as they are counted. */
export interface Survey {
  readonly project: Project;
  readonly responses: Responses;
  readonly registry: Registry;
  /** Rows of respondents with at least one answer in the sources counted. */
  readonly rows: readonly number[];
}

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

/** The column of an item's answers; every item has one. */
export function columnOf({ responses }: Pick<Survey, 'responses'>, itemId: string): Column {
  const column = responses.columns.get(itemId);
  if (!column) throw new Error(`There is no column for ${itemId}.`);
  return column;
}

/** A column as that of an item of a kind: responses are coded by the questionnaire. */
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

export function itemsOf({ project }: Survey): readonly Item[] {
  return project.questionnaire.sections.flatMap((section) => section.items);
}

/** The scale items of a section where they share one range: only then is there a score. */
export function scoredItems(section: Section): readonly ScaleItem[] {
  const items = section.items.filter((item) => has(item, 'levels'));
  const first = items[0]?.scale;
  return items.every((item) => item.scale.low === first?.low && item.scale.high === first?.high) ? items : [];
}
