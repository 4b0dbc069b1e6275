import { describe, expect, it } from 'vitest';
import { helpers } from '../../../src/output/html/helpers.js';

const markup = (text: string) => String(helpers.t({ ja: text, en: text }, { data: { context: { languages: ['ja'] } } } as never));

describe('a word that no column is wide enough for', () => {
  it('may be broken anywhere, and is escaped', () => {
    const address = 'https://example.org/a?b=1&c=2/without/any/breaks';
    expect(markup(`見る ${address} へ`)).toBe(`見る <span class="long">${address.replace('&', '&amp;')}</span> へ`);
  });

  it('is any of 24 characters and more, without those of Japanese', () => {
    expect(markup('a'.repeat(23))).toBe('a'.repeat(23));
    expect(markup('a'.repeat(24))).toBe(`<span class="long">${'a'.repeat(24)}</span>`);
    expect(markup(`${'漢'.repeat(30)} ${'a b '.repeat(20)}`)).not.toContain('span');
  });
});
