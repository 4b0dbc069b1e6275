import type { PlacedJudgement } from '../../analysis/claims/index.js';
import { byLang, type Lang, type Text } from '../../model/text.js';
import type { View } from '../../model/view.js';
import { judgementsIn, ordinal } from '../text/index.js';

/** Everything that the sentences of a document judge, each with its sentence and where in the document that stands. */
export function judgementsOn(view: View): readonly PlacedJudgement[] {
  return judgementsBelow(view, [view.report]);
}

function judgementsBelow(value: unknown, path: readonly string[]): readonly PlacedJudgement[] {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return [];
  const own = judgementsIn(value).map((judgement) => ({ ...judgement, place: path.join(' > '), sentence: wordsOf(value) }));
  const below = Array.isArray(value)
    ? value.flatMap((one, index) => judgementsBelow(one, [...path, nameOf(one) ?? ordinal(index + 1)]))
    : Object.entries(value).flatMap(([key, one]) => judgementsBelow(one, [...path, key]));
  return [...own, ...below];
}

/** What an entry of a list is called where it has a name of its own. */
function nameOf(entry: unknown): string | null {
  return typeof entry === 'object' && entry !== null && 'id' in entry && typeof entry.id === 'string' ? entry.id : null;
}

/** A sentence in whichever form it is held: as it stands, or in parts with emphasis or citations. */
function wordsOf(value: object): Text {
  const words = 'parts' in value ? value.parts : value;
  return byLang((lang) => partsOf(words, lang).join(''));
}

function partsOf(words: unknown, lang: Lang): readonly string[] {
  const own = (words as Partial<Record<Lang, unknown>>)[lang];
  if (typeof own === 'string') return [own];
  return Array.isArray(own) ? own.map((part) => (typeof part === 'string' ? part : (part.text ?? part.written))) : [];
}
