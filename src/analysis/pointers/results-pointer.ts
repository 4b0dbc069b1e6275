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

/** Where a number stands in results.json. The compiler knows which keys lead to one. */
export function resultsPointer(...keys: KeysToNumber<ResultsDocument>): string {
  return writePointer(keys);
}
