import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../src/output/browser/launch.js';
import { violationsOn } from '../support/axe.js';
import { readPdf } from '../support/pdf.js';
import { shirabe, temporaryFolder } from '../support/shirabe.js';

/** The deck in a browser, opened from its file as the team opens it. */

let folder = '';
let browser: Browser;

beforeAll(async () => {
  folder = await temporaryFolder();
  const run = await shirabe(['build', '--out', folder, '--report', 'slides', '--format', 'html', '--source', 'web']);
  expect(run.status).toBe(0);
  browser = await launchBrowser();
});

afterAll(() => browser?.close());

async function shown<T>(edition: string, look: (page: Page) => Promise<T>, hash = '', width = 1400): Promise<T> {
  const page = await browser.newPage();
  try {
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    page.on('request', (request) => {
      if (!/^(data|about|file):/.test(request.url())) faults.push(request.url());
    });
    await page.setViewport({ width, height: 800 });
    await page.goto(pathToFileURL(path.join(folder, 'slides', `slides.${edition}.html`)).href + hash, { waitUntil: 'load' });
    const result = await look(page);
    expect(faults).toEqual([]);
    return result;
  } finally {
    await page.close();
  }
}

const slideOn = (frame: Frame) => frame.evaluate(() => document.querySelector('section.slide.present')?.id);

/** The id of the slide that is on, and how many are to be seen. */
const on = (page: Page) =>
  page.evaluate(() => {
    const seen = [...document.querySelectorAll('section.slide')].filter((slide) => {
      const { left, top, width } = slide.getBoundingClientRect();
      const { display, visibility, opacity } = getComputedStyle(slide);
      return (
        display !== 'none' &&
        visibility === 'visible' &&
        opacity !== '0' &&
        width > 0 &&
        left > -10 &&
        top > -10 &&
        left < innerWidth
      );
    });
    return [document.querySelector('section.slide.present')?.id, seen.length];
  });

