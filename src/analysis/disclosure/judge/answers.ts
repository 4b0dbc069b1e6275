import type { Readers } from '../../../model/analysis.js';

/** By item id, since many figures ask for the same. */
const read = new WeakMap<Readers, Map<string, Int32Array>>();

/** Stands for no answer. */
export const NO_ANSWER = -1;

/** The answers to a scale item in the order of the readers, as steps above `low`; NO_ANSWER where there is none. */
export function stepsOf(readers: Readers, itemId: string, low: number): Int32Array {
  const ofReaders = read.get(readers) ?? new Map<string, Int32Array>();
  read.set(readers, ofReaders);
  const steps = ofReaders.get(itemId) ?? stepsIn(readers.answersTo(itemId), low);
  ofReaders.set(itemId, steps);
  return steps;
}

function stepsIn(answers: readonly (string | null)[], low: number): Int32Array {
  return Int32Array.from(answers, (answer) => (answer === null ? NO_ANSWER : Number(answer) - low));
}
