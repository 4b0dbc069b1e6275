import {
  ByteReader,
  encodingNamed,
  encodingOfCodePage,
  guessEncoding,
  OF_ANY_BYTES,
  type TextReader,
  textReader,
} from '../binary/index.js';
import { namesUnreadable, numbersUnknown } from '../messages.js';
import { giveUp } from '../unreadable.js';
import { type Dictionary, EXTENSION } from './dictionary.js';

/**
 * Reads texts in the encoding that the file names, or in that of its code page; where it names none, or its names and labels are not
 * in it, in the one that `guessEncoding` finds. `values` are the texts of the cases. Refuses a file that is not in the encoding that
 * it names, nor surely in another: one wrong label would make all others unreadable.
 */
export function readerOf(dictionary: Dictionary, isLittleEndian: boolean, values: () => Iterable<Uint8Array>): TextReader {
  const named = namedEncoding(dictionary) ?? codePage(dictionary, isLittleEndian);
  if (named !== null && readsAll(named, dictionary)) return textReader(named);
  const guessed = guessEncoding(all(dictionary, values));
  const isSure = named === null || guessed !== OF_ANY_BYTES;
  return isSure && readsAll(guessed, dictionary) ? textReader(guessed) : giveUp(namesUnreadable(named ?? guessed));
}

function namedEncoding({ extensions }: Dictionary): string | null {
  const [name] = extensions.get(EXTENSION.encoding) ?? [];
  return name ? encodingNamed(Buffer.from(name).toString('latin1').replaceAll('\0', '')) : null;
}

const IEEE = 1;
const EBCDIC = 1;

function codePage({ extensions }: Dictionary, isLittleEndian: boolean): string | null {
  const [content] = extensions.get(EXTENSION.integers) ?? [];
  if (!content) return null;
  const reader = new ByteReader(content, isLittleEndian);
  // The version of the program, in three numbers, and the kind of machine.
  reader.skip(16);
  const numbers = reader.int32();
  // Compression and order of bytes, which the header tells.
  reader.skip(8);
  const page = reader.int32();
  if (numbers !== IEEE || page === EBCDIC) giveUp(numbersUnknown());
  return encodingOfCodePage(page);
}

function readsAll(encoding: string, dictionary: Dictionary): boolean {
  const reader = textReader(encoding);
  for (const text of namesAndLabels(dictionary)) if (reader.read(text) === null) return false;
  return true;
}

function* all(dictionary: Dictionary, values: () => Iterable<Uint8Array>): Generator<Uint8Array> {
  yield* namesAndLabels(dictionary);
  yield* values();
}

const OF_TEXT = [EXTENSION.longNames, EXTENSION.sets, EXTENSION.setsOfCountedValues];

function* namesAndLabels({ variables, labelSets, extensions }: Dictionary): Generator<Uint8Array> {
  for (const { shortName, label } of variables) {
    yield shortName;
    yield label;
  }
  for (const { labels } of labelSets) for (const { label } of labels) yield label;
  for (const subtype of OF_TEXT) yield* extensions.get(subtype) ?? [];
}
