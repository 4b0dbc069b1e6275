import type { AllowedPhrase } from '../../model/project.js';
import type { ProblemCollector } from '../../problems/index.js';
import { allOf } from './all-of.js';
import { readMapping } from './mapping.js';
import { phraseTooShort, repeatedEntry } from './messages.js';
import { rule } from './shape.js';
import { wordShape } from './word-shapes.js';
import { listCursors, nearestCursor, placeOf, type YamlCursor } from './yaml/index.js';

/** Anything shorter is not looked for in reports. */
const LEAST = 2;

const SHAPE = {
  phrase: rule(wordShape, (phrase) => (lettersIn(phrase) < LEAST ? phraseTooShort(phrase, LEAST) : null)),
  reason: wordShape,
};

/** Reads `disclosure.allow` of project.yaml: a phrase may be there once. Null, and problems, where anything is wrong. */
export function readAllowed(cursor: YamlCursor | null, problems: ProblemCollector): readonly AllowedPhrase[] | null {
  const phrases = new Set<string>();
  const read = listCursors(cursor).map((entry) => {
    const { values, whole } = readMapping(entry, SHAPE, problems);
    if (values.phrase !== undefined && phrases.has(values.phrase))
      problems.error(placeOf(nearestCursor(entry, ['phrase'])), repeatedEntry(values.phrase));
    if (values.phrase !== undefined) phrases.add(values.phrase);
    return whole;
  });
  return allOf(read);
}

function lettersIn(phrase: string): number {
  return [...phrase.replace(/[^\p{L}\p{N}]+/gu, '')].length;
}
