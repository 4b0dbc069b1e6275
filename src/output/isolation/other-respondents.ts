import { fold } from './fold.js';
import { type Entry, NO_GAPS } from './lookup.js';
import { textOf } from './units.js';

/** Something of a respondent that must not occur in another respondent's documents. */
export interface OtherRespondent {
  readonly respondent: string;
  readonly what: 'id' | 'name' | 'address' | 'free text';
  readonly text: string;
}

/** Equal for texts that are searched for in the same way; null for a text that is too short to search for. */
export function keyOf(otherRespondent: OtherRespondent): string | null {
  const { units, gaps } = fold(otherRespondent.text);
  const text = textOf(units);
  if (isTooShort(otherRespondent, text)) return null;
  return isWord(otherRespondent, text) ? `word ${gaps.subarray(1).join('')} ${text}` : text;
}

/** Whether it must stand alone, as short names in Latin letters and figures are found within other words by chance. */
function isWord({ what }: OtherRespondent, text: string): boolean {
  return what === 'id' || /^(?:[a-z0-9]{1,3}|\d+)$/.test(text);
}

/** From this many characters on, a text can be told from other words. Names of persons have four. */
const LEAST: Readonly<Record<OtherRespondent['what'], number>> = { id: 2, name: 2, address: 4, 'free text': 6 };

/** A single character, figures of less than six digits, "none". */
function isTooShort({ what }: OtherRespondent, text: string): boolean {
  return [...text].length < LEAST[what] || /^\d{1,5}$/.test(text);
}

/** The entry of a group: its members are searched for in the same way, so the first stands for all. */
export function entryOf([otherRespondent]: readonly OtherRespondent[], group: number): readonly Entry[] {
  if (!otherRespondent) return [];
  const { units, gaps } = fold(otherRespondent.text);
  return [{ units, group, word: isWord(otherRespondent, textOf(units)) ? gaps.subarray(1) : null }];
}

/** From this many bytes on, or signs of Base64, a text does not occur in data by chance. */
export const [LEAST_BYTES, LEAST_BASE64] = [6, 10];

/** The texts of a group as bytes in each encoding of Unicode. Mere digits are left out: data are full of them. */
export function byteEntriesOf(group: readonly OtherRespondent[], index: number): readonly Entry[] {
  const ways = group.flatMap(({ text }) =>
    [text, text.normalize('NFKC')].flatMap((way) => [way.trim(), way.replace(/\s+/g, '')]),
  );
  const word = group.some(({ what }) => what === 'id') ? NO_GAPS : null;
  return [...new Set(ways)]
    .filter((way) => !/^\d+$/.test(way))
    .flatMap((way) => [Buffer.from(way), Buffer.from(way, 'utf16le'), Buffer.from(way, 'utf16le').swap16()])
    .filter((bytes) => bytes.filter((byte) => byte > 0).length >= LEAST_BYTES)
    .map((bytes) => ({ units: Uint16Array.from(bytes), group: index, word }));
}
