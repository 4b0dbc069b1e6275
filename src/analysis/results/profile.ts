import { has } from '../../model/item-traits.js';
import type { OwnAnswer, Profile } from '../../model/profile.js';
import type { Item } from '../../model/questionnaire.js';
import { ANSWER_STATES, type Column } from '../../model/responses.js';
import { scoresOf } from './score.js';
import { columnOf, itemsOf, type Survey } from './survey.js';

/**
 * One respondent's own answers and scores, by the row of the responses. Sections with too few answers for a score are left out.
 */
export function profileOf(survey: Survey, row: number): Profile {
  const { id = '', source = '' } = survey.responses.rows[row] ?? {};
  const answers = itemsOf(survey).map((item): [string, OwnAnswer] => [item.id, ownAnswer(item, columnOf(survey, item.id), row)]);
  const scores = survey.project.questionnaire.sections.flatMap((section): [string, number][] => {
    const [score = Number.NaN] = scoresOf(survey, section, [row]);
    return Number.isNaN(score) ? [] : [[section.id, score]];
  });
  return { id, source, answers: new Map(answers), scores: new Map(scores) };
}

function ownAnswer(item: Item, column: Column, row: number): OwnAnswer {
  const state = ANSWER_STATES[column.state[row] ?? 0] ?? 'answered';
  if (state !== 'answered') return { state };
  switch (column.kind) {
    case 'numeric':
      return { state, kind: 'number', value: column.values[row] ?? Number.NaN };
    case 'text':
      return { state, kind: 'text', value: column.values[row] ?? '' };
    case 'single':
      return {
        state,
        kind: 'options',
        options: optionsOf(item).slice(column.choice[row] ?? 0, (column.choice[row] ?? 0) + 1),
        openText: column.openText[row] ?? '',
      };
    case 'multiple':
      return {
        state,
        kind: 'options',
        options: optionsOf(item).filter((_, index) => column.chosen[index]?.[row] === 1),
        openText: column.openText[row] ?? '',
      };
  }
}

function optionsOf(item: Item): readonly string[] {
  return has(item, 'options') ? item.options.map((option) => option.id) : [];
}
