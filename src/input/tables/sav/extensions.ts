import { ByteReader, refuse, type TextReader } from '../binary/index.js';
import { namesUnreadable, tooManyLabels } from '../messages.js';
import { type Dictionary, MOST_LABELS } from './dictionary.js';

/** Subtypes of the extension records that are read; those with other numbers say nothing about the data. */
export const EXTENSION = {
  integers: 3,
  sets: 7,
  longNames: 13,
  widths: 14,
  cases: 16,
  setsOfCountedValues: 19,
  encoding: 20,
  longLabels: 21,
  longMissing: 22,
} as const;

type Extensions = Dictionary['extensions'];

/** A label of a text value, both trimmed. */
export type TextLabels = ReadonlyMap<string, string>;

/** Names of up to 64 bytes, by the short name of the variable in capitals. */
export function longNames(extensions: Extensions, text: TextReader): ReadonlyMap<string, string> {
  return new Map(pairs(extensions, EXTENSION.longNames, text));
}

/** Bytes of the texts of more than 255, by the short name of the first of their variables in capitals. */
export function veryLongWidths(extensions: Extensions, text: TextReader): ReadonlyMap<string, number> {
  return new Map(pairs(extensions, EXTENSION.widths, text).map(([name, width]) => [name, Number.parseInt(width, 10)]));
}

/** `A=B` with tabs between. */
function pairs(extensions: Extensions, subtype: number, text: TextReader): readonly (readonly [string, string])[] {
  return (extensions.get(subtype) ?? []).flatMap((content) =>
    (text.read(content) ?? '').split('\t').flatMap((pair) => {
      const [, short = '', long = ''] = /^([^=]*)=([^\0]*)/.exec(pair) ?? [];
      return short === '' || long === '' ? [] : [[short.toUpperCase(), long] as const];
    }),
  );
}

/** How many cases there are, where there may be more than the header can tell; null where it is not said. */
export function extendedCases(extensions: Extensions, isLittleEndian: boolean): number | null {
  const [content] = extensions.get(EXTENSION.cases) ?? [];
  if (!content) return null;
  const reader = new ByteReader(content, isLittleEndian);
  reader.skip(8);
  const cases = reader.int64();
  return cases < 0 ? null : cases;
}

/** Labels of texts of more than 8 bytes, by the name of the variable in capitals. */
export function longLabels(extensions: Extensions, text: TextReader, isLittleEndian: boolean): ReadonlyMap<string, TextLabels> {
  const found = new Map<string, Map<string, string>>();
  let total = 0;
  for (const content of extensions.get(EXTENSION.longLabels) ?? []) {
    const reader = new ByteReader(content, isLittleEndian);
    while (reader.left > 0) {
      const name = sizedText(reader, text).toUpperCase();
      reader.skip(4);
      const count = reader.int32();
      total += count;
      if (total > MOST_LABELS) refuse(tooManyLabels(MOST_LABELS));
      const labels = found.get(name) ?? new Map<string, string>();
      for (let index = 0; index < count; index += 1) labels.set(sizedText(reader, text), sizedText(reader, text));
      found.set(name, labels);
    }
  }
  return found;
}

/** Missing values of texts of more than 8 bytes, by the name of the variable in capitals. */
export function longMissing(
  extensions: Extensions,
  text: TextReader,
  isLittleEndian: boolean,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const content of extensions.get(EXTENSION.longMissing) ?? []) {
    const reader = new ByteReader(content, isLittleEndian);
    while (reader.left > 0) {
      const name = sizedText(reader, text).toUpperCase();
      const count = reader.uint8();
      found.set(name, missingTexts(reader, text, count));
    }
  }
  return found;
}

/** The length stands once before all values; some programs write it before each. */
function missingTexts(reader: ByteReader, text: TextReader, count: number): readonly string[] {
  const length = reader.int32();
  return Array.from({ length: count }, (_, index) => {
    if (index > 0 && isLengthNext(reader, length)) reader.skip(4);
    return trimmed(reader.take(length), text);
  });
}

/** No text begins with the bytes of a length, of which most are 0. */
function isLengthNext(reader: ByteReader, length: number): boolean {
  return reader.left >= 4 + length && reader.view.getInt32(reader.at, reader.isLittleEndian) === length;
}

function sizedText(reader: ByteReader, text: TextReader): string {
  return trimmed(reader.take(reader.int32()), text);
}

/** A text without the spaces that fill its field up. */
export function trimmed(bytes: Uint8Array, text: TextReader): string {
  return text.read(bytes.subarray(0, trimmedLength(bytes, 0, bytes.length))) ?? refuse(namesUnreadable(text.encoding));
}

const SPACE = 0x20;

/** How many bytes there are without spaces and zeros at the end. */
export function trimmedLength(bytes: Uint8Array, start: number, end: number): number {
  let last = end;
  while (last > start && (bytes[last - 1] === SPACE || bytes[last - 1] === 0)) last -= 1;
  return last - start;
}
