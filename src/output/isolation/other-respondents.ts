import { fold } from './fold.js';
import { type Entry, NO_GAPS } from './lookup.js';
import { textOf } from './units.js';

/** What must not occur in another respondent's documents. */
export interface Stranger {
  readonly respondent: string;
  readonly what: 'id' | 'name' | 'address' | 'free text';
  readonly text: string;
}

/** What strangers share where they are looked for in the same way; null where they cannot be: see `isTooShort`. */
export function keyOf(stranger: Stranger): string | null {
  const { units, gaps } = fold(stranger.text);
  const text = textOf(units);
  if (isTooShort(stranger, text)) return null;
  return isWord(stranger, text) ? `word ${gaps.subarray(1).join('')} ${text}` : text;
}

/** Whether it must stand alone, as short names in Latin letters and figures are found within other words by chance. */
function isWord({ what }: Stranger, text: string): boolean {
  return what === 'id' || /^(?:[a-z0-9]{1,3}|\d+)$/.test(text);
}

/** So many characters can be told from other words; persons in addresses have four. */
const LEAST: Readonly<Record<Stranger['what'], number>> = { id: 2, name: 2, address: 4, 'free text': 6 };

/** A single character, figures of less than six digits, "none". */
function isTooShort({ what }: Stranger, text: string): boolean {
  return [...text].length < LEAST[what] || /^\d{1,5}$/.test(text);
}

export function entryOf([stranger]: readonly Stranger[], group: number): readonly Entry[] {
  if (!stranger) return [];
  const { units, gaps } = fold(stranger.text);
  return [{ units, group, word: isWord(stranger, textOf(units)) ? gaps.subarray(1) : null }];
}

/** So many bytes do not occur in data by chance, nor do so many signs of Base64. */
export const [LEAST_BYTES, LEAST_BASE64] = [6, 10];

/** The bytes of a group's texts in each encoding of Unicode, except for figures, of which data are full. */
export function byteEntriesOf(group: readonly Stranger[], index: number): readonly Entry[] {
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
