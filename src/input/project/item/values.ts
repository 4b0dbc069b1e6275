import { z } from 'zod';
import { cellKey } from '../../../model/cell-key.js';
import type { Scale } from '../../../model/questionnaire.js';
import type { ProblemCollector } from '../../../problems/index.js';
import { optional } from '../shape.js';
import { wordShape } from '../word-shapes.js';
import { listCursors, placeOf, type YamlCursor } from '../yaml/index.js';
import { duplicateValue, valuesOfLevels } from './messages.js';

/** What the files hold for each level of a scale, from the lowest. */
export type LevelValues = readonly (readonly string[])[];

const texts = z.union([wordShape.transform((word) => [word]), z.array(wordShape).min(1)], { error: () => undefined });
/** What the files hold for an option: a text or several. */
export const valueShape = optional(texts);
/** What they hold for the levels of a scale: for each a text or several. */
export const levelValuesShape = optional(z.array(texts));

/** Reports values that are not one for each level, and those of two levels. Returns whether there are none of either. */
export function checkLevelValues(
  cursor: YamlCursor | null,
  values: LevelValues | null,
  { low, high }: Scale,
  problems: ProblemCollector,
): boolean {
  if (cursor === null || values === null) return true;
  const levels = high - low + 1;
  if (values.length !== levels) problems.error(placeOf(cursor), valuesOfLevels(values.length, levels, low));
  return checkValues(listCursors(cursor), values, problems) && values.length === levels;
}

/** Reports a text that stands for two options or levels; `cursors`: where each one's texts are written. Returns whether there is none. */
export function checkValues(cursors: readonly (YamlCursor | null)[], values: LevelValues, problems: ProblemCollector): boolean {
  const owners = new Map<string, number>();
  let isClear = true;
  values.forEach((texts, index) => {
    for (const text of texts) {
      const owner = owners.get(cellKey(text));
      const cursor = cursors[index];
      if (owner !== undefined && cursor) {
        problems.error(placeOf(cursor), duplicateValue(text));
        isClear = false;
      } else owners.set(cellKey(text), index);
    }
  });
  return isClear;
}
