import { ByteReader, type TextReader } from '../binary/index.js';
import { fileDamaged, tooManyLabels } from '../messages.js';
import { giveUp } from '../unreadable.js';
import { type Dictionary, EXTENSION, MOST_LABELS } from './dictionary.js';
import { trimmed } from './trimmed.js';

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
  return contentsOf(extensions, subtype).flatMap((content) =>
    (text.read(content) ?? '').split('\t').flatMap((pair) => {
      const [, short = '', long = ''] = /^([^=]*)=([^\0]*)/.exec(pair) ?? [];
      return short === '' || long === '' ? [] : [[short.toUpperCase(), long] as const];
    }),
  );
}

/** In bytes: 20,000 variables with names of the greatest length have 1.5 MB. */
const MOST_CONTENT = 2_000_000;

/** What the records of a subtype hold that is a text. Refuses texts that take long to read, such as one of millions of pairs. */
export function contentsOf(extensions: Extensions, subtype: number): readonly Uint8Array[] {
  const contents = extensions.get(subtype) ?? [];
  const length = contents.reduce((sum, content) => sum + content.length, 0);
  return length <= MOST_CONTENT ? contents : giveUp(fileDamaged(`its record 7/${subtype} is longer than any that SPSS writes`));
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
      total += 1 + count;
      if (total > MOST_LABELS) giveUp(tooManyLabels(MOST_LABELS));
      if (count < 0) giveUp(fileDamaged('long texts have a negative number of labels'));
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
  let total = 0;
  for (const content of extensions.get(EXTENSION.longMissing) ?? []) {
    const reader = new ByteReader(content, isLittleEndian);
    while (reader.left > 0) {
      const name = sizedText(reader, text).toUpperCase();
      const count = reader.uint8();
      total += 1;
      if (total > MOST_LABELS) giveUp(tooManyLabels(MOST_LABELS));
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
