import type { Judgement } from '../../model/claims.js';
import type { Text } from '../../model/text.js';

/** By the sentence: view models hold sentences as they were worded, so that they can be asked later what they judge. */
const judged = new WeakMap<Text, readonly Judgement[]>();

/** A sentence that quotes claims, as itself. */
export function judging(text: Text, judgements: readonly Judgement[]): Text {
  judged.set(text, [...judgementsIn(text), ...judgements]);
  return text;
}

/** What a sentence judges; nothing for words that are no sentence of the program's. */
export function judgementsIn(text: Text): readonly Judgement[] {
  return judged.get(text) ?? [];
}

/** A sentence made from others, which judges what they judge. */
export function carrying(text: Text, from: readonly Text[]): Text {
  return judging(text, from.flatMap(judgementsIn));
}
