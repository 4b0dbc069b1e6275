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

  it.each([
    ['Polish', 'Łukasz Kowalczyk, Żaneta Wójcik, Świętosława Ćmielów, Źródło, ąęńó'],
    ['Czech, Hungarian and Romanian', 'Dvořák Šťastný Děčín Ůlov Erdős Szűcs Țăran Ștefan'],
    ['Turkish and Azerbaijani', 'Ayşe Yıldız, İğdır Çağlar, Əliyev'],
    ['Vietnamese', 'Nguyễn Thị Hương, Trần Đức Ổn, Lê Quỳnh Ưng'],
    ['Russian and Ukrainian', 'Алексей Ёлкин, Їжак Єва Ґалаґан Ість'],
    ['Greek', 'Γιώργος Παπαδόπουλος, Ψάλτη Ξένια Ήλιος'],
    ['Chinese as in China', '张伟 刘洋 陈静 赵丽 吴军 邓丽 龙门 东莞电机厂有限公司'],
    ['Chinese as in Taiwan', '張偉 劉洋 陳靜 黃麗 吳軍 臺灣龍門'],
    ['Korean', '김철수 박영희 최뷁 주식회사 한국'],
  ])('has the letters of names: %s', (_, names) => {
    expect(typeface.missing(names)).toEqual([]);
  });

  it('lacks letters that are written from the right, and marks that it cannot set', () => {
    expect(typeface.missing('محمد ไทย a\u0323').join('')).toBe('\u0323حدمทยไ');
  });

  it('sets letters that the first typeface lacks in those of another, as large', async () => {
    const css = await typeface.css('Łukasz 张伟 김');
    const faces = [...css.matchAll(/@font-face\{[^}]*\}/g)].map(([face]) => face);
    const about = faces.map((face) => [
      /font-weight:(\d+)/.exec(face)?.[1],
      /unicode-range:([^;}]+)/.exec(face)?.[1] ?? 'all',
      /size-adjust:([^;}]+)/.exec(face)?.[1] ?? '100%',
    ]);
    expect(about).toEqual([
      ['400', 'all', '100%'],
      ['700', 'all', '100%'],
      ['400', 'U+141', '111.7%'],
      ['700', 'U+141', '111.7%'],
      ['400', 'U+4F1F,U+5F20', '100%'],
      ['700', 'U+4F1F,U+5F20', '100%'],
      ['400', 'U+AE40', '100%'],
      ['700', 'U+AE40', '100%'],
    ]);
    // A barred letter is as wide as the plain one, within a twentieth of the size.
    expect(Math.abs(typeface.width('Ł', 100, 400) - typeface.width('L', 100, 400))).toBeLessThan(5);
    expect(typeface.width('伟김', 10, 400)).toBeCloseTo(19.2, 0);
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
