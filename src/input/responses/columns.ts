import type { Item } from '../../model/questionnaire.js';
import { ANSWER_STATES, type AnswerState, type Column } from '../../model/responses.js';

/** The number that stands for a state in a column. */
export function stateIndex(state: AnswerState): number {
  return ANSWER_STATES.indexOf(state);
}

/** A column of `rows` rows for the answers to an item, all of them `noAnswer`. */
export function emptyColumn(item: Item, rows: number): Column {
  const state = new Uint8Array(rows).fill(stateIndex('noAnswer'));
  switch (item.kind) {
    case 'scale':
    case 'number':
      return { kind: 'numeric', state, values: new Float64Array(rows).fill(Number.NaN) };
    case 'single':
      return { kind: 'single', state, choice: new Int32Array(rows).fill(-1), openText: new Array<string>(rows).fill('') };
    case 'multiple':
      return {
        kind: 'multiple',
        state,
        chosen: item.options.map(() => new Uint8Array(rows)),
        openText: new Array<string>(rows).fill(''),
      };
    case 'text':
      return { kind: 'text', state, values: new Array<string>(rows).fill('') };
  }
}
