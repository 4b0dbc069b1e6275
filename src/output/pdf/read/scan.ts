import { unreadable } from './messages.js';
import {
  type Dictionary,
  type FoundStrings,
  isDictionary,
  readDictionary,
  readValues,
  referenceOf,
  type Value,
} from './objects.js';
import { readTokens } from './tokens.js';

/** An object as it is written in the file. */
export interface RawObject {
  readonly number: number;
  readonly value: Value;
  /**
   * Where its value is written, in bytes from the beginning of the file: the first one, and the one after the last; white space
   * around it included.
   */
  readonly span: readonly [from: number, to: number];
  /** The bytes of its stream as they are written; null where it has none. */
  readonly bytes: Uint8Array | null;
}

/** Words that may stand outside of objects. */
const OUTER_WORDS = new Set(['xref', 'n', 'f', 'trailer', 'startxref']);

/**
 * Every object of a PDF in the order of the file, and the bytes outside of streams as Latin-1. It reads from the first byte to the
 * last, not by the table of contents: so it finds also what nothing refers to. Throws RenderError where a part cannot be read, and
 * for an encrypted file.
 */
export function scanObjects(
  bytes: Uint8Array,
  everything: FoundStrings,
): { readonly objects: readonly RawObject[]; readonly outside: string; readonly trailer: Dictionary } {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const source = buffer.toString('latin1');
  if (!source.startsWith('%PDF-')) throw unreadable('it does not begin as a PDF does');
  const tokens = readTokens(source, everything);
  const objects: RawObject[] = [];
  const outside: string[] = [];
  let trailer: Dictionary = new Map();
  let [numbers, outsideFrom]: [number[], number] = [[], 0];
  for (let token = tokens.next(); token !== undefined; token = tokens.next()) {
    if (typeof token === 'number') numbers.push(token);
    else {
      if (token === 'obj' && numbers.length > 1) objects.push(readObject(numbers.at(-2) ?? 0));
      else if (token === '<<') {
        trailer = readDictionary(tokens, everything.strings);
        checkTrailer(trailer);
      } else if (typeof token !== 'string' || !OUTER_WORDS.has(token)) {
        throw unreadable(`something stands outside of its objects before byte ${tokens.position}`);
      }
      numbers = [];
    }
  }
  outside.push(source.slice(outsideFrom));
  return { objects, outside: outside.join('\n'), trailer };

  function readObject(number: number): RawObject {
    const from = tokens.position;
    const { values, word } = readValues(tokens, ['stream', 'endobj'], everything.strings);
    const span = [from, tokens.position - word.length] as const;
    const [value] = values;
    if (value === undefined || values.length > 1) throw unreadable(`object ${number} is not one value`);
    if (word === 'endobj') return { number, value, span, bytes: null };
    if (!isDictionary(value)) throw unreadable(`the stream of object ${number} has no dictionary`);
    checkTrailer(value);
    return { number, value, span, bytes: streamOf(number, value) };
  }

  function streamOf(number: number, dictionary: Dictionary): Uint8Array {
    const [lineEnd] = /^\r?\n/.exec(source.slice(tokens.position, tokens.position + 2)) ?? [];
    const length = lengthOf(dictionary.get('Length'), source);
    if (lineEnd === undefined || length === undefined) throw unreadable(`the stream of object ${number} is broken`);
    const start = tokens.position + lineEnd.length;
    const end = start + length;
    if (!/^[\r\n]*endstream\s+endobj\s/.test(source.slice(end, end + 40))) {
      throw unreadable(`the stream of object ${number} is not as long as it says`);
    }
    outside.push(source.slice(outsideFrom, start));
    outsideFrom = end;
    tokens.position = source.indexOf('endobj', end) + 'endobj'.length;
    return buffer.subarray(start, end);
  }
}

/** The object that holds the length of a stream may come after it. */
function lengthOf(value: Value | undefined, source: string): number | undefined {
  const number = referenceOf(value);
  if (number === undefined) return typeof value === 'number' ? value : undefined;
  const [, digits] = new RegExp(`\\s${number}\\s+0\\s+obj\\s+(\\d+)\\s+endobj\\s`).exec(source) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

/** The trailer may also be the dictionary of a stream. */
function checkTrailer(trailer: Dictionary): void {
  if (trailer.has('Encrypt')) throw unreadable('it is encrypted');
}
