import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { type DrawnFigure, makeFigures } from '../../../src/output/figures/files.js';
import { listedIds, listText } from '../../../src/output/figures/list.js';
import { openTypeface, type Typeface } from '../../../src/output/fonts/typeface.js';
import { openPainter } from '../../../src/output/png/painter.js';
import { naming } from '../../../src/reports/text/index.js';
import { bars, sizeOf } from '../../support/drawn.js';
import { type FIGURES, figure, histogram, options, stack } from '../../support/figures.js';
import { made } from '../../support/made.js';
import { readPng } from '../../support/png.js';
import { all, attribute, first, parseXml } from '../../support/xml.js';

const t = (ja: string, en = ja) => naming({ ja, en });
let typeface: Typeface;
beforeAll(async () => {
  typeface = await openTypeface();
});

const make = (figures: typeof FIGURES, lang: 'ja' | 'en' = 'ja') =>
  makeFigures(figures, lang, {
    measure: typeface.width,
    openPainter: (characters) => openPainter(typeface, characters),
  });
const text = (figure: DrawnFigure | undefined, format: 'svg' | 'csv' | 'vl.json') => String(figure?.files[format]);
const COLORFUL = [
  figure('histogram', histogram([24, 16, 26, 22, 13, 6])),
  figure('options', options(['積極的に行っている', '検討している'], [16, 27])),
  figure('stack', stack(['相手企業の将来像'], [[0.1, 0.2, 0.3, 0.4]], 2)),
];

describe('a figure as SVG', () => {
  it('stands alone and says what it shows in the language of its words', async () => {
    const plot = histogram([1, 2, 3]);
    const one = figure('a', plot, { title: t('題 <b> & "x"', 'Title <b> & "x"'), alt: t('甲が1社 & 乙', 'A: 1 & B') });
    for (const lang of ['ja', 'en'] as const) {
      const svg = text((await make([one], lang))[0], 'svg');
      const root = first(parseXml(svg), 'svg');
      expect([attribute(root, 'role'), attribute(root, 'lang'), attribute(root, 'xmlns')]).toEqual([
        'img',
        lang,
        'http://www.w3.org/2000/svg',
      ]);
      expect(first(parseXml(svg), 'title')?.textContent).toBe(one.title[lang]);
      expect(first(parseXml(svg), 'desc')?.textContent).toBe(one.alt[lang]);
      expect(all(parseXml(svg), 'text').every((word) => attribute(word, 'font-family').startsWith('Noto Sans JP, '))).toBe(true);
      // Nothing is fetched, run or looked up by a name that could be another's.
      expect(svg).not.toMatch(/href|url\(|<script|<style|<image|<foreignObject|\sid="|\son\w+=/);
    }
  });
});

describe('a figure as PNG', () => {
  it('is the SVG at twice its size, 192 to the inch, with its bars where they are in it', async () => {
    for (const { files } of await make(COLORFUL)) {
      const svg = String(files.svg);
      const png = readPng(files.png as Uint8Array);
      const { width, height } = sizeOf(svg);
      expect([png.width, png.height, png.resolution]).toEqual([2 * width, 2 * height, 7559]);
      const visible = bars(svg).filter((bar) => bar.width > 8 && bar.height > 8);
      expect(visible.length).toBeGreaterThan(1);
      // Near a corner of each, where no number stands.
      for (const bar of visible) expect(png.at(Math.round(2 * (bar.left + 3)), Math.round(2 * (bar.top + 3)))).toBe(bar.color);
      expect(png.at(0, 0)).toBe('#ffffff');
    }
  });

  it('has the strokes of its title where the title is, heavier than the same words beneath it', async () => {
    const word = '連携先企業の将来像';
    const one = figure('a', histogram([1]), { title: t(word), subtitle: [t(word)], question: null });
    const png = readPng((await make([one]))[0]?.files.png as Uint8Array);
    const inked = (top: number, bottom: number, right: number) => {
      let count = 0;
      for (let y = 2 * top; y < 2 * bottom; y += 1)
        for (let x = 48; x < 2 * right; x += 1) count += png.at(x, y) === '#ffffff' ? 0 : 1;
      return count / ((bottom - top) * (right - 24) * 4);
    };
    const [title, subtitle] = [inked(26, 50, 24 + 20 * word.length), inked(62, 80, 24 + 14 * word.length)];
    expect(title).toBeGreaterThan(0.25);
    expect(subtitle).toBeGreaterThan(0.15);
    expect(title).toBeGreaterThan(subtitle * 1.1);
  });

  it('is refused where the typeface lacks a character', async () => {
    await expect(make([figure('a', options(['工場🏭'], [1]))])).rejects.toThrow(
      'The typeface has no glyph for "🏭" (U+1F3ED), in: 工場🏭',
    );
  });
});

describe('a figure as CSV', () => {
  it('is a table with a heading in its language, its numbers as they are, and no formula', async () => {
    const table = {
      headings: [t('項目', 'Item'), t('差', 'Difference')],
      rows: [
        [t('=甲', '=SUM(A1)'), made(-0.3)],
        [t('乙, "丙"'), null],
        [t('丁'), t('−1')],
      ],
    };
    const [ja, en] = await Promise.all(
      (['ja', 'en'] as const).map(async (lang) => text((await make([figure('a', histogram([1]), { table })], lang))[0], 'csv')),
    );
    expect(ja?.charCodeAt(0)).toBe(0xfeff);
    expect(parse(ja ?? '', { bom: true })).toEqual([
      ['項目', '差'],
      ["'=甲", '-0.3'],
      ['乙, "丙"', ''],
      ['丁', "'−1"],
    ]);
    expect(parse(en ?? '', { bom: true }).slice(0, 2)).toEqual([
      ['Item', 'Difference'],
      ["'=SUM(A1)", '-0.3'],
    ]);
  });
});

describe('figures', () => {
  it('have the same bytes each time', async () => {
    const [once, again] = [await make(COLORFUL), await make(COLORFUL)];
    expect(once.map(({ files }) => Buffer.from(files.png as Uint8Array).toString('base64'))).toEqual(
      again.map(({ files }) => Buffer.from(files.png as Uint8Array).toString('base64')),
    );
    expect(once.map(({ files: { png, ...rest } }) => rest)).toEqual(again.map(({ files: { png, ...rest } }) => rest));
  });

  it('are listed by name and title, a line each', () => {
    const two = [
      { id: 'slides-a', title: '題\t二\n行' },
      { id: 'slides-b', title: 'B' },
    ];
    const list = listText(two, 'ja');
    expect(list).toBe('図2点\nslides-a\t題 二 行\nslides-b\tB\n');
    expect(listedIds(list)).toEqual(['slides-a', 'slides-b']);
    expect(listText(two.slice(1), 'en')).toBe('1 figure\nslides-b\tB\n');
    expect(listedIds(listText([], 'en'))).toEqual([]);
  });
});
