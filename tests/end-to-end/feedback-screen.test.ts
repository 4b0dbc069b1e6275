import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../src/output/browser/launch.js';
import { violationsOn } from '../support/axe.js';
import { shirabe, temporaryFolder } from '../support/shirabe.js';

/** A report as its reader opens it: with keys, in one language of two, in the dark, and printed from there. */

let folder = '';
let browser: Browser;

beforeAll(async () => {
  folder = await temporaryFolder();
  const args = ['--respondent', 'K003', '--report', 'feedback', '--lang', 'bilingual', '--format', 'html'];
  const run = await shirabe(['build', '--out', folder, ...args]);
  expect(run.status).toBe(0);
  browser = await launchBrowser();
});

afterAll(() => browser?.close());

async function opened<T>(look: (page: Page) => Promise<T>): Promise<T> {
  const page = await browser.newPage();
  try {
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(String(error)));
    await page.setBypassCSP(true);
    await page.setViewport({ width: 1000, height: 800 });
    await page.goto(pathToFileURL(path.join(folder, 'feedback/K003/feedback.bilingual.html')).href, { waitUntil: 'load' });
    const result = await look(page);
    expect(faults).toEqual([]);
    return result;
  } finally {
    await page.close();
  }
}

const seen = (page: Page) => page.evaluate(() => document.body.innerText);
const focused = (page: Page) =>
  page.evaluate(() => {
    const tip = document.activeElement?.querySelector('.tip');
    return [document.activeElement?.getAttribute('aria-label'), tip && getComputedStyle(tip).display];
  });

describe('the bars of a chart', () => {
  it('are one stop of the Tab key, and say their values to the arrow keys', () =>
    opened(async (page) => {
      const stops = await page.$$eval('.values', (charts) =>
        charts.map((chart) => chart.querySelectorAll('[tabindex="0"]').length),
      );
      expect(stops.length).toBeGreaterThan(5);
      expect(new Set(stops)).toEqual(new Set([1]));
      await page.focus('.values .value');
      await page.keyboard.press('ArrowRight');
      const [label, tip] = await focused(page);
      expect([label, tip]).toEqual([expect.stringMatching(/^2：\d+社（\d+%） \/ 2: \d+ firms? \(\d+%\)$/), 'block']);
      await page.keyboard.press('End');
      expect((await focused(page))[0]).toMatch(/^6：/);
      await page.keyboard.press('ArrowRight');
      expect((await focused(page))[0]).toMatch(/^6：/);
    }));

  it('say them to the pointer too', () =>
    opened(async (page) => {
      await page.hover('.values .value:nth-child(3)');
      const shown = await page.$eval('.values .value:nth-child(3) .tip', (tip) => getComputedStyle(tip).display);
      expect(shown).toBe('block');
    }));
});

describe('a report in two languages', () => {
  const JAPANESE = /[\u3040-\u30ff]/;
  const choose = (page: Page, edition: string) => page.click(`.languages input[value="${edition}"]`);
  const withoutChoices = async (page: Page) => (await seen(page)).replaceAll(/日本語(\+English)?/g, '');

  it('shows one of them alone, and whose it is in either', () =>
    opened(async (page) => {
      expect(await seen(page)).toContain('Your answers in context');
      await choose(page, 'en');
      const english = (await withoutChoices(page)).replace(/株式会社架空'ミライ'電子"工房"/, 'NAME');
      expect(english).toContain('NAME');
      expect(english).not.toMatch(JAPANESE);
      expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
      await choose(page, 'ja');
      expect(await seen(page)).toContain(`株式会社架空'ミライ'電子"工房"`);
      expect(await seen(page)).not.toContain('Your answers');
      await choose(page, 'bilingual');
      expect(await seen(page)).toMatch(/貴社のご回答と回答企業の傾向[\s\S]*Your answers in context/);
    }));

  it('has no barrier in the dark, and is printed on white without what is for the screen', () =>
    opened(async (page) => {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
      expect(await violationsOn(page)).toEqual([]);
      await page.emulateMediaType('print');
      const printed = await page.evaluate(() => ({
        paper: getComputedStyle(document.documentElement).backgroundColor,
        hidden: ['.languages', '.values', '.data', '.running'].map(
          (selector) => getComputedStyle(document.querySelector(selector) as Element).display,
        ),
      }));
      expect(printed).toEqual({ paper: 'rgb(255, 255, 255)', hidden: ['none', 'none', 'none', 'none'] });
    }));
});
