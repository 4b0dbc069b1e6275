import { cp, readFile } from 'node:fs/promises';
import path from 'node:path';
import { HtmlValidate } from 'html-validate';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../src/output/browser/launch.js';
import { violationsOn } from '../support/axe.js';
import { KAWASAKI, shirabe, temporaryFolder } from '../support/shirabe.js';
import { faultsOfType } from '../support/type-sizes.js';

/** Every kind of document in every edition: valid markup, no barrier that axe-core can find, no request, nothing clipped. */

const DOCUMENTS = ['feedback/K001/feedback', 'feedback/K012/feedback', 'brief/brief', 'slides/slides'].flatMap((name) =>
  ['ja', 'en', 'bilingual'].map((edition) => `${name}.${edition}.html`),
);

/** Also after a release, with what changed on every slide. */
const SLIDES = ['slides', 'released/slides'].flatMap((name) =>
  ['ja', 'en', 'bilingual'].map((edition) => `${name}/slides.${edition}.html`),
);

let folder = '';
let browser: Browser;
const read = async (file: string) => (await readFile(path.join(folder, file))).toString();

beforeAll(async () => {
  folder = await temporaryFolder();
  const args = [
    '--respondent',
    'K001,K012',
    '--report',
    'feedback,brief,slides',
    '--lang',
    'ja,en,bilingual',
    '--format',
    'html',
  ];
  const run = await shirabe(['build', '--out', folder, ...args]);
  expect(run.status).toBe(0);
  const project = path.join(folder, 'project');
  await cp(KAWASAKI, project, { recursive: true });
  await shirabe(['release', 'talk', project, '--source', 'web']);
  const later = await shirabe([
    'build',
    project,
    '--out',
    path.join(folder, 'released'),
    '--report',
    'slides',
    '--format',
    'html',
  ]);
  expect(later.err).toContain('changed since release talk');
  browser = await launchBrowser();
});

afterAll(() => browser?.close());

/** As it is read: without scripts, as on paper and on a narrow screen. */
async function openPage(file: string, width: number, scripts = false) {
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(scripts);
  await page.setBypassCSP(true);
  await page.setViewport({ width, height: 900 });
  const requests: string[] = [];
  page.on('request', (request) => {
    if (!/^(data|about):/.test(request.url())) requests.push(request.url());
  });
  await page.setContent(await read(file), { waitUntil: 'load' });
  await page.evaluate(() => Promise.all([...document.fonts].map((font) => font.load())).then(() => undefined));
  return { page, requests };
}

