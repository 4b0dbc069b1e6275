import { cellKey } from '../../../model/cell-key.js';

/** The texts by which one of several answers is told. */
export interface Term {
  /** What the project says that cells hold for it. */
  readonly values: readonly string[];
  /** Null for an answer without a name of its own. */
  readonly id: string | null;
  readonly labels: readonly string[];
}

/**
 * Finds which of several answers a text stands for: by the values that the project gives, then by id, then by label. Where the value of
 * one is the id of another, ids are not what the cells hold, and do not count. A label that two answers share tells neither.
 */
export class Vocabulary {
  readonly #exact = new Map<string, number>();
  readonly #alike = new Map<string, number>();

  constructor(terms: readonly Term[]) {
    const values = terms.flatMap((term, position) => term.values.map((text) => ({ text, position })));
    const given = new Map(values.map(({ text, position }) => [cellKey(text), position]));
    const clash = terms.some(({ id }, position) => id !== null && (given.get(cellKey(id)) ?? position) !== position);
    const ids = terms.flatMap(({ id }, position) => (id === null || clash ? [] : [{ text: id, position }]));
    for (const { text, position } of [...values, ...ids]) if (!this.#exact.has(text)) this.#exact.set(text, position);
    for (const list of [values, ids, labelsOf(terms)]) this.#add(list);
  }

  /** The position, from 0, of the answer; undefined where the text is none. */
  find(text: string): number | undefined {
    return this.#exact.get(text) ?? this.#alike.get(cellKey(text));
  }

  /** The most parts that a text of the vocabulary has where it is cut by `separator`. */
  mostParts(separator: RegExp): number {
    let most = 1;
    for (const text of this.#alike.keys()) most = Math.max(most, text.split(separator).length);
    return most;
  }

  /** Texts that stand for two answers at once stand for none. */
  #add(list: readonly { readonly text: string; readonly position: number }[]): void {
    const found = new Map<string, number | null>();
    for (const { text, position } of list) {
      const key = cellKey(text);
      const other = found.get(key);
      found.set(key, other === undefined || other === position ? position : null);
    }
    for (const [key, position] of found)
      if (key !== '' && position !== null && !this.#alike.has(key)) this.#alike.set(key, position);
  }
}

function labelsOf(terms: readonly Term[]): readonly { readonly text: string; readonly position: number }[] {
  return terms.flatMap(({ labels }, position) => labels.map((text) => ({ text, position })));
}
