import { has } from '../../model/item-traits.js';
import type { Item } from '../../model/questionnaire.js';
import type { Column } from '../../model/responses.js';
import { stateIndex } from './columns.js';

/** A condition with the earlier item that it refers to, and the answers to it, which are coded already. */
export interface CodedCondition {
  readonly item: Item;
  readonly column: Column;
  /** Option ids, or levels of a scale as text. */
  readonly in: readonly string[];
}

/** Whether the condition holds in a row; false where the earlier answer is missing. */
export function conditionMet({ item, column, in: wanted }: CodedCondition, index: number): boolean {
  return (
    column.state[index] === stateIndex('answered') && answersOf(item, column, index).some((answer) => wanted.includes(answer))
  );
}

function answersOf(item: Item, column: Column, index: number): readonly string[] {
  const options = has(item, 'options') ? item.options.map((option) => option.id) : [];
  switch (column.kind) {
    case 'numeric':
      return [String(column.values[index])];
    case 'single':
      return options.slice(column.choice[index], (column.choice[index] ?? 0) + 1);
    case 'multiple':
      return options.filter((_, option) => column.chosen[option]?.[index] === 1);
    case 'text':
      return [];
  }
}
