/** Ids that a project may have, each once. */

const ITEM = /^[A-Za-z][A-Za-z0-9_]{0,40}$/;
const NAME = /^[A-Za-z0-9][A-Za-z0-9_-]{0,40}$/;
/** Names with a meaning of their own in a project. */
const RESERVED = new Set([
  'respondent',
  'source',
  'arrival',
  'id',
  'name',
  'language',
  'email',
  'postcode',
  'address',
  'contact',
  'password',
  'all',
]);

/** Gives ids of items and sections, none twice, whatever their case. */
export class ItemIds {
  readonly #taken = new Set<string>(RESERVED);

  /** The code where it can be an id; else the fallback, numbered where it is taken. */
  take(code: string, fallback: string): string {
    const wanted = code.replace(/[.\-/ ]+/g, '_').replace(/_+$/, '');
    const base = ITEM.test(wanted) && !Object.hasOwn(Object.prototype, wanted) ? wanted : fallback;
    let id = base;
    for (let at = 2; this.#taken.has(id.toLowerCase()); at++) id = `${base}_${at}`;
    this.#taken.add(id.toLowerCase());
    return id;
  }
}

/** Ids of the options of one item: their code where it can be one, else their label in Latin letters, else a number. */
export class OptionIds {
  readonly #taken = new Set<string>();

  take(code: string, label: string): string {
    const slug = label
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '_')
      .replace(/^_+|_+$/g, '');
    const latin = /^[\p{ASCII}\p{sc=Latin}]*$/u.test(label) && /^[a-z]/.test(slug) ? slug.slice(0, 30).replace(/_+$/, '') : '';
    const wanted = [code, latin].find(
      (text) => NAME.test(text) && !Object.hasOwn(Object.prototype, text) && !this.#taken.has(text.toLowerCase()),
    );
    let id = wanted ?? `o${this.#taken.size + 1}`;
    for (let at = this.#taken.size + 2; this.#taken.has(id.toLowerCase()); at++) id = `o${at}`;
    this.#taken.add(id.toLowerCase());
    return id;
  }
}