describe('the slide show', () => {
  it('begins with the first slide, alone on the screen, and goes on and back by keys', async () => {
    await shown('ja', async (page) => {
      expect(await on(page)).toEqual(['title', 1]);
      await page.keyboard.press('ArrowRight');
      expect(await on(page)).toEqual(['text', 1]);
      await page.keyboard.press('End');
      expect(await on(page)).toEqual(['closing', 1]);
      await page.keyboard.press('ArrowLeft');
      expect(await on(page)).toEqual(['method', 1]);
      await page.waitForFunction(() => location.hash === '#/method', { timeout: 5000 });
    });
  });

  it('is turned by a finger', async () => {
    await shown('ja', async (page) => {
      const swipe = async (from: number, to: number) => {
        await page.touchscreen.touchStart(from, 400);
        await page.touchscreen.touchMove((from + to) / 2, 400);
        await page.touchscreen.touchMove(to, 400);
        await page.touchscreen.touchEnd();
      };
      await swipe(1000, 400);
      expect(await on(page)).toEqual(['text', 1]);
      await swipe(400, 1000);
      expect(await on(page)).toEqual(['title', 1]);
    });
  });

  it('opens a slide by its address', async () => {
    await shown('en', async (page) => expect(await on(page)).toEqual(['q7_1-q7_2', 1]), '#/q7_1-q7_2');
  });

  it('has an overview, and buttons for those who do not know the keys', async () => {
    await shown('en', async (page) => {
      await page.keyboard.press('o');
      expect(await page.evaluate(() => document.querySelector('.reveal')?.classList.contains('overview'))).toBe(true);
      await page.keyboard.press('o');
      await page.click('[data-do="next"]');
      expect(await on(page)).toEqual(['text', 1]);
    });
  });

  it('shows the speaker what to say in a window of its own', async () => {
    await shown('ja', async (page) => {
      await page.keyboard.press('ArrowRight');
      const opened = new Promise<Page | null>((resolve) => page.once('popup', resolve));
      await page.keyboard.press('s');
      const speaker = await opened;
      const heard = speaker?.waitForFunction(
        () => document.querySelector('.speaker-controls-notes:not(.hidden) .value')?.textContent?.trim() || false,
        { timeout: 15_000 },
      );
      expect(await (await heard)?.jsonValue()).toContain('調査の背後にある問い');
      await speaker?.close();
    });
  });

  it('follows the speaker’s window, previews and all', async () => {
    await shown('ja', async (page) => {
      const opened = new Promise<Page | null>((resolve) => page.once('popup', resolve));
      await page.keyboard.press('s');
      const speaker = await opened;
      if (speaker === null) throw new Error('No window was opened.');
      await speaker.waitForFunction(() => document.querySelectorAll('iframe').length === 2, { timeout: 15_000 });
      const slideIn = (index: number) =>
        speaker.frames()[index + 1]?.evaluate(() => document.querySelector('section.slide.present')?.id);
      await expect.poll(() => slideIn(0), { timeout: 15_000 }).toBe('title');
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => slideIn(0), { timeout: 15_000 }).toBe('text');
      await speaker.keyboard.press('ArrowLeft');
      await expect.poll(() => on(page), { timeout: 15_000 }).toEqual(['title', 1]);
      await speaker.close();
    });
  });

  it('answers no other window, and does not obey it', async () => {
    const deck = pathToFileURL(path.join(folder, 'slides', 'slides.ja.html')).href;
    const queries = ['', '?postMessage=true&postMessageEvents=true', '?receiver&postMessageEvents=true'];
    const embedded = queries.map((query) => `<iframe width="1400" height="800" src="${deck}${query}#/text"></iframe>`);
    const listen =
      "heard = []; addEventListener('message', ({ source, data }) => heard.push([Array.from(frames).indexOf(source), data]))";
    const stranger = path.join(await temporaryFolder(), 'stranger.html');
    await writeFile(stranger, `<script>${listen}</script>${embedded.join('')}`);
    const page = await browser.newPage();
    await page.goto(pathToFileURL(stranger).href, { waitUntil: 'load' });
    const slides = () => Promise.all(page.frames().slice(1).map(slideOn));
    await expect.poll(slides, { timeout: 15_000 }).toEqual(['text', 'text', 'text']);
    const [told, answered] = await page.evaluate(async () => {
      const { heard } = globalThis as unknown as { heard: [number, string][] };
      const wait = () => new Promise((resolve) => setTimeout(resolve, 500));
      await wait();
      const before = heard.splice(0);
      const asked = [
        { method: 'getSlideNotes' },
        { method: 'getState' },
        { method: 'slide', args: [3] },
        { namespace: 'reveal-notes', type: 'heartbeat' },
        { namespace: 'reveal-notes', type: 'connected' },
        { namespace: 'reveal-notes', type: 'call', methodName: 'getSlideNotes', arguments: [], callId: 1 },
      ];
      for (const message of asked)
        for (const frame of document.querySelectorAll('iframe')) frame.contentWindow?.postMessage(JSON.stringify(message), '*');
      await wait();
      return [before, heard] as const;
    });
    expect(answered).toEqual([]);
    expect(await slides()).toEqual(['text', 'text', 'text']);
    // A preview tells, unasked, which slide it shows, and nothing of what is on it.
    expect([...new Set(told.map(([frame]) => frame))]).toEqual([2]);
    expect(JSON.stringify(told)).not.toMatch(/[\u3040-\u30ff]/);
    await page.close();
  });

  it('switches a bilingual deck to either language and back', async () => {
    await shown('bilingual', async (page) => {
      const seen = () =>
        page.evaluate(() => {
          const parts = [...document.querySelectorAll('section.slide.present h1 > *')] as HTMLElement[];
          return [document.documentElement.lang, ...parts.filter((part) => part.offsetHeight > 0).map((part) => part.lang)];
        });
      expect(await seen()).toEqual(['ja', 'ja', 'en']);
      await page.click('[data-edition="en"]');
      expect(await seen()).toEqual(['en', 'en']);
      await page.click('[data-edition="ja"]');
      expect(await seen()).toEqual(['ja', 'ja']);
      await page.click('[data-edition="bilingual"]');
      expect(await seen()).toEqual(['ja', 'ja', 'en']);
    });
  });

  it.each(['ja', 'en', 'bilingual'])('%s: has no barrier that axe-core can find while it runs', async (edition) => {
    await shown(edition, async (page) => expect(await violationsOn(page)).toEqual([]), '#/q5_1-q5_2');
  });

  it('is printed as the PDF is: every slide on a page of its own', async () => {
    await shown('bilingual', async (page) => {
      const count = await page.evaluate(() => document.querySelectorAll('section.slide').length);
      const { pages, size } = await readPdf(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
      expect(pages).toHaveLength(count);
      expect(size.map(Math.round)).toEqual([960, 540]);
      expect(pages[13]).toContain('3.6470588');
    });
  });

  it('is a page to scroll on a phone', async () => {
    await shown(
      'ja',
      async (page) => {
        const [presenting, width, heights] = await page.evaluate(() => [
          document.documentElement.classList.contains('presenting'),
          document.documentElement.scrollWidth,
          [...document.querySelectorAll('section.slide')].filter((slide) => slide.getBoundingClientRect().height > 50).length,
        ]);
        expect([presenting, width]).toEqual([false, 360]);
        expect(heights).toBe(await page.evaluate(() => document.querySelectorAll('section.slide').length));
      },
      '',
      360,
    );
  });
});
