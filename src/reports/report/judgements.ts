import type { PlacedJudgement } from '../../analysis/claims/index.js';
import type { Text } from '../../model/text.js';
import type { View } from '../../model/view.js';
import { judgementsIn } from '../text/index.js';

/** Everything that the sentences of a document judge; the place is the document and the sentence. */
export function judgementsOn(view: View): readonly PlacedJudgement[] {
  return sentencesIn(view).flatMap((text) =>
    judgementsIn(text).map((judgement) => ({ ...judgement, place: `${view.report}: “${text.en}”` })),
  );
}

function sentencesIn(value: unknown): readonly Text[] {
  if (Array.isArray(value)) return value.flatMap(sentencesIn);
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return [];
  if ('ja' in value && 'en' in value) return [value as Text];
  return Object.values(value).flatMap(sentencesIn);
}
