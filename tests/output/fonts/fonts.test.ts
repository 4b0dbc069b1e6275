import * as fontkit from 'fontkit';
import { beforeAll, describe, expect, it } from 'vitest';
import { openTypeface, type Typeface } from '../../../src/output/fonts/typeface.js';

let typeface: Typeface;
beforeAll(async () => {
  typeface = await openTypeface();
});

function fontsIn(css: string) {
  return [...css.matchAll(/font-weight:(\d+);[^}]*base64,([A-Za-z0-9+/=]+)/g)].map(([, weight, data = '']) => ({
    weight: Number(weight),
    font: fontkit.create(Buffer.from(data, 'base64')) as fontkit.Font,
  }));
}

describe('the typeface', () => {
  it('has the characters that Japanese firms are called with', () => {
    expect(typeface.missing('髙﨑𠮷㈱㈲①～〜－–—“”‘’「」『』◆◇▲×÷＝≧Ⅲ㌔ｱﾊﾟéüñß€£¥©')).toEqual([]);
  });

  it('names the characters it lacks, each once', () => {
    expect(typeface.missing('a😀b😀\u{10FFFD}')).toEqual(['😀', '\u{10FFFD}']);
  });

  it('asks for no glyph for what cannot be seen', () => {
    expect(typeface.missing('a\n\t\u200b\ufe0f\u{e0100}')).toEqual([]);
  });

  it('measures with the widths of the font', () => {
    expect(typeface.width('漢字', 10, 400)).toBe(20);
    expect(typeface.width('00', 10, 400)).toBe(typeface.width('11', 10, 400));
    expect(typeface.width('W', 10, 700)).toBeGreaterThan(typeface.width('i', 10, 700));
  });

  it('embeds both weights with exactly the characters of the text', async () => {
    const fonts = fontsIn(await typeface.css('<p>架空髙﨑 A1</p>'));
    expect(fonts.map(({ weight }) => weight)).toEqual([400, 700]);
    for (const { font } of fonts) {
      const has = (character: string) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
      expect([...'架空髙﨑A1'].every(has)).toBe(true);
      expect([...'株式会社BC23'].some(has)).toBe(false);
    }
  });

  it('gives the same bytes for the same characters in any order', async () => {
    expect(await typeface.css('甲乙丙')).toBe(await typeface.css('丙乙甲甲'));
  });

  it('keeps half-width punctuation, so that brackets can be set close', async () => {
    const [first] = fontsIn(await typeface.css('「」（）、。'));
    expect(first?.font.availableFeatures).toContain('halt');
  });
});
