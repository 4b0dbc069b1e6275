import { levelsOf, type Published } from './published.js';
import type { Scale } from './questionnaire.js';

/** Scales of so many levels or fewer end in one level at either side: two at each would meet in the middle, or be everybody. */
const ENDS_IN_ONE = 3;

/** The levels that "top two" is about, ascending: the two highest, of a scale of two or three levels the highest alone. */
export function topLevels(scale: Scale): readonly Published[] {
  return levelsOf(scale).slice(-endSize(scale));
}

/** The levels that "bottom two" is about, ascending: the two lowest, of a scale of two or three levels the lowest alone. */
export function bottomLevels(scale: Scale): readonly Published[] {
  return levelsOf(scale).slice(0, endSize(scale));
}

/** How many levels an end of a scale has. */
export function endSize({ low, high }: Pick<Scale, 'low' | 'high'>): number {
  return high - low + 1 <= ENDS_IN_ONE ? 1 : 2;
}
