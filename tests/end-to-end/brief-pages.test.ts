import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../src/output/browser/launch.js';
import { violationsOn } from '../support/axe.js';
import { type ReadPdf, readPdf, squeezed } from '../support/pdf.js';
import { KAWASAKI, shirabe, temporaryFolder } from '../support/shirabe.js';
import { faultsOfType } from '../support/type-sizes.js';

/** How long a brief is, what begins on which page, and how it is set. */

const EDITIONS = ['ja', 'en', 'bilingual'] as const;
type Edition = (typeof EDITIONS)[number];

const pdfs = new Map<string, ReadPdf>();
const htmls = new Map<string, string>();
let browser: Browser;

beforeAll(async () => {
  const folder = await temporaryFolder();
  const full = path.join(folder, 'full');
  await cp(KAWASAKI, full, { recursive: true });
  const yaml = await readFile(path.join(full, 'brief.yaml'), 'utf8');
  await writeFile(path.join(full, 'brief.yaml'), yaml.replace('length: short', 'length: full'));
  for (const [length, project] of [
    ['short', KAWASAKI],
    ['full', full],
  ] as const) {
    const out = path.join(folder, 'out', length);
    const options = ['--report', 'brief', '--lang', EDITIONS.join(','), '--format', 'html,pdf', '--out', out];
    const { status } = await shirabe(['build', project, ...options]);
    expect(status).toBe(0);
    for (const edition of EDITIONS) {
      pdfs.set(`${length} ${edition}`, await readPdf(await readFile(path.join(out, `brief/brief.${edition}.pdf`))));
      htmls.set(`${length} ${edition}`, await readFile(path.join(out, `brief/brief.${edition}.html`), 'utf8'));
    }
  }
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const pdf = (length: 'short' | 'full', edition: Edition) =>
  pdfs.get(`${length} ${edition}`) ?? expect.fail(`no ${length} ${edition}`);

/** The page, from 1 on, on which some words stand first. */
function pageOf({ pages }: ReadPdf, words: string): number {
  return pages.findIndex((page) => page.includes(squeezed(words))) + 1;
}

describe('the short brief', () => {
  it.each(['ja', 'en'] as const)('has two pages (%s): what was found, then what could be done', (edition) => {
    const document = pdf('short', edition);
    const words = {
      ja: ['調査概要', '図1', 'そのほかにわかったこと', '考えられる方策', 'この調査から言えないこと', '数値の出所'],
      en: [
        'The survey at a glance',
        'Figure 1.',
        'What else the answers show',
        'Options to consider',
        'What cannot be concluded',
        'Where the numbers come from',
      ],
    }[edition];
    expect(document.pages).toHaveLength(2);
    expect(words.map((one) => pageOf(document, one))).toEqual([1, 1, 2, 2, 2, 2]);
  });

  it('is at most two and a half times as long in both languages', () => {
    expect(pdf('short', 'bilingual').pages.length).toBeLessThanOrEqual(5);
  });
});

describe('the full brief', () => {
  it.each(['ja', 'en'] as const)('has four pages (%s) and an appendix, which begins on the fifth', (edition) => {
    const document = pdf('full', edition);
    const places = {
      ja: {
        調査概要: 1,
        図1: 1,
        結果の詳細: 2,
        図2: 2,
        図3: 2,
        図4: 3,
        図5: 3,
        考えられる方策: 4,
        この調査から言えないこと: 4,
        誰が答えたか: 4,
        調査と集計の方法: 5,
        図のデータ: 5,
        数値の出所: 6,
      },
      en: {
        'The survey at a glance': 1,
        'Figure 1.': 1,
        'The findings in detail': 2,
        'Figure 2.': 2,
        'Figure 3.': 2,
        'Figure 4.': 3,
        'Figure 5.': 3,
        'Options to consider': 4,
        'What cannot be concluded': 4,
        'Who answered': 4,
        'How the survey was done and counted': 5,
        'Data of the figures': 5,
        'Where the numbers come from': 6,
      },
    }[edition];
    expect(document.pages).toHaveLength(6);
    expect(Object.fromEntries(Object.keys(places).map((words) => [words, pageOf(document, words)]))).toEqual(places);
  });

  it('is at most two and a half times as long in both languages', () => {
    expect(pdf('full', 'bilingual').pages.length).toBeLessThanOrEqual(15);
  });
});

const ALL = (['short', 'full'] as const).flatMap((length) => EDITIONS.map((edition) => [length, edition] as const));

describe('a page of a brief', () => {
  it.each(ALL)('does not end with a heading (%s, %s)', (length, edition) => {
    const document = pdf(length, edition);
    expect(document.bookmarks.length).toBeGreaterThan(5);
    for (const page of document.pages) expect(document.bookmarks.filter((heading) => page.endsWith(heading))).toEqual([]);
  });

  it.each(ALL)('says how many answered on every figure, and sorts what it shows (%s, %s)', (length, edition) => {
    const html = htmls.get(`${length} ${edition}`) ?? '';
    const figures = [...html.matchAll(/<figure>(.*?)<\/figure>/gs)].map(([, figure = '']) => figure);
    expect(figures).toHaveLength(length === 'short' ? 1 : 5);
    for (const figure of figures) {
      expect(figure).toMatch(/<p class="measure">.*?n = \d+/s);
      expect(figure.replace(/<[^>]+>/g, '')).toMatch(/^\s*(?:図\d　|Figure \d\. ).{5,}/);
      const counts = [...figure.matchAll(/<tr>\s*<th scope="row">(.*?)<\/th>.*?<\/tr>/gs)].map(([row = '']) =>
        [...row.matchAll(/<td class="number">(.*?)<\/td>/gs)].map(([, cell = '']) => cell.replace(/<[^>]+>/g, '').trim()),
      );
      const isMeans = counts.every(
        (cells) => cells.length === 3 && /^\d\.\d/.test(cells[0] ?? '') && /^[\d]$/.test(cells[1] ?? ''),
      );
      const means = counts.map(([mean = '']) => Number(mean.slice(0, 3)));
      if (isMeans) expect(means).toEqual(means.toSorted((a, b) => b - a));
    }
  });

  it.each(ALL)('has no text under 10.5 pt and no Japanese line over 40 characters (%s, %s)', async (length, edition) => {
    const page = await browser.newPage();
    try {
      // As wide as what is printed on A4 between margins of 20 mm.
      await page.setViewport({ width: Math.round((170 / 25.4) * 96), height: 900 });
      await page.emulateMediaType('print');
      await page.setContent(htmls.get(`${length} ${edition}`) ?? '', { waitUntil: 'load' });
      await page.evaluate(() => Promise.all([...document.fonts].map((font) => font.load())).then(() => undefined));
      expect(await page.evaluate(faultsOfType)).toEqual([]);
    } finally {
      await page.close();
    }
  });

  it.each(EDITIONS)('has no barrier that axe-core finds, in the full form too (%s)', async (edition) => {
    const page = await browser.newPage();
    try {
      await page.setBypassCSP(true);
      await page.setViewport({ width: 700, height: 900 });
      await page.setContent(htmls.get(`full ${edition}`) ?? '', { waitUntil: 'load' });
      expect(await violationsOn(page)).toEqual([]);
    } finally {
      await page.close();
    }
  });
});
