import type { Factors } from './classes.js';
import { openPairs } from './pairs.js';

/**
 * Exchanges of answers that change no count of any cell: two persons of different classes exchange their answers, and two others, whose
 * classes differ in the same cells, exchange theirs back.
 */
export interface Exchanges {
  /** How many of a class gave an answer. */
  answers(group: number, answer: number): number;
  /** A number for an answer of a class. */
  nameOf(group: number, answer: number): number;
  /**
   * Exchanges that change an answer of a class, by what else they need: the other three answers, each as a class and a level. Those are
   * told first that are likeliest to be many.
   */
  of(at: number, level: number): Generator<readonly (readonly [number, number])[]>;
}

/** Pairs of classes looked at for one answer before the search for its exchanges ends. */
export const MOST_LOOKED_AT = 20_000;

/** `counts[class][level]`; `covers` has each cell as the classes that it covers. */
export function openExchanges(counts: readonly Int32Array[], covers: readonly Factors[]): Exchanges {
  const levels = counts[0]?.length ?? 0;
  const answers = (group: number, answer: number) => counts[group]?.[answer] ?? 0;
  const { nearest, alike } = openPairs(covers, counts.length);
  return {
    answers,
    nameOf: (group, answer) => group * levels + answer,
    *of(at, level) {
      let looked = 0;
      for (const to of nearest(at)) {
        for (const [from, back] of alike(at, to)) {
          looked += 1;
          if (from === at || from === to || back === at || back === to || answers(back, level) === 0) continue;
          for (let other = 0; other < levels; other += 1) {
            if (other === level || answers(to, other) === 0 || answers(from, other) === 0) continue;
            yield [
              [to, other],
              [from, other],
              [back, level],
            ];
          }
        }
        if (looked > MOST_LOOKED_AT) return;
      }
    },
  };
}
