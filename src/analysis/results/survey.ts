import type { Project } from '../../model/project.js';
import type { Item, ScaleItem, Section } from '../../model/questionnaire.js';
import type { Column, Registry, Responses } from '../../model/responses.js';

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

export function itemsOf({ project }: Survey): readonly Item[] {
  return project.questionnaire.sections.flatMap((section) => section.items);
}

/** The scale items of a section where they share one range: only then is there a score. */
export function scoredItems(section: Section): readonly ScaleItem[] {
  const items = section.items.filter((item): item is ScaleItem => item.kind === 'scale');
  const first = items[0]?.scale;
  return items.every((item) => item.scale.low === first?.low && item.scale.high === first?.high) ? items : [];
}
