import type { Ends } from './alone.js';
import { fold, GAP } from './fold.js';
import type { Sought } from './lookup.js';
import { canTell, type What } from './telling.js';
import { textOf } from './units.js';

/** Something of a respondent that must not occur in another respondent's documents. */
export interface OtherRespondent {
  readonly respondent: string;
  readonly what: What;
  readonly text: string;
}

/** A text to be found in words, with the number of its group. */
export interface Entry extends Sought {
  readonly group: number;
  /**
   * Null where white space may stand anywhere in the text. Else it has to stand alone, and this says before which of its units, from
   * the second on, white space has to stand (1 or 0).
   */
  readonly word: Uint8Array | null;
}

/** A text to be found in bytes. */
export interface ByteEntry extends Sought {
  readonly group: number;
  readonly isId: boolean;
  readonly ends: Ends;
}

/** Equal for texts that are searched for in the same way; null for a text that cannot tell anybody. */
export function keyOf(otherRespondent: OtherRespondent): string | null {
  const folded = fold(otherRespondent.text);
  if (!canTell(otherRespondent.what, folded)) return null;
  const text = textOf(folded.units);
  return isWord(otherRespondent, text) ? `word ${gapsIn(folded.marks).join('')} ${text}` : text;
}

/** Whether it must stand alone, as short names in Latin letters and digits are found within other words by chance. */
function isWord({ what }: OtherRespondent, text: string): boolean {
  return what === 'id' || /^(?:[a-z0-9]{1,3}|\d+)$/.test(text);
}

/** Before which units, from the second on, white space stands. */
function gapsIn(marks: Uint8Array): Uint8Array {
  return marks.subarray(1).map((mark) => mark & GAP);
}

/** The entry of a group: its members are searched for in the same way, so the first stands for all. */
export function entryOf([otherRespondent]: readonly OtherRespondent[], group: number): readonly Entry[] {
  if (!otherRespondent) return [];
  const { units, marks } = fold(otherRespondent.text);
  return [{ units, group, word: isWord(otherRespondent, textOf(units)) ? gapsIn(marks) : null }];
}

/** Whether a group is of nothing but free texts: of what respondents may write as they like. */
export function isFreeText(group: readonly OtherRespondent[]): boolean {
  return group.every(({ what }) => what === 'free text');
}

/** From this many bytes on, or signs of Base64, a text does not occur in data by chance. */
export const [LEAST_BYTES, LEAST_BASE64] = [6, 10];

/**
 * The texts of a group as bytes in each encoding of Unicode. Mere digits are left out: data are full of them. Free texts are looked
 * for in words alone: who writes one may choose it to stand in the data of every document.
 */
export function byteEntriesOf(group: readonly OtherRespondent[], index: number): readonly ByteEntry[] {
  if (isFreeText(group)) return [];
  const isId = group.some(({ what }) => what === 'id');
  return [...new Set(group.map(({ text }) => text))].flatMap(spellings).flatMap((spelling) => {
    const ends: Ends = [isId || /^[a-z0-9]/i.test(spelling), isId || /[a-z0-9]$/i.test(spelling)];
    return encodings(spelling)
      .filter((bytes) => bytes.filter((byte) => byte > 0).length >= LEAST_BYTES)
      .map((bytes) => ({ units: Uint16Array.from(bytes), group: index, isId, ends }));
  });
}

/** How a text may be written; none for mere digits. */
function spellings(text: string): readonly string[] {
  const ways = [text, text.normalize('NFKC')].flatMap((way) => [way.trim(), way.replace(/\s+/g, '')]);
  return [...new Set(ways)].filter((way) => !/^\d+$/.test(way));
}

function encodings(text: string): readonly Uint8Array[] {
  return [Buffer.from(text), Buffer.from(text, 'utf16le'), Buffer.from(text, 'utf16le').swap16()];
}

/** The bytes that a text may be written as. */
export function bytesOf(text: string): readonly Uint8Array[] {
  return spellings(text).flatMap(encodings);
}
