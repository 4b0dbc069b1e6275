import type { SourcedText, SourceNote } from '../../model/brief-view.js';
import type { Citation, CitedPart, CitedText } from '../../model/cited.js';
import { citationsIn } from '../text/index.js';

/** The notes of a document: each tells where the numbers of a few sentences come from. */
export interface Footnotes {
  /** Makes texts share one note, which is marked behind the first of them that has numbers. Equal citations get the same note. */
  source<T extends readonly CitedText[]>(...texts: T): { readonly [Index in keyof T]: SourcedText };
  /** The number of the note for numbers that stand outside of sentences, from 1 on; null where there are none. */
  note(citations: readonly Citation[]): number | null;
  /** All notes so far, in the order of their numbers. */
  all(): readonly SourceNote[];
}

/** The notes of a new document: none yet. */
export function openFootnotes(): Footnotes {
  const notes: SourceNote[] = [];
  const known = new Map<string, number>();

  function note(citations: readonly Citation[]): number | null {
    if (citations.length === 0) return null;
    const entries = withoutRepeats(citations).map(({ written, cell }) => ({ written, name: cell.name, cell: cell.pointer }));
    const key = JSON.stringify(entries);
    const number = known.get(key) ?? notes.length + 1;
    if (!known.has(key)) notes.push({ number, entries });
    known.set(key, number);
    return number;
  }

  function source<T extends readonly CitedText[]>(...texts: T) {
    const number = note(texts.flatMap(citationsIn));
    const marked = texts.find((text) => citationsIn(text).length > 0);
    return texts.map((text) => sourced(text, number ?? 0, text === marked)) as { [Index in keyof T]: SourcedText };
  }

  return { source, note, all: () => notes };
}

function sourced(text: CitedText, number: number, isMarked: boolean): SourcedText {
  const parts = (of: readonly CitedPart[]) =>
    of.map((part) => (typeof part === 'string' ? part : { written: part.written, note: number, cell: part.cell.pointer }));
  return { parts: { ja: parts(text.ja), en: parts(text.en) }, note: isMarked ? number : null };
}

function withoutRepeats(citations: readonly Citation[]): readonly Citation[] {
  const seen = new Set<string>();
  return citations.filter(({ written, cell }) => seen.size < seen.add(`${written} ${cell.pointer}`).size);
}
