import { published } from '../../src/analysis/disclosure/publish/make-published.js';
import type { Published, PublishedIn } from '../../src/model/published.js';

/** What tests make up counts as published. */
export function made<const T>(value: T): PublishedIn<T> {
  return published(value);
}

/** The same with plain numbers, as tests write what they make up. */
export type Plain<T> = T extends Published
  ? number
  : T extends string | number | boolean | null | undefined
    ? T
    : T extends ReadonlyMap<infer K, infer V>
      ? ReadonlyMap<K, Plain<V>>
      : { readonly [P in keyof T]: Plain<T[P]> };
