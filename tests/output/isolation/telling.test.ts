import { describe, expect, it } from 'vitest';
import { free, id, name, prepared } from './search.js';

const isPlain = (text: string) => prepared([free(text)]).unsearchable.plain.length === 1;

describe('a free text', () => {
  it.each([
    'なし',
    'none',
    '特にない',
    'A'.repeat(24),
    'hahahaha',
    '----------',
    '……………………',
    '1 2 3 4 5 6 7',
    '3.4, 2.5, 1.2, 5.0',
    '12345678910',
    'BT /F4 12 Tf',
    '#1a1a1a',
    '2026年5月',
  ])('says too little to be looked for: %s', (text) => {
    expect(isPlain(text)).toBe(true);
  });

  it.each([
    '特にありません',
    'Thanks',
    '駐車場が狭すぎる',
    'もっと静かな部屋',
    'No lift',
    '044-123-4567',
    '+81(44)1234567',
    'K-20260001',
  ])('says something: %s', (text) => {
    expect(isPlain(text)).toBe(false);
  });

  it('of as many respondents as stand behind a figure of others is nobody’s', () => {
    const written = ['a', 'b', 'c', 'd'].map((respondent) => free('Better chairs', respondent));
    expect(prepared(written).unsearchable.shared).toEqual([]);
    const fifth = free('better  chairs', 'e');
    expect(prepared([...written, fifth]).unsearchable.shared).toEqual([...written, fifth]);
    // One respondent who writes the same everywhere is one.
    expect(prepared([...written, free('Better chairs', 'a')]).unsearchable.shared).toEqual([]);
    // A name is a respondent's, however many others write it.
    expect(prepared([...written, fifth, name('Better Chairs', 'f')]).unsearchable.shared).toEqual([]);
  });
});

it('ids and names are looked for from two characters on, numbers from six', () => {
  const short = [id('12345'), id('7'), name('社'), name('　'), name('２０２６')];
  expect(prepared([...short, id('123456'), name('山田'), id('K1')]).unsearchable.plain).toEqual(short);
});
