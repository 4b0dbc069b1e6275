import type { Column } from '../../model/responses.js';
import type { Chosen, Value } from './cells/index.js';

const NONE: Chosen = { options: [], text: '' };

/** Puts an answer into a row of its column; `text`: free text beside it, which counts before what the answer itself holds. */
export function store(target: Column, index: number, value: Value, text: string): void {
  const chosen = typeof value === 'object' ? value : NONE;
  switch (target.kind) {
    case 'numeric':
      target.values[index] = Number(value);
      break;
    case 'single':
      target.choice[index] = chosen.options[0] ?? -1;
      (target.openText as string[])[index] = text || chosen.text;
      break;
    case 'multiple':
      for (const option of chosen.options) {
        const marks = target.chosen[option];
        if (marks) marks[index] = 1;
      }
      (target.openText as string[])[index] = text || chosen.text;
      break;
    case 'text':
      (target.values as string[])[index] = String(value);
      break;
    default:
      target satisfies never;
  }
}
