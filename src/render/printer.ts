import type { Browser, HTTPRequest, Page } from 'puppeteer';
import { launchBrowser } from './browser/launch.js';
import { RenderError } from './failure.js';
import { stampDates } from './pdf/stamp.js';

/** Prints finished HTML to PDF: tagged, with bookmarks, on the page size that the document's style sheet names. */
export interface Printer {
  /** Rejects with RenderError where the document reaches out of its file, or cannot be printed in two attempts. */
  print(html: string, about: { readonly created: string }): Promise<Uint8Array>;
  /** Product and version of the browser. */
  version(): Promise<string>;
  close(): Promise<void>;
}

const ATTEMPTS = 2;

/** The browser starts with the first document. A browser or page that died or hangs is replaced. */
export function openPrinter({ timeoutMs }: { readonly timeoutMs: number }): Printer {
  let running: Promise<Browser> | null = null;
  let idle: Page[] = [];

  function browserStarted(): Promise<Browser> {
    running ??= launchBrowser();
    return running;
  }

  async function browserNow(): Promise<Browser> {
    const browser = await browserStarted();
    if (browser.connected) return browser;
    await discardBrowser(browser);
    return browserStarted();
  }

  async function discardBrowser(dead: Browser): Promise<void> {
    if (running === null || (await running) !== dead) return;
    running = null;
    idle = [];
    dead.process()?.kill('SIGKILL');
  }

  async function borrowPage(): Promise<Page> {
    const browser = await browserNow();
    const page = idle.pop();
    return page && !page.isClosed() ? page : preparePage(await browser.newPage());
  }

  async function attempt(html: string): Promise<Uint8Array> {
    const page = await borrowPage();
    const pdf = await printOn(page, html, timeoutMs).catch(async (error) => {
      await discardPage(page);
      throw error;
    });
    idle.push(page);
    return pdf;
  }

  /** A page that does not even close belongs to a browser that hangs. */
  async function discardPage(page: Page): Promise<void> {
    const closed = await within(
      2000,
      page.close().then(
        () => true,
        () => false,
      ),
    );
    if (!closed) await discardBrowser(page.browser());
  }

  return {
    async print(html, { created }) {
      for (let tries = 1; ; tries += 1) {
        try {
          return stampDates(await attempt(html), created);
        } catch (error) {
          if (error instanceof RenderError) throw error;
          if (tries === ATTEMPTS)
            throw new RenderError(`It could not be printed: ${error instanceof Error ? error.message : String(error)}`);
        }
      }
    },
    version: async () => (await browserNow()).version(),
    async close() {
      const browser = await running?.catch(() => null);
      running = null;
      if (
        browser &&
        !(await within(
          5000,
          browser.close().then(
            () => true,
            () => false,
          ),
        ))
      )
        browser.process()?.kill('SIGKILL');
    },
  };
}

async function preparePage(page: Page): Promise<Page> {
  await page.setJavaScriptEnabled(false);
  return page;
}

/**
 * The body is shown when its fonts are there. Else it would first be laid out in a fallback font, with a search of the system for
 * every Japanese character, which costs several times as much as the printing.
 */
const CURTAIN_ID = 'curtain';
const CURTAIN = `<style id="${CURTAIN_ID}">body{display:none}</style>`;

/** Runs in the page. */
async function raiseCurtain(id: string): Promise<void> {
  await Promise.all([...document.fonts].map((font) => font.load()));
  document.getElementById(id)?.remove();
}

async function printOn(page: Page, html: string, timeoutMs: number): Promise<Uint8Array> {
  const reached: string[] = [];
  const watch = (request: HTTPRequest) => {
    if (!/^(data|about|blob):/.test(request.url())) reached.push(request.url());
  };
  page.on('request', watch);
  try {
    await page.setContent(html.replace('</head>', `${CURTAIN}</head>`), { waitUntil: 'load', timeout: timeoutMs });
    await page.evaluate(raiseCurtain, CURTAIN_ID);
    const pdf = await page.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: true,
      timeout: timeoutMs,
    });
    if (reached.length > 0)
      throw new RenderError(`It reaches out of its file: ${reached.join(', ')}. Put what it needs into the template.`);
    return pdf;
  } finally {
    page.off('request', watch);
  }
}

/** The promise's value, or null where it takes longer than `ms`. */
async function within<T>(ms: number, promise: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), ms);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
