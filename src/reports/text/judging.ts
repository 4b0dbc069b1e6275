import type { Judgement } from '../../model/claims.js';
import type { Text, Told } from '../../model/text.js';

/** By the words: view models hold them as they were made, so that they can be asked later what they judge. */
const judged = new WeakMap<object, readonly Judgement[]>();

/** A sentence that quotes claims. It is a text of its own: the same words may stand elsewhere and judge something else. */
export function judging({ ja, en }: Text, judgements: readonly Judgement[]): Told {
  return known({ ja, en }, judgements) as Told;
}

/** Words that judge nothing: a name, numbers as they are, what an author wrote. */
export function naming(text: Text): Told {
  return text as Told;
}

/** A sentence made from others, which judges what they judge. */
export function carrying(text: Text, from: readonly object[]): Told {
  return judging(text, from.flatMap(judgementsIn));
}

/** Words in another form (with emphasis, with citations), just made from a sentence, which judge what that judges. */
export function known<T extends object>(words: T, judgements: readonly Judgement[]): T {
  if (judgements.length > 0) judged.set(words, judgements);
  return words;
}

/** What words judge; nothing for words that are no sentence of the program's. */
export function judgementsIn(words: object): readonly Judgement[] {
  return judged.get(words) ?? [];
}
