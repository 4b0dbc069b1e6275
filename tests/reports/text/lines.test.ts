import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineCount, linesOf, phraseLines } from '../../../src/reports/text/lines.js';

/** Wide characters take one em, others half of one. */
const measure = (text: string, size: number) =>
  [...text].reduce((sum, character) => sum + (character.charCodeAt(0) > 0x2000 ? size : size / 2), 0);
const lines = (text: string, ems: number) => lineCount(text, ems * 10, 10, 400, measure);

describe('lines', () => {
  it.each([
    ['', 5, 1],
    ['一二三四五', 5, 1],
    ['一二三四五六', 5, 2],
    ['one two', 4, 1],
    ['one two', 3, 2],
    ['one two three', 3, 3],
    // A word wider than the line is broken: ten characters of half an em on lines of two.
    ['abcdefghij', 2, 3],
    // It may fill its last line to the end.
    ['abcdefgh i', 2, 3],
    ['、、、、、、a', 3, 3],
  ])('"%s" in %d em takes %d', (text, ems, expected) => expect(lines(text, ems)).toBe(expected));

  it('do not begin with a mark that ends a phrase, nor end with one that opens it', () => {
    expect(lines('一二三四五。六七八九', 5)).toBe(3);
    expect(lines('一二三四「五六」', 5)).toBe(2);
    expect(lines('一二三四五', 5)).toBe(1);
  });

  it('hold what they must', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-c 一二、。「」]*$/), fc.integer({ min: 3, max: 20 }), (text, ems) => {
        // Spaces at the ends of lines take no room.
        const needed = Math.ceil(measure(text.replace(/ /g, ''), 10) / (ems * 10));
        expect(lines(text, ems)).toBeGreaterThanOrEqual(needed || 1);
      }),
    );
  });
});

describe('lines of text', () => {
  const set = (text: string, ems: number) => linesOf(text, ems * 10, 10, 400, measure);

  it.each([
    ['希望度の平均は最も高い', 7, ['希望度の平均は', '最も高い']],
    // Phrases would need a third line.
    ['希望度の平均は最も高い', 6, ['希望度の平均', 'は最も高い']],
    // Words of kanji and kana stay whole.
    ['大学との連携に取り組んでいない', 10, ['大学との連携に', '取り組んでいない']],
    ['学生などの受け入れ体制', 8, ['学生などの', '受け入れ体制']],
    ['「現場に触れる」は「知る」より高い', 9, ['「現場に触れる」は', '「知る」より高い']],
    ['セールス・プロモーション', 8, ['セールス・', 'プロモーション']],
    ['one two three', 4, ['one two', 'three']],
    ['Donaudampfschiff', 4, ['Donaudam', 'pfschiff']],
    ['終わり。（注）', 5, ['終わり。', '（注）']],
    ['', 5, []],
  ])('%s on %i ems', (text, ems, expected) => expect(set(text, ems)).toEqual(expected));

  it('hold every character once, in order, and never more than fits', () => {
    const word = fc.stringMatching(/^[ぁ-ん一-龥ァ-ヶa-z。、「」 ]{0,60}$/u);
    fc.assert(
      fc.property(word, fc.integer({ min: 2, max: 20 }), (text, ems) => {
        for (const lines of [set(text, ems), phraseLines(text, ems * 10, 10, 400, measure)]) {
          expect(lines.join('').replace(/ /g, '')).toBe(text.replace(/ /g, ''));
          for (const line of lines) expect(measure(line, 10)).toBeLessThanOrEqual(ems * 10);
        }
      }),
    );
  });
});
