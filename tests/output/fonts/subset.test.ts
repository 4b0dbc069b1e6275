import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import * as fontkit from 'fontkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTypeface, type Typeface } from '../../../src/output/fonts/typeface.js';
import { openPrinter } from '../../../src/output/print/printer.js';
import { fontKinds, readPdf } from '../../support/pdf.js';

/** Without ～, which shares a glyph with 〜: in a document with both, a reader that copies text gets 〜 for either. */
const ODD = '𠮷髙﨑㈱–“”◆×〜＝←→';
const printer = openPrinter({ timeoutMs: 20_000 });
afterAll(() => printer.close());

let typeface: Typeface;
beforeAll(async () => {
  typeface = await openTypeface();
});

async function wholeFont(file: string): Promise<fontkit.Font> {
  const require = createRequire(import.meta.url);
  return fontkit.create(await readFile(require.resolve(`@expo-google-fonts/noto-sans-jp/${file}`))) as fontkit.Font;
}

async function subset(text: string): Promise<readonly fontkit.Font[]> {
  return [...(await typeface.css(text)).matchAll(/base64,([A-Za-z0-9+/=]+)/g)].map(
    ([, data = '']) => fontkit.create(Buffer.from(data, 'base64')) as fontkit.Font,
  );
}

const width = (font: fontkit.Font, text: string, features: string[] = []) =>
  font.layout(text, features).advanceWidth / font.unitsPerEm;

describe('the weights', () => {
  it('have the same characters, so that one that the first has is missing from neither', async () => {
    const [regular, bold] = await Promise.all([
      wholeFont('400Regular/NotoSansJP_400Regular.ttf'),
      wholeFont('700Bold/NotoSansJP_700Bold.ttf'),
    ]);
    expect(bold.characterSet).toEqual(regular.characterSet);
    expect(regular.characterSet.length).toBeGreaterThan(16_000);
  });
});

describe('the embedded subset', () => {
  it('sets digits in columns and brackets close, in both weights', async () => {
    const fonts = await subset('（）「」、。0123456789');
    expect(fonts).toHaveLength(2);
    for (const font of fonts) {
      expect(new Set([...'0123456789'].map((digit) => width(font, digit))).size).toBe(1);
      expect(width(font, '（')).toBe(1);
      expect(width(font, '（', ['halt'])).toBe(0.5);
      expect(width(font, '、', ['palt'])).toBeLessThan(0.8);
    }
  });

  it('is as wide as what is measured, in both weights', async () => {
    const [regular, bold] = await subset('回答Wi8');
    for (const [font, weight] of [
      [regular, 400],
      [bold, 700],
    ] as const)
      expect(typeface.width('回答Wi8', 10, weight)).toBeCloseTo(
        [...'回答Wi8'].reduce((sum, character) => sum + (font ? width(font, character) : 0), 0) * 10,
        9,
      );
  });

  it('brings the characters of firms into the PDF as text, in fonts with outlines of their own', async () => {
    const css = await typeface.css(ODD);
    const html = `<!DOCTYPE html><html lang="ja"><head><title>x</title><style>${css}body{font-family:"Shirabe Sans"}</style></head><body>${ODD}<b>${ODD}</b></body></html>`;
    const bytes = await printer.print(html, { created: '2026-11-01' });
    expect((await readPdf(bytes)).pages).toEqual([(ODD + ODD).normalize('NFKC')]);
    expect([...fontKinds(bytes)].sort()).toEqual(['CIDFontType2', 'Type0']);
    const names =
      Buffer.from(bytes)
        .toString('latin1')
        .match(/\/BaseFont \/\S+/g) ?? [];
    expect(names.length).toBeGreaterThan(1);
    expect(names.filter((name) => !/\/[A-Z]{6}\+NotoSansJP/.test(name))).toEqual([]);
  });
});
