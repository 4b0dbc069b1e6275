import type { SourcedText, SourceNote } from '../../model/brief-view.js';
import type { Citation, CitedPart, CitedText } from '../../model/cited.js';
import { citationsIn, judgementsIn, known } from '../text/index.js';
import type { TellSources } from './sources.js';

/** The notes of a document: each tells where the numbers of a few sentences come from. */
export interface Footnotes {
  /** Makes texts share one note, which is marked behind the first of them that has numbers. Equal citations get the same note. */
  source<T extends readonly CitedText[]>(...texts: T): { readonly [Index in keyof T]: SourcedText };
  /** The number of the note for these numbers, from 1 on; null where there are none. */
  note(citations: readonly Citation[]): number | null;
  /** All notes so far, in the order of their numbers. */
  all(): readonly SourceNote[];
}

/** The notes of a new document: none yet. `tell`: what numbers are, in words. */
export function openFootnotes(tell: TellSources): Footnotes {
  const notes: SourceNote[] = [];
  const known = new Map<string, number>();

  function note(citations: readonly Citation[]): number | null {
    if (citations.length === 0) return null;
    const key = JSON.stringify(withoutRepeats(citations).map(keyOf));
    const number = known.get(key) ?? notes.length + 1;
    if (!known.has(key)) notes.push({ number, words: tell(withoutRepeats(citations)) });
    known.set(key, number);
    return number;
  }

  function source<T extends readonly CitedText[]>(...texts: T) {
    const number = note(texts.flatMap(citationsIn));
    const marked = texts.find((text) => citationsIn(text).length > 0);
    return texts.map((text) => sourced(text, number ?? 0, text === marked, tell)) as { [Index in keyof T]: SourcedText };
  }

  return { source, note, all: () => notes };
}

function sourced(text: CitedText, number: number, isMarked: boolean, tell: TellSources): SourcedText {
  const parts = (of: readonly CitedPart[]) =>
    of.map((part) => (typeof part === 'string' ? part : { written: part.written, note: number, words: tell([part]) }));
  const words = { parts: { ja: parts(text.ja), en: parts(text.en) }, note: isMarked ? number : null };
  return known(words, judgementsIn(text));
}

function keyOf({ written, cells }: Citation): readonly string[] {
  return [written, ...cells.map(({ pointer }) => pointer)];
}

function withoutRepeats(citations: readonly Citation[]): readonly Citation[] {
  const seen = new Set<string>();
  return citations.filter((citation) => seen.size < seen.add(JSON.stringify(keyOf(citation))).size);
}
