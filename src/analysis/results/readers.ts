import type { Readers } from '../../model/analysis.js';
import { has } from '../../model/item-traits.js';
import type { Option } from '../../model/questionnaire.js';
import { ANSWER_STATES, type Column } from '../../model/responses.js';
import { isAnswered } from './answers.js';
import { groupingOf, groupsOf } from './grouping.js';
import { isComparedIn } from './groups.js';
import { profileOf } from './profile.js';
import { publishableTexts } from './publishable-texts.js';
import { leastAnsweredIn } from './score.js';
import { describeSections } from './sections.js';
import { columnOf, itemsOf, type Survey } from './survey.js';

/** The state of an answer that a condition on another item made needless, as columns have it. */
const NOT_ASKED = ANSWER_STATES.indexOf('notApplicable');

/** Access to the respondents one by one. Each is computed only when asked for, since of a million respondents few are. */
export function openReaders(survey: Survey): Readers {
  let ids: readonly string[] | null = null;
  let byId: ReadonlyMap<string, number> | null = null;
  const rowsById = () => {
    byId ??= new Map(survey.rows.map((row) => [survey.responses.rows[row]?.id ?? '', row]));
    return byId;
  };
  const groupingBy = remembered((id: string) => groupingOf(survey, id));
  const groupsIn = remembered((by: string) => groupsOf(survey, by));
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
    publishableTexts: (itemId) => publishableTexts(survey, itemId),
    sparedBy(itemId) {
      const condition = itemsOf(survey).find(({ id }) => id === itemId)?.askedIf ?? null;
      if (condition === null) return survey.rows.map(() => false);
      const [{ state }, earlier] = [columnOf(survey, itemId), columnOf(survey, condition.item)];
      return survey.rows.map((row) => state[row] === NOT_ASKED && isAnswered(earlier, row));
    },
    leastAnsweredIn(sectionId) {
      const section = survey.project.questionnaire.sections.find(({ id }) => id === sectionId);
      if (!section) throw new Error(`There is no section ${sectionId}.`);
      return leastAnsweredIn(survey, section);
    },
    categoriesIn: remembered((grouping: string) => {
      const { categories, members } = groupingBy(grouping);
      return Array.from(members, (member) => categories[member]?.id ?? null);
    }),
    groupingOf: groupingBy,
    comparedIn(entryId, subject) {
      const entry = survey.project.analyses.groups.find(({ id }) => id === entryId);
      if (!entry) throw new Error(`There are no groups ${entryId}.`);
      const isCompared = isComparedIn(survey, groupsIn(entry.by), entry.of, subject);
      const { members } = groupingBy(entry.by);
      return survey.rows.map((row, index) => (members[index] ?? -1) >= 0 && isCompared(row));
    },
  };
}

/** Computes once for each name. */
function remembered<T>(compute: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>();
  return (name) => {
    const found = known.get(name) ?? compute(name);
    known.set(name, found);
    return found;
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
