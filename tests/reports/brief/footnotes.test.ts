import { describe, expect, it } from 'vitest';
import type { Citation, CitedText } from '../../../src/model/cited.js';
import { openFootnotes } from '../../../src/reports/brief/footnotes.js';
import { cite, uncited } from '../../../src/reports/text/cited.js';

/** Where the numbers of a document come from, note by note. */

const number = (written: string, name: string): Citation => {
  const meaning = { of: 'item', item: name, figure: 'mean' } as const;
  return { written, meaning, cells: [{ pointer: `/${name}`, name, release: null, meaning }] };
};
const sentence = (...numbers: readonly Citation[]): CitedText => ({
  ja: numbers.flatMap((one) => cite`${one}です。`),
  en: numbers.flatMap((one) => cite`It is ${one}.`),
});
const [mean, share, n] = [number('4.4', 'q.mean'), number('52', 'q.topTwo'), number('105', 'q.n')];
/** The numbers, and where they stand, in place of words. */
const tell = (citations: readonly Citation[]) => {
  const words = citations.map(({ written, cells }) => `${written}=${cells.map(({ name }) => name).join()}`).join(' ');
  return { ja: words, en: words };
};

describe('notes', () => {
  it('are numbered from 1, and the same texts share one', () => {
    const notes = openFootnotes(tell);
    const [first] = notes.source(sentence(mean, share));
    const [second] = notes.source(sentence(n));
    const [again] = notes.source(sentence(mean, share));
    expect([first.note, second.note, again.note]).toEqual([1, 2, 1]);
    expect(notes.all()).toEqual([
      { number: 1, words: tell([mean, share]) },
      { number: 2, words: tell([n]) },
    ]);
  });

  it('hold a number once that is written twice, and a cell twice that is written in two ways', () => {
    const notes = openFootnotes(tell);
    const exact = number('4.36', 'q.mean');
    notes.source(sentence(mean, mean, exact), sentence(mean, n));
    expect(notes.all()).toEqual([{ number: 1, words: tell([mean, exact, n]) }]);
  });

  it('are marked behind the first text that has numbers, and every number leads to its note', () => {
    const notes = openFootnotes(tell);
    const [words, body, base] = notes.source(uncited({ ja: '高い', en: 'High' }), sentence(mean), sentence(n));
    expect([words.note, body.note, base.note]).toEqual([null, 1, null]);
    expect(base.parts.en).toEqual(['It is ', { written: '105', note: 1, words: tell([n]) }, '.']);
    expect(body.parts.ja).toEqual([{ written: '4.4', note: 1, words: tell([mean]) }, 'です。']);
  });

  it('are none where there is no number', () => {
    const notes = openFootnotes(tell);
    expect([notes.source(uncited({ ja: '', en: '' }))[0].note, notes.note([])]).toEqual([null, null]);
    expect(notes.all()).toEqual([]);
    expect(notes.note([mean])).toBe(1);
  });
});
