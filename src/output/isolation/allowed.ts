import { fold } from './fold.js';
import { bytesOf } from './other-respondents.js';
import { standsAt } from './units.js';

/** Phrases that a project allows in every document, as they are compared in words and as they stand in data. */
export interface AllowedPhrases {
  readonly words: readonly Uint16Array[];
  readonly data: readonly Uint16Array[];
}

export const NOTHING_ALLOWED: AllowedPhrases = { words: [], data: [] };

export function allowedPhrases(phrases: readonly string[]): AllowedPhrases {
  return {
    words: phrases.map((phrase) => fold(phrase).units),
    data: phrases.flatMap(bytesOf).map((bytes) => Uint16Array.from(bytes)),
  };
}

/** Whether what stands at a place is a part of one of the phrases, which stands there as a whole. */
export function isWithin(phrases: readonly Uint16Array[], units: Uint16Array, at: number, length: number): boolean {
  return phrases.some((phrase) => {
    for (let start = Math.max(0, at + length - phrase.length); start <= at; start += 1)
      if (standsAt(phrase, units, start)) return true;
    return false;
  });
}
