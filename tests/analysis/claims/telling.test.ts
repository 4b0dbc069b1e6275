import { describe, expect, it } from 'vitest';
import { mostTelling, tellingFacts } from '../../../src/analysis/claims/telling.js';
import type { Publication } from '../../../src/model/publication.js';
import { choiceItem, publication, scaleItem, section } from '../../support/publication.js';

const FLOOR = [90, 5, 5, 0, 0, 0];
const floor = (id: string) => scaleItem(id, FLOOR, { median: 1, q1: 1, q3: 1 });
const even = (id: string) => scaleItem(id, [15, 20, 15, 15, 20, 15], { median: 3.5, q1: 2, q3: 5 });
const high = (id: string) => scaleItem(id, [5, 5, 10, 20, 40, 20], { median: 5, q1: 4, q3: 5 });

const facts = (sections: Publication['sections'], own: Record<string, number>, most = 3) =>
  tellingFacts({ ...publication(sections, own), readerIncluded: false }, most).map(({ section: { id }, role, of }) => [
    id,
    role,
    of.item.id,
  ]);

describe('the facts of the first page', () => {
  it('are the rarest answers, at most one a section', () => {
    const sections = [section('s', [even('a'), high('b')]), section('t', [even('c')]), section('u', [floor('d'), even('e')])];
    expect(facts(sections, { a: 6, b: 1, c: 6, d: 3, e: 6 })).toEqual([
      ['s', 'apart', 'b'],
      ['u', 'apart', 'd'],
      ['t', 'apart', 'c'],
    ]);
  });

  it('leave out a floor that all share, unless the reader is the exception', () => {
    const sections = [section('s', [floor('a')]), section('t', [high('b')])];
    expect(facts(sections, { a: 1, b: 5 })).toEqual([['t', 'common', 'b']]);
    expect(facts(sections, { a: 3, b: 5 })).toEqual([
      ['s', 'apart', 'a'],
      ['t', 'common', 'b'],
    ]);
  });

  it('are taken in the order of the questionnaire where they are equally rare', () => {
    const sections = [section('s', [even('a')]), section('t', [even('b')]), section('u', [even('c')]), section('v', [even('d')])];
    expect(facts(sections, { a: 1, b: 6, c: 1, d: 6 }).map(([id]) => id)).toEqual(['s', 't', 'u']);
    expect(facts(sections, { a: 1, b: 6, c: 1, d: 6 }, 1)).toEqual([['s', 'apart', 'a']]);
  });

  it('are none where most would answer so, or go further', () => {
    const item = scaleItem('a', [10, 20, 20, 20, 20, 10], { median: 3.5, q1: 2, q3: 5 });
    expect(facts([section('s', [item])], { a: 3 })).toEqual([]);
  });

  it('may be an option that few chose, but none that stands for words written beside it', () => {
    const item = choiceItem('q', { x: 80, y: 15, z: 5 });
    const chosen = (option: string, open = false) => {
      const options = item.options.map((one) => (one.id === option ? { ...one, open } : one));
      const plain = publication([section('s', [{ ...item, options }])], {});
      const answer = { state: 'answered' as const, kind: 'options' as const, options: [option], openText: '' };
      const own = { ...plain.own, answers: new Map([['q', answer]]) } as Publication['own'];
      return tellingFacts({ ...plain, own, readerIncluded: false }, 3).map(({ of }) => of.alike);
    };
    expect([chosen('x'), chosen('y'), chosen('z'), chosen('z', true)]).toEqual([[], [15], [5], []]);
  });

  it('lead to the item that its section is told by', () => {
    const one = section('s', [even('a'), high('b')]);
    const read = { ...publication([one], { a: 6, b: 1 }), readerIncluded: false };
    expect(mostTelling(read, one)?.item.id).toBe('b');
    expect(tellingFacts(read, 1)[0]?.of.item.id).toBe('b');
    // Of answers in the middle, the one that the fewest share or go beyond.
    expect(mostTelling({ ...publication([one], { a: 4, b: 5 }), readerIncluded: false }, one)?.item.id).toBe('a');
  });
});
