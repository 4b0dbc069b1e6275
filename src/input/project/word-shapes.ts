import { z } from 'zod';
import { LIMITS } from '../../model/limits.js';
import type { Message } from '../../model/problem.js';
import { invisibleIn } from '../../problems/index.js';
import { badId, controlInText, emptyText, idTooLong, invisibleInId, reservedName } from './messages.js';
import { custom, rule } from './shape.js';
import { readLine } from './text-shapes.js';
import { tidyText, unprintable } from './wording.js';

/** What an id must look like, as a pattern and in words. */
export interface IdRule {
  readonly pattern: RegExp;
  readonly words: string;
}

/** For sections, items, attributes and the entries of `analyses.bands`. */
export const ITEM_ID: IdRule = {
  pattern: /^[A-Za-z][A-Za-z0-9_]*$/,
  words: 'it must be of the letters A-Z and a-z, digits and _, and begin with a letter',
};
/** For options, single bands, sources, the other entries of `analyses`, and the project. */
export const NAME_ID: IdRule = {
  pattern: /^[A-Za-z0-9][A-Za-z0-9_-]*$/,
  words: 'it must be of the letters A-Z and a-z, digits, _ and -, and begin with a letter or digit',
};

/** A text that is an id by this rule. */
export function idShape(idRule: IdRule) {
  const { pattern, words } = idRule;
  return rule(z.string(), (id) => idFault(id, idRule)).meta({ pattern: pattern.source, patternErrorMessage: `An id: ${words}.` });
}

/**
 * What is wrong with an id; null where nothing is. Names that every JavaScript object has are refused, so that no table by ids
 * mistakes them for entries.
 */
export function idFault(id: string, { pattern, words }: IdRule): Message | null {
  const invisible = invisibleIn(id);
  if (invisible !== null) return invisibleInId(id, invisible);
  if (!pattern.test(id)) return badId(id, words);
  if (id.length > LIMITS.id) return idTooLong(id, LIMITS.id);
  return Object.hasOwn(Object.prototype, id) ? reservedName(id) : null;
}

/** A word that must match something outside the project's YAML files: a column, a code, a path. */
export const wordShape = rule(
  z.string().transform((word) => tidyText(word, 'en')),
  (word) => {
    const control = unprintable(word);
    if (control !== null) return controlInText(control);
    return word === '' ? emptyText() : null;
  },
);

/**
 * The number printed before an item or section: a whole number, or any text. YAML reads 1.10 as 1.1, so such a number must be
 * quoted.
 */
export const numberingShape: z.ZodType<number | string> = custom<number | string>(
  (value, fault) => {
    if (typeof value === 'string') return readLine(value, 'en', false, fault);
    if (Number.isSafeInteger(value)) return value as number;
    fault({ expected: typeof value === 'number' ? 'text' : 'number or text' });
    return null;
  },
  { type: ['integer', 'string'] },
);
