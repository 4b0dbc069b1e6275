import { standsAlone, standsAloneInBytes } from './alone.js';
import { around, DECODERS, type Decoder, decoded, INLINE_MARKUP, PERCENT } from './decoders.js';
import { fold } from './fold.js';
import type { Lookup } from './lookup.js';
import { LEAST_BASE64, LEAST_BYTES, type OtherRespondent } from './other-respondents.js';
import { unitsOf } from './units.js';

/** Other respondents prepared for search. */
export interface SearchIndex {
  /** Those that share a text are together. */
  readonly groups: readonly (readonly OtherRespondent[])[];
  /** Indices of groups that cannot be told from the project's own words. */
  readonly muted: ReadonlySet<number>;
  /** For words, folded as they are compared. */
  readonly texts: Lookup;
  /** For bytes as Latin-1. */
  readonly bytes: Lookup;
  /** The length of the longest text. */
  readonly longest: number;
}

/** The groups of which at least one of the texts holds something. */
export function groupsIn(searchIndex: SearchIndex, texts: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const text of new Set(texts)) {
    if (text.startsWith('\0')) searchBytes(searchIndex, text, LEAST_BYTES, found);
    else searchText(searchIndex, text, found);
  }
  return found;
}

/** The course of a line in a drawing, full of what looks like ids: M83, L12. */
const PATH = /\sd="[MLHVCSQTAZ\d\s.,+e-]*"/gi;

function searchText(searchIndex: SearchIndex, text: string, found: Set<number>): void {
  const whole = withoutFiles(searchIndex, text.replace(PATH, ' d=""'), found);
  searchReading(searchIndex, whole, found);
  searchDecoded(searchIndex, whole, DECODERS, found);
  searchDecoded(searchIndex, whole, [INLINE_MARKUP, ...DECODERS], found);
}

/** What was encoded may have been so twice, and once more. */
const ROUNDS = 3;

function searchDecoded(searchIndex: SearchIndex, text: string, decoders: readonly Decoder[], found: Set<number>): void {
  let [reading, before] = [text, ''];
  for (let round = 0; round < ROUNDS && reading !== before; round += 1) {
    before = reading;
    for (const decoder of decoders) {
      const { text: next, spots } = decoded(reading, decoder);
      if (spots.length === 0) continue;
      reading = withoutFiles(searchIndex, next, found);
      // Parts in which nothing was decoded have been searched already.
      const parts = reading === next ? around(next, spots, 4 * searchIndex.longest + 64) : [reading];
      for (const part of parts) searchReading(searchIndex, part, found);
    }
  }
}

function searchReading(searchIndex: SearchIndex, reading: string, found: Set<number>): void {
  const folded = fold(reading);
  searchIndex.texts.search(folded.units, ({ units, group, word }, at) => {
    if (word === null || standsAlone(folded, at, units.length, word)) found.add(group);
  });
}

function searchBytes(searchIndex: SearchIndex, bytes: string, least: number, found: Set<number>): void {
  searchIndex.bytes.search(unitsOf(bytes), ({ units: { length }, group, word }, at) => {
    if (length >= least && (word === null || standsAloneInBytes(bytes, at, length))) found.add(group);
  });
}

/** From this many signs on, Base64 is taken out of the text around it; shorter, it could as well be a word. */
const LEAST_FILE = 64;

/** The text without the files in it. The files are searched both as they stand and decoded. */
function withoutFiles(searchIndex: SearchIndex, text: string, found: Set<number>): string {
  return text.replace(/;base64,([\w+/=%-]+)/g, (all, base64: string) => {
    if (base64.length >= LEAST_FILE) searchBytes(searchIndex, base64, LEAST_BASE64, found);
    const bytes = Buffer.from(decoded(base64, PERCENT).text, 'base64');
    if (isBinary(bytes)) searchBytes(searchIndex, bytes.toString('latin1'), LEAST_BYTES, found);
    else for (const each of new Set([bytes.toString('latin1'), bytes.toString('utf8')])) searchText(searchIndex, each, found);
    return base64.length < LEAST_FILE ? all : ';base64,';
  });
}

/** Whether bytes are those of a font, a picture or the like: at least 1000, with more than one control character in fifty. */
function isBinary(bytes: Uint8Array): boolean {
  let controls = 0;
  for (const byte of bytes) if (byte < 0x20 && (byte < 0x09 || byte > 0x0d)) controls += 1;
  return bytes.length >= 1000 && controls * 50 > bytes.length;
}
