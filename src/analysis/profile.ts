import type { OwnAnswer, Profile } from '../model/analysis.js';
import type { Item, Questionnaire } from '../model/questionnaire.js';
import { ANSWER_STATES, type Column, type Responses } from '../model/responses.js';
import { scoredItems, scoreOf } from './score.js';

/** One respondent's own answers and scores. */
export function profileOf(questionnaire: Questionnaire, responses: Responses, row: number): Profile {
  const { id = '', source = '' } = responses.rows[row] ?? {};
  const items = questionnaire.sections.flatMap((section) => section.items);
  const answers = items.flatMap((item): [string, OwnAnswer][] => {
    const column = responses.columns.get(item.id);
    return column ? [[item.id, ownAnswer(item, column, row)]] : [];
  });
  const scores = questionnaire.sections.flatMap((section): [string, number][] => {
    const score = scoreOf(scoredItems(section), responses, row);
    return score === null ? [] : [[section.id, score]];
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
  return item.kind === 'single' || item.kind === 'multiple' ? item.options.map((option) => option.id) : [];
}
