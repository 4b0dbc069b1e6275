import type { Readers } from '../../model/analysis.js';
import { has } from '../../model/item-traits.js';
import type { Option } from '../../model/questionnaire.js';
import type { Column } from '../../model/responses.js';
import { isAnswered } from './answers.js';
import { type Grouping, groupingOf } from './grouping.js';
import { profileOf } from './profile.js';
import { countAnswersBySource } from './sample.js';
import { describeSections } from './sections.js';
import { columnOf, itemsOf, type Survey } from './survey.js';

/** Access to the respondents one by one. Each is computed only when asked for, since of a million respondents few are. */
export function openReaders(survey: Survey): Readers {
  let ids: readonly string[] | null = null;
  let byId: ReadonlyMap<string, number> | null = null;
  const groupings = new Map<string, Grouping>();
  const rowsById = () => {
    byId ??= new Map(survey.rows.map((row) => [survey.responses.rows[row]?.id ?? '', row]));
    return byId;
  };
  const groupingBy = (id: string) => {
    const grouping = groupings.get(id) ?? groupingOf(survey, id);
    groupings.set(id, grouping);
    return grouping;
  };
  return {
    get ids() {
      ids ??= [...rowsById().keys()];
      return ids;
    },
    has: (id) => rowsById().has(id),
    profileOf(id) {
      const row = rowsById().get(id);
      if (row === undefined) throw new Error(`Respondent ${id} answered nothing.`);
      return profileOf(survey, row);
    },
    sectionsOf(ids, without) {
      return describeSections(
        survey,
        ids.flatMap((id) => (id === without ? [] : (rowsById().get(id) ?? []))),
      );
    },
    answersTo(itemId) {
      const column = columnOf(survey, itemId);
      const options = itemsOf(survey).flatMap((item) => (item.id === itemId && has(item, 'options') ? item.options : []));
      return survey.rows.map((row) => (isAnswered(column, row) ? answerText(column, row, options) : null));
    },
    answersBySource: (itemId) => countAnswersBySource(survey, itemId),
    categoriesIn(grouping) {
      const { categories, members } = groupingBy(grouping);
      return Array.from(members, (member) => categories[member]?.id ?? null);
    },
    groupingOf: groupingBy,
  };
}

function answerText(column: Column, row: number, options: readonly Option[]): string {
  switch (column.kind) {
    case 'numeric':
      return String(column.values[row]);
    case 'single':
      return options[column.choice[row] ?? -1]?.id ?? '';
    case 'multiple':
      return options
        .filter((_, index) => column.chosen[index]?.[row] === 1)
        .map(({ id }) => id)
        .join(' ');
    case 'text':
      return column.values[row] ?? '';
  }
}
