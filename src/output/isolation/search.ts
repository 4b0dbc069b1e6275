import { isBinary } from '../pdf/read/index.js';
import { type AllowedPhrases, isWithin } from './allowed.js';
import { standsAlone, standsAloneInBytes, standsApart } from './alone.js';
import { around, DECODERS, type Decoder, decoded, INLINE_MARKUP, PERCENT } from './decoders.js';
import { type Folded, fold } from './fold.js';
import type { Lookup } from './lookup.js';
import { type ByteEntry, type Entry, LEAST_BASE64, type OtherRespondent } from './other-respondents.js';
import { unitsOf } from './units.js';

/** Other respondents prepared for search. */
export interface SearchIndex {
  /** Those that share a text are together. */
  readonly groups: readonly (readonly OtherRespondent[])[];
  /** For words, folded as they are compared. */
  readonly texts: Lookup<Entry>;
  /** For bytes as Latin-1. */
  readonly bytes: Lookup<ByteEntry>;
  /** The length of the longest text. */
  readonly longest: number;
  /** What stands within one of these is not found. */
  readonly allowed: AllowedPhrases;
}

/** Told what is found, by the index of its group. */
export interface Finder {
  /** In words, which are given as they are compared. */
  inWords(group: number, words: Folded, at: number, length: number): void;
  /** In bytes: of a font, a picture or the like, or of words in another form. */
  inData(group: number): void;
}

/**
 * Searches texts, in whatever encoding they are. A text that begins with NUL is not words but data: bytes as Latin-1.
 */
export function search(searchIndex: SearchIndex, texts: readonly string[], finder: Finder): void {
  for (const text of new Set(texts)) {
    if (text.startsWith('\0')) searchBytes(searchIndex, text, finder);
    else searchText(searchIndex, text, finder);
  }
}

/** The groups of which at least one of the texts holds something. */
export function groupsIn(searchIndex: SearchIndex, texts: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>();
  search(searchIndex, texts, { inWords: (group) => found.add(group), inData: (group) => found.add(group) });
  return found;
}

/** The course of a line in a drawing, full of what looks like ids: M83, L12. */
const PATH = /\sd="[MLHVCSQTAZ\d\s.,+e-]*"/gi;

function searchText(searchIndex: SearchIndex, text: string, finder: Finder): void {
  const whole = withoutFiles(searchIndex, text.replace(PATH, ' d=""'), finder);
  searchReading(searchIndex, whole, finder);
  searchDecoded(searchIndex, whole, DECODERS, finder);
  searchDecoded(searchIndex, whole, [INLINE_MARKUP, ...DECODERS], finder);
}

/** What was encoded may have been so twice, and once more. */
const ROUNDS = 3;

function searchDecoded(searchIndex: SearchIndex, text: string, decoders: readonly Decoder[], finder: Finder): void {
  let [reading, before] = [text, ''];
  for (let round = 0; round < ROUNDS && reading !== before; round += 1) {
    before = reading;
    for (const decoder of decoders) {
      const { text: next, spots } = decoded(reading, decoder);
      if (spots.length === 0) continue;
      reading = withoutFiles(searchIndex, next, finder);
      // Parts in which nothing was decoded have been searched already.
      const parts = reading === next ? around(next, spots, 4 * searchIndex.longest + 64) : [reading];
      for (const part of parts) searchReading(searchIndex, part, finder);
    }
  }
}

function searchReading({ texts, allowed }: SearchIndex, reading: string, finder: Finder): void {
  const folded = fold(reading);
  texts.search(folded.units, ({ units: { length }, group, word }, at) => {
    const isWhole = word === null ? standsApart(folded, at, length) : standsAlone(folded, at, length, word);
    if (isWhole && !isWithin(allowed.words, folded.units, at, length)) finder.inWords(group, folded, at, length);
  });
}

function searchBytes({ bytes: lookup, allowed }: SearchIndex, bytes: string, finder: Finder): void {
  const units = unitsOf(bytes);
  lookup.search(units, ({ units: { length }, group, ends }, at) => {
    if (standsAloneInBytes(bytes, at, length, ends) && !isWithin(allowed.data, units, at, length)) finder.inData(group);
  });
}

/** Base64 as it stands: it may be no Base64 at all. There are no words in it, so a name may be part of a longer one. */
function searchBase64({ bytes: lookup }: SearchIndex, signs: string, finder: Finder): void {
  lookup.search(unitsOf(signs), ({ units: { length }, group, isId }, at) => {
    if (length >= LEAST_BASE64 && standsAloneInBytes(signs, at, length, [isId, isId])) finder.inData(group);
  });
}

/** From this many signs on, Base64 is taken out of the text around it; shorter, it could as well be a word. */
const LEAST_FILE = 64;

/** The text without the files in it. The files are searched both as they stand and decoded. */
function withoutFiles(searchIndex: SearchIndex, text: string, finder: Finder): string {
  return text.replace(/;base64,([\w+/=%-]+)/g, (all, base64: string) => {
    if (base64.length >= LEAST_FILE) searchBase64(searchIndex, base64, finder);
    const bytes = Buffer.from(decoded(base64, PERCENT).text, 'base64');
    const latin1 = bytes.toString('latin1');
    if (isBinary(latin1)) searchBytes(searchIndex, latin1, finder);
    else for (const each of new Set([latin1, bytes.toString('utf8')])) searchText(searchIndex, each, finder);
    return base64.length < LEAST_FILE ? all : ';base64,';
  });
}
