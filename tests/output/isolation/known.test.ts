import { describe, expect, it } from 'vitest';
import type { KnownTexts } from '../../../src/output/isolation/known.js';
import { found, free, id, isFound, name, prepared } from './search.js';

const unknown = (known: Partial<KnownTexts>, ...texts: Parameters<typeof prepared>[0]) =>
  prepared(texts, known).unsearchable.known.map(({ text }) => text);

describe('a free text that a text of the project holds', () => {
  it.each<keyof KnownTexts>(['program', 'asked', 'said', 'published'])('is not looked for: %s', (kind) => {
    const texts = [free('your answers'), free('Answers and'), free('ものづくり補助金'), free('your answer')];
    const known = { [kind]: ['Your answers and those of others', '<p>ものづくり&#x88dc;助金</p>'] };
    // A part of a longer word is not held.
    expect(unknown(known, ...texts)).toEqual(['your answers', 'Answers and', 'ものづくり補助金']);
    expect(found(texts, ['your answers and mine; ものづくり補助金'], [], known)).toEqual([]);
  });

  it('is looked for where it is somebody’s name, too', () => {
    const both = [free('Rare Metals', 'a'), name('Rare metals', 'b')];
    expect(found(both, ['rare metals'], [], { published: ['Rare metals are scarce'] })).toEqual(['Rare Metals', 'Rare metals']);
  });
});

describe('ids, and names in other letters than Latin ones', () => {
  it('are not looked for where the program or the questionnaire holds them', () => {
    const texts = [id('web'), name('アンケート'), name('山田')];
    expect(unknown({ asked: ['アン ケート', '[web]'] }, ...texts)).toEqual(['web', 'アンケート']);
  });

  it('are looked for in what the project says and publishes', () => {
    const known = { said: ['山田製作所'], published: ['K001'] };
    expect(unknown(known, name('山田'), id('K001'))).toEqual([]);
    expect(found([name('山田'), id('K001')], ['山田 K001'], [], known)).toEqual(['山田', 'K001']);
  });
});

describe('a name in Latin letters', () => {
  const known = { program: ['Number of answers', 'of all options', 'Both', 'a return of thanks'], said: ['We focus on you'] };

  it.each([
    ['Number', '<p>Number</p>', true],
    ['Number', 'The Number Company', true],
    ['Number', '<th>Number of\nanswers</th>', false],
    ['Number', '<th>Number <b>of answers</b></th>', false],
    ['Number', 'NUMBER', true],
    ['Options', '<td>Options</td>', true],
    ['Options', 'of all options', false],
    ['Options', 'all options', false],
    ['Return', 'Return', true],
    ['Return', 'Ｒｅｔｕｒｎ', true],
    ['Return', '&#82;eturn', true],
    ['Return', 'in return for', false],
    ['Return', 'Returned', false],
    ['Focus', 'focus', false],
    ['Focus', 'Focus', true],
  ])('is looked for beside the words that documents hold: %s in %j is found: %s', (each, text, expected) => {
    expect(isFound(name(each), text, known)).toBe(expected);
  });

  it('is not looked for where a known text is nothing else', () => {
    expect(unknown(known, name('Both'), name('Number'), name('Options'))).toEqual(['Both']);
  });

  it('that begins with a small letter, or that no known text holds, is looked for in any letters', () => {
    expect(isFound(name('focus'), 'FOCUS', known)).toBe(true);
    expect(isFound(name('Horizon'), 'horizon', known)).toBe(true);
  });

  it('is a leak in what the project says to respondents', () => {
    expect(isFound(name('Horizon'), 'Horizon', { said: ['Ask Horizon'] })).toBe(true);
  });
});

describe('in data', () => {
  const data = (text: string) => `\0${Buffer.from(text, 'utf16le').toString('latin1')}`;

  it('words of typefaces and of PDFs are nobody’s', () => {
    const known = { data: ["with Reserved Font Name 'Source'"] };
    expect(isFound(name('Source'), data('Source'), known)).toBe(false);
    expect(isFound(name('Source'), 'Source', known)).toBe(true);
    expect(isFound(name('Sources'), data('Sources'), known)).toBe(true);
  });

  it('names are whole words', () => {
    expect(isFound(name('Viewer'), '\0/ViewerPreferences')).toBe(false);
    expect(isFound(name('Viewer'), '\0/Viewer')).toBe(true);
    expect(isFound(name('山田工業'), data('A山田工業A'))).toBe(true);
  });

  it('free texts are not looked for', () => {
    expect(isFound(free('endstream endobj'), '\0endstream endobj')).toBe(false);
    expect(isFound(free('AAEAAAASAQAABAAg'), `;base64,AAEAAAASAQAABAAg${'A'.repeat(80)}`)).toBe(false);
    expect(isFound(name('AAEAAAASAQAABAAg'), `;base64,AAEAAAASAQAABAAg${'A'.repeat(80)}`)).toBe(true);
    // A file of words is no data.
    const words = Buffer.from(`<svg>${'図'.repeat(99)}駐車場がとても狭い</svg>`).toString('base64');
    expect(isFound(free('駐車場がとても狭い'), `data:image/svg+xml;base64,${words}`)).toBe(true);
  });
});
