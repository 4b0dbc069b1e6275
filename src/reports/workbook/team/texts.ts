import type { Analysis } from '../../../model/analysis.js';
import { has } from '../../../model/item-traits.js';
import type { Project } from '../../../model/project.js';
import type { Text } from '../../../model/text.js';
import type { CellText } from '../cell-text.js';
import { code, type Field, label, type SheetTable, tableOf } from '../field.js';
import { headings } from '../headings-wording.js';
import { type Subject, subjectFields } from '../subject.js';

/** A free answer with what is known of whoever wrote it. */
interface Line {
  readonly subject: Subject;
  readonly text: string;
  /** By grouping: the label of the category; null where it is not known. */
  readonly categories: readonly (Text | null)[];
}

/** Whether anybody answered in free words. */
export function hasTexts({ sections }: Analysis): boolean {
  return sections.some(({ items }) => items.some(({ kind, n }) => kind === 'text' && n > 0));
}

/** All free answers, item by item, in the order of the first attribute; beside each the source and the attributes of its writer. */
export function teamTexts(cellText: CellText, project: Project, analysis: Analysis): SheetTable<number> {
  const by = [...project.attributes.filter((attribute) => has(attribute, 'grouping')).map(({ id }) => id), 'source'];
  const groupings = by.map((id) => ({ ...analysis.readers.groupingOf(id), members: analysis.readers.categoriesIn(id) }));
  const items = analysis.sections.flatMap((section) => section.items.filter(({ kind }) => kind === 'text'));
  const lines = items.flatMap((item) =>
    analysis.readers
      .answersTo(item.id)
      .flatMap((text, position) =>
        text === null
          ? []
          : [
              {
                subject: item,
                text,
                places: groupings.map(({ categories, members }) => categories.findIndex(({ id }) => id === members[position])),
              },
            ],
      )
      .sort((a, b) => compared(a.places, b.places)),
  );
  const fields: readonly Field<Line>[] = [
    ...subjectFields<Line>(cellText, ({ subject }) => subject),
    ...groupings.map(({ label: heading }, at) => label<Line>(cellText, heading, ({ categories }) => categories[at] ?? null, 18)),
    {
      ...code<Line>(cellText, headings.text, ({ text }) => text),
      columns: [{ heading: cellText.all(headings.text), width: 80, format: 'general' }],
    },
  ];
  return tableOf(
    fields,
    lines.map(({ places, ...line }) => ({
      ...line,
      categories: places.map((place, at) => groupings[at]?.categories[place]?.label ?? null),
    })),
  );
}

/** By the first place that differs. */
function compared(a: readonly number[], b: readonly number[]): number {
  return a.map((place, at) => place - (b[at] ?? 0)).find((difference) => difference !== 0) ?? 0;
}
