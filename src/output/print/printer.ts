import type { Browser } from 'puppeteer-core';
import { InputError, RenderError } from '../../problems/index.js';
import { closeBrowser, inTime, killBrowser, launchBrowser, whileRunning } from '../browser/index.js';
import { stampDates } from './dates.js';
import { notPrinted } from './messages.js';
import { renumberNodes } from './node-names.js';
import { openPage, type PrintPage } from './page.js';

/** Prints finished HTML to PDF: tagged, with bookmarks, on the page size that the document's style sheet names. */
export interface Printer {
  /**
   * The PDF of a finished HTML document, dated `created` (ISO); equal documents of one date have equal bytes. Rejects with
   * RenderError where the document reaches out of its file, cannot be printed in two attempts, or no browser starts; with
   * InputError where the browser that is named is no program.
   */
  print(html: string, about: { readonly created: string }): Promise<Uint8Array>;
  close(): Promise<void>;
}

const PAGE_CLOSE_MS = 2000;

/**
 * The browser starts with the first document. A browser or page that has died, or does not answer within `timeoutMs`, is replaced.
 */
export function openPrinter({ timeoutMs }: { readonly timeoutMs: number }): Printer {
  let running: Promise<Browser> | null = null;
  let hasStarted = false;
  let idle: PrintPage[] = [];
  let lastAlone: Promise<unknown> = Promise.resolve();

  /** A browser that never started will not; one that does not start again may do so for the next document. */
  function browserStarted(): Promise<Browser> {
    running ??= launchBrowser().then(
      (browser) => {
        hasStarted = true;
        return browser;
      },
      (error) => {
        if (hasStarted) running = null;
        throw error;
      },
    );
    return running;
  }

  async function browserNow(): Promise<Browser> {
    const browser = await browserStarted();
    if (browser.connected) return browser;
    await discardBrowser(browser);
    return browserStarted();
  }

  async function discardBrowser(dead: Browser): Promise<void> {
    killBrowser(dead);
    if (running === null || (await running) !== dead) return;
    running = null;
    idle = [];
  }

  async function printAmongOthers(html: string): Promise<Uint8Array> {
    const browser = await browserNow();
    const page = await borrowPage(browser);
    try {
      const pdf = await inTime(timeoutMs, whileRunning(browser, page.print(html)));
      if (page.worn) await inTime(PAGE_CLOSE_MS, page.close()).catch(() => undefined);
      else if (browser.connected) idle.push(page);
      return pdf;
    } catch (error) {
      // A page that does not even close belongs to a browser that hangs.
      await inTime(PAGE_CLOSE_MS, whileRunning(browser, page.close())).catch(() => discardBrowser(browser));
      throw error;
    }
  }

  async function borrowPage(browser: Browser): Promise<PrintPage> {
    idle = idle.filter((page) => page.usable);
    const page = idle.pop();
    if (page) return page;
    return inTime(timeoutMs, whileRunning(browser, openPage(browser))).catch(async (error) => {
      await discardBrowser(browser);
      throw error;
    });
  }

  /** One document after another, each in a browser of its own: one that brings the browser down takes no other with it. */
  function printAlone(html: string): Promise<Uint8Array> {
    const printing = lastAlone.then(async () => {
      const browser = await launchBrowser();
      try {
        return await inTime(
          timeoutMs,
          whileRunning(
            browser,
            openPage(browser).then((page) => page.print(html)),
          ),
        );
      } finally {
        await closeBrowser(browser);
      }
    });
    lastAlone = printing.catch(() => undefined);
    return printing;
  }

  return {
    async print(html, { created }) {
      const pdf = await printAmongOthers(html)
        .catch((error) => (isFinal(error) ? Promise.reject(error) : printAlone(html)))
        .catch((error) => {
          throw isFinal(error) ? error : new RenderError(notPrinted(error));
        });
      return renumberNodes(stampDates(pdf, created));
    },
    async close() {
      const browser = await running?.catch(() => null);
      running = null;
      idle = [];
      if (browser) await closeBrowser(browser);
    },
  };
}

/** Whether another attempt would end the same way. */
function isFinal(error: unknown): boolean {
  return error instanceof RenderError || error instanceof InputError;
}
