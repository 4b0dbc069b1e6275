import { describe, expect, it } from 'vitest';
import { phraseEnds } from '../../../src/reports/text/phrases.js';

/** A text with a stroke wherever a phrase ends. */
function parted(text: string): string {
  const ends = phraseEnds(text);
  return text.replace(/./gsu, (character, at) => (ends.has(at) ? `|${character}` : character));
}

describe('phrases', () => {
  // As BudouX's own parser parts them with the same model.
  it.each([
    ['産学連携に取り組んでいない', '産学連携に|取り組んでいない'],
    ['受け入れ体制が整っていない', '受け入れ体制が|整っていない'],
    ['力を生かし切れていない', '力を|生かし切れていない'],
    ['持つ資源が見えにくい', '持つ|資源が|見えにくい'],
    ['今日は天気です。', '今日は|天気です。'],
    [
      '「相互理解の深さ」は「過去の縁や友好関係」より重視度が高い（平均4.9と3.8）',
      '「相互理解の|深さ」は|「過去の|縁や|友好関係」より|重視度が|高い|（平均4.9と|3.8）',
    ],
    ['問5　連携先との関係性', '問5　連携先との|関係性'],
    ['約半数の企業は、大学の敷居が高いと感じている。', '約半数の|企業は、|大学の|敷居が|高いと|感じている。'],
    ['𠮷田さんの𩸽を食べた', '𠮷田さんの|𩸽を|食べた'],
    ['は', 'は'],
    ['人材', '人材'],
    ['one two', 'one two'],
    ['', ''],
  ])('%s', (text, expected) => expect(parted(text)).toBe(expected));
});
