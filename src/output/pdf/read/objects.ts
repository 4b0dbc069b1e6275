import { unreadable } from './messages.js';
import type { Met, PdfName, PdfString, Tokens } from './tokens.js';

/** A value that stands for the object with this number. */
export interface Reference {
  readonly kind: 'reference';
  readonly number: number;
}
/** The entries of a dictionary, by their keys without the slash. */
export type Dictionary = ReadonlyMap<string, Value>;
/** The value of an object. A plain string is one of the words true, false and null. */
export type Value = number | string | PdfName | PdfString | Reference | readonly Value[] | Dictionary;

/** Everything that was met while reading: every comment, name and string, as bytes in Latin-1. */
export interface FoundStrings extends Met {
  readonly strings: Set<string>;
}

/** Whether a value is a dictionary. */
export function isDictionary(value: Value | undefined): value is Dictionary {
  return value instanceof Map;
}

/** Whether a value is a list. */
export function isList(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value);
}

/** The text of a name; undefined for anything else. */
export function nameOf(value: Value | undefined): string | undefined {
  return typeof value === 'object' && 'kind' in value && value.kind === 'name' ? value.text : undefined;
}

/** The bytes of a string; undefined for anything else. */
export function bytesOf(value: Value | undefined): string | undefined {
  return typeof value === 'object' && 'kind' in value && value.kind === 'string' ? value.bytes : undefined;
}

/** The number of the object that a reference stands for; undefined for anything else. */
export function referenceOf(value: Value | undefined): number | undefined {
  return typeof value === 'object' && 'kind' in value && value.kind === 'reference' ? value.number : undefined;
}

const LIST_END: readonly string[] = [']'];
const DICTIONARY_END: readonly string[] = ['>>'];

/**
 * The values up to one of the words `until`, and that word. Strings are added to `strings`, unless it is null. Throws RenderError
 * where something else stands there.
 */
export function readValues(
  tokens: Tokens,
  until: readonly string[],
  strings: Set<string> | null,
): { readonly values: readonly Value[]; readonly word: string } {
  const values: Value[] = [];
  for (;;) {
    const token = tokens.next();
    if (token === undefined) throw unreadable(`it ends where ${until.join(' or ')} is missing`);
    if (typeof token !== 'string') {
      if (typeof token === 'object' && token.kind === 'string') strings?.add(token.bytes);
      values.push(token);
    } else if (until.includes(token)) return { values, word: token };
    else if (token === 'R') values.push(reference(values));
    else if (token === '<<') values.push(readDictionary(tokens, strings));
    else if (token === '[') values.push(readList(tokens, strings));
    else if (token === 'true' || token === 'false' || token === 'null') values.push(token);
    else throw unreadable(`there is a "${token}" before byte ${tokens.position}, where a value belongs`);
  }
}

/** The rest of a list, after its opening bracket. Throws as `readValues` does. */
export function readList(tokens: Tokens, strings: Set<string> | null): readonly Value[] {
  return readValues(tokens, LIST_END, strings).values;
}

/** The rest of a dictionary, after its opening brackets. Throws as `readValues` does, and for a key that is there twice. */
export function readDictionary(tokens: Tokens, strings: Set<string> | null): Dictionary {
  const { values } = readValues(tokens, DICTIONARY_END, strings);
  const dictionary = new Map<string, Value>();
  for (let index = 0; index < values.length; index += 2) {
    const key = nameOf(values[index]);
    const value = values[index + 1];
    if (key === undefined || value === undefined) throw unreadable(`a dictionary is broken before byte ${tokens.position}`);
    if (dictionary.has(key)) throw unreadable(`a dictionary has two entries "${key}" before byte ${tokens.position}`);
    dictionary.set(key, value);
  }
  return dictionary;
}

function reference(values: Value[]): Reference {
  const [generation, number] = [values.pop(), values.pop()];
  if (typeof number !== 'number' || typeof generation !== 'number') throw unreadable('a reference has no number');
  return { kind: 'reference', number };
}
