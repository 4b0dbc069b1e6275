import { has } from '../../model/item-traits.js';
import type { Item } from '../../model/questionnaire.js';
import type { Column } from '../../model/responses.js';
import { stateIndex } from './columns.js';

/**
 * Whether a condition holds in a row: the answer there to an earlier item, whose column is coded already, is one of `wanted`,
 * option ids or levels of a scale as text. It does not hold where that answer is missing.
 */
export function conditionOn(item: Item, column: Column, wanted: readonly string[]): (index: number) => boolean {
  const isWanted = new Set(wanted);
  const options = has(item, 'options') ? item.options : [];
  const positions = options.flatMap(({ id }, position) => (isWanted.has(id) ? [position] : []));
  const answered = stateIndex('answered');
  const holds = (index: number): boolean => {
    switch (column.kind) {
      case 'numeric':
        return isWanted.has(String(column.values[index]));
      case 'single':
        return positions.includes(column.choice[index] ?? -1);
      case 'multiple':
        return positions.some((position) => column.chosen[position]?.[index] === 1);
      case 'text':
        return false;
    }
  };
  return (index) => column.state[index] === answered && holds(index);
}
