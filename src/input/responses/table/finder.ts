import { cellKey } from '../../../model/cell-key.js';

/** The position of a column, from 0; `missing`, or the names of the columns that it might be. */
export type FoundColumn = { readonly column: number } | 'missing' | { readonly several: readonly string[] };

/** Finds columns by name. Where no name is exactly the one asked for, white space, width and case do not count. */
export class ColumnFinder {
  readonly #names: readonly string[];
  readonly #exact: ReadonlyMap<string, number>;
  /** By the name without the number that tells it from others of the same name. */
  readonly #alike = new Map<string, number[]>();

  /** `written`: the names before equal ones were told apart; of `names`, none but empty ones are equal. */
  constructor(names: readonly string[], written: readonly string[] = names) {
    this.#names = names;
    this.#exact = new Map(names.map((name, index) => [name, index] as const).reverse());
    written.forEach((name, index) => {
      if (name !== '') this.#remember(cellKey(name), index);
      if (names[index] !== name) this.#remember(cellKey(names[index] ?? ''), index);
    });
  }

  find(name: string): FoundColumn {
    const exact = this.#exact.get(name);
    if (exact !== undefined && name !== '') return { column: exact };
    const [first, ...more] = this.#alike.get(cellKey(name)) ?? [];
    if (first === undefined) return 'missing';
    return more.length === 0 ? { column: first } : { several: [first, ...more].map((index) => this.#names[index] ?? '') };
  }

  /** The position of the first column that has this very name; -1 for none. */
  exactly(name: string): number {
    return this.#exact.get(name) ?? -1;
  }

  #remember(key: string, index: number): void {
    const known = this.#alike.get(key);
    if (!known) this.#alike.set(key, [index]);
    else if (!known.includes(index)) known.push(index);
  }
}
