import type { ResultsDocument } from '../../model/results-document.js';
import { writePointer } from './pointer.js';

/** Every way from T to a number: keys of mappings and places in lists. */
export type KeysToNumber<T> = T extends number
  ? readonly []
  : T extends string | boolean | null | undefined
    ? never
    : T extends readonly (infer Entry)[]
      ? readonly [number, ...KeysToNumber<Entry>]
      : { readonly [K in keyof T & string]-?: readonly [K, ...KeysToNumber<T[K]>] }[keyof T & string];

/**
 * The JSON pointer (RFC 6901) of a number in results.json: /sections/3/items/2/mean. Places in lists count from 0. The compiler
 * accepts only keys that lead to a number.
 */
export function resultsPointer(...keys: KeysToNumber<ResultsDocument>): string {
  return writePointer(keys);
}