describe('every HTML document', () => {
  it.each(DOCUMENTS)('%s is valid HTML', async (file) => {
    const validator = new HtmlValidate({
      extends: ['html-validate:standard'],
      rules: {
        // Fonts and styles are inside the file so that it stands alone.
        'no-inline-style': 'off',
        'long-title': 'off',
        'doctype-style': 'off',
        'void-style': 'off',
        'no-raw-characters': 'off',
      },
    });
    const html = (await read(file))
      .replace(/base64,[A-Za-z0-9+/=]*/g, 'base64,')
      .replace(/<script>[\s\S]*?<\/script>/g, '<script></script>');
    const report = await validator.validateString(html);
    const messages = report.results.flatMap((result) =>
      result.messages.map(({ ruleId, message, line }) => `${line}: ${ruleId}: ${message}`),
    );
    expect([...new Set(messages)].slice(0, 10)).toEqual([]);
  });

  it.each(DOCUMENTS)('%s has no axe-core violation of WCAG 2.2 A and AA, and asks for nothing', async (file) => {
    // A slide show runs from 760 pixels on; see slideshow.test.ts.
    const { page, requests } = await openPage(file, 700, true);
    try {
      expect(await violationsOn(page)).toEqual([]);
      expect(requests).toEqual([]);
    } finally {
      await page.close();
    }
  });

  it.each(SLIDES)('%s: nothing on a slide overflows it, and no text is under 14 pt', async (file) => {
    const { page } = await openPage(file, 1400);
    try {
      const faults = await page.evaluate(() =>
        [...document.querySelectorAll('section.slide')].flatMap((slide, index) => {
          const frame = slide.getBoundingClientRect();
          const footer = slide.querySelector('.footer')?.getBoundingClientRect();
          const found: string[] = [];
          for (const element of slide.querySelectorAll('h1,h2,h3,p,dd,dt,th,td,li,svg text')) {
            const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
            while (walker.nextNode()) {
              const node = walker.currentNode;
              if (!node.textContent?.trim()) continue;
              const range = document.createRange();
              range.selectNodeContents(node);
              // The speaker's notes are not to be seen.
              if (range.getClientRects().length === 0) continue;
              // Nor is the one of two drawings that is for another height.
              if (element.closest('svg')?.getBoundingClientRect().height === 0) continue;
              const box = range.getBoundingClientRect();
              const name = `slide ${index + 1}: ${node.textContent.trim().slice(0, 30)}`;
              if (box.right > frame.right + 1 || box.bottom > frame.bottom + 1 || box.left < frame.left)
                found.push(`${name} overflows`);
              if (footer && !element.closest('.footer') && box.bottom > footer.top + 2)
                found.push(`${name} runs into the footer`);
              const scale = element.closest('svg') ? ((element as SVGGraphicsElement).getScreenCTM()?.a ?? 1) : 1;
              const size = Number.parseFloat(getComputedStyle(node.parentElement ?? element).fontSize) * scale;
              if (size < 14 / 0.75) found.push(`${name} has ${(size * 0.75).toFixed(1)} pt`);
            }
          }
          const headline = slide.querySelector(':scope > h2');
          for (const part of headline?.querySelectorAll('.l1, .l2') ?? (headline ? [headline] : [])) {
            const lines = Math.round(part.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(part).lineHeight));
            if (lines > 2) found.push(`slide ${index + 1}: headline of ${lines} lines`);
          }
          return found;
        }),
      );
      expect(faults).toEqual([]);
    } finally {
      await page.close();
    }
  });

  it.each(DOCUMENTS.filter((file) => !file.startsWith('slides')))(
    '%s: no text is under 10.5 pt, no Japanese line over 40 characters',
    async (file) => {
      const { page } = await openPage(file, 1400);
      try {
        expect(await page.evaluate(faultsOfType)).toEqual([]);
      } finally {
        await page.close();
      }
    },
  );

  it.each(SLIDES)('%s: charts beside each other have one scale', async (file) => {
    const { page } = await openPage(file, 1400);
    try {
      const sizes = await page.evaluate(() =>
        [...document.querySelectorAll('.panels')].map((panels) =>
          [...panels.querySelectorAll('.chart')].map((chart) =>
            [...chart.querySelectorAll('svg')]
              .filter((svg) => svg.getBoundingClientRect().height > 0)
              .map((svg) => `${svg.getAttribute('viewBox')} ${Math.round((svg.getScreenCTM()?.a ?? 0) * 1000)}`),
          ),
        ),
      );
      expect(sizes.filter((pair) => pair.length === 2)).toHaveLength(17);
      for (const [left, right] of sizes.filter((pair) => pair.length === 2)) {
        expect(left).toHaveLength(1);
        expect(right).toEqual(left);
      }
    } finally {
      await page.close();
    }
  });

  it.each(DOCUMENTS.filter((file) => file.startsWith('feedback')))(
    '%s has on a phone no barrier either, and no table that is cut off or scrolls',
    async (file) => {
      const { page } = await openPage(file, 390, true);
      try {
        expect(await violationsOn(page)).toEqual([]);
        const wide = await page.evaluate(() =>
          [...document.querySelectorAll('table')]
            .filter((table) => table.scrollWidth > table.clientWidth + 1)
            .map((table) => table.className),
        );
        expect(wide).toEqual([]);
        // Laid out as a grid, a table is one for screen readers still.
        const tree = await (await page.createCDPSession()).send('Accessibility.getFullAXTree');
        const roles = tree.nodes.map(({ role }) => role?.value);
        expect(roles.filter((role) => role === 'rowheader').length).toBeGreaterThan(40);
        expect(roles.filter((role) => role === 'columnheader').length).toBeGreaterThan(10);
      } finally {
        await page.close();
      }
    },
  );

  it.each(DOCUMENTS)('%s can be read on a phone without scrolling sideways', async (file) => {
    const { page } = await openPage(file, 360);
    try {
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(360);
    } finally {
      await page.close();
    }
  });
});
