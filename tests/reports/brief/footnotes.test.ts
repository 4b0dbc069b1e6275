import { describe, expect, it } from 'vitest';
import type { Citation, CitedText } from '../../../src/model/cited.js';
import { openFootnotes } from '../../../src/reports/brief/footnotes.js';
import { cite, uncited } from '../../../src/reports/text/cited.js';

/** Where the numbers of a document come from, note by note. */

const number = (written: string, name: string): Citation => ({ written, cell: { pointer: `/${name}`, name, release: null } });
const sentence = (...numbers: readonly Citation[]): CitedText => ({
  ja: numbers.flatMap((one) => cite`${one}です。`),
  en: numbers.flatMap((one) => cite`It is ${one}.`),
});
const [mean, share, n] = [number('4.4', 'q.mean'), number('52', 'q.topTwo'), number('105', 'q.n')];
const entry = ({ written, cell }: Citation) => ({ written, name: cell.name, cell: cell.pointer });

describe('notes', () => {
  it('are numbered from 1, and the same texts share one', () => {
    const notes = openFootnotes();
    const [first] = notes.source(sentence(mean, share));
    const [second] = notes.source(sentence(n));
    const [again] = notes.source(sentence(mean, share));
    expect([first.note, second.note, again.note]).toEqual([1, 2, 1]);
    expect(notes.all()).toEqual([
      { number: 1, entries: [entry(mean), entry(share)] },
      { number: 2, entries: [entry(n)] },
    ]);
  });

  it('hold a number once that is written twice, and a cell twice that is written in two ways', () => {
    const notes = openFootnotes();
    const exact = number('4.36', 'q.mean');
    notes.source(sentence(mean, mean, exact), sentence(mean, n));
    expect(notes.all()).toEqual([{ number: 1, entries: [entry(mean), entry(exact), entry(n)] }]);
  });

  it('are marked behind the first text that has numbers, and every number leads to its note', () => {
    const notes = openFootnotes();
    const [words, body, base] = notes.source(uncited({ ja: '高い', en: 'High' }), sentence(mean), sentence(n));
    expect([words.note, body.note, base.note]).toEqual([null, 1, null]);
    expect(base.parts.en).toEqual(['It is ', { written: '105', note: 1, cell: '/q.n' }, '.']);
    expect(body.parts.ja).toEqual([{ written: '4.4', note: 1, cell: '/q.mean' }, 'です。']);
  });

  it('are none where there is no number', () => {
    const notes = openFootnotes();
    expect([notes.source(uncited({ ja: '', en: '' }))[0].note, notes.note([])]).toEqual([null, null]);
    expect(notes.all()).toEqual([]);
    expect(notes.note([mean])).toBe(1);
  });
});
