import { ByteReader, type TextReader } from '../binary/index.js';
import { fileDamaged, namesUnreadable, tooManyLabels } from '../messages.js';
import { giveUp } from '../unreadable.js';
import { isTagged, upToZero, widthsOf } from './dictionary.js';
import type { Header } from './header.js';
import { longValue, storedText } from './numbers.js';

/** Labels of values under a name, as bytes. */
export interface RawLabels {
  readonly name: Uint8Array;
  readonly labels: readonly { readonly cell: string; readonly text: Uint8Array }[];
}

/** All value labels of a file. */
const MOST_LABELS = 300_000;
const PADDING = 3;

/** Reads value labels up to the end of the file. */
export function readLabels(reader: ByteReader, header: Header): readonly RawLabels[] {
  const tagged = isTagged(header);
  const { name: width } = widthsOf(header);
  const sets: RawLabels[] = [];
  let total = 0;
  while (tagged ? reader.isNext('<lbl>') : reader.left > 0) {
    if (tagged) reader.expect('<lbl>');
    const length = reader.int32();
    const name = upToZero(reader.take(width));
    reader.skip(PADDING);
    const labels = tableOf(new ByteReader(reader.take(length), reader.isLittleEndian), MOST_LABELS - total);
    if (tagged) reader.expect('</lbl>');
    total += 1 + labels.length;
    sets.push({ name, labels });
  }
  return sets;
}

/** Offsets of the texts, the values, and the texts, each up to a zero; at most `most`. */
function tableOf(reader: ByteReader, most: number): RawLabels['labels'] {
  const count = reader.int32();
  const length = reader.int32();
  if (!(count >= 0 && length >= 0 && 8 * count + length <= reader.left))
    giveUp(fileDamaged('value labels reach beyond their end'));
  if (count > most) giveUp(tooManyLabels(MOST_LABELS));
  const offsets = Array.from({ length: count }, () => reader.int32());
  const cells = Array.from({ length: count }, () => labelled(reader.int32()));
  const texts = reader.take(length);
  // Texts that overlap could be read again and again; those of Stata follow each other.
  let read = 0;
  return cells.map((cell, index) => {
    const offset = offsets[index] ?? 0;
    if (offset < 0 || offset > length) giveUp(fileDamaged('value labels reach beyond their end'));
    const text = upToZero(texts.subarray(offset));
    read += text.length + 1;
    if (read > MOST_REPEATED * (length + 1)) giveUp(fileDamaged('value labels lie one over the other'));
    return { cell, text };
  });
}

/** How often, on average, a text of labels may be used. */
const MOST_REPEATED = 2;

function labelled(value: number): string {
  const stored = longValue(value);
  return typeof stored === 'string' ? stored : storedText('long')(stored);
}

/** Labels as texts, by their name. */
export function labelsByName(sets: readonly RawLabels[], text: TextReader): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const read = (bytes: Uint8Array) => text.read(bytes) ?? giveUp(namesUnreadable(text.encoding));
  return new Map(
    sets.map(({ name, labels }) => [read(name), new Map(labels.map((label) => [label.cell, read(label.text)]))] as const),
  );
}
