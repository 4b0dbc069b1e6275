import type { Browser, ConsoleMessage, HTTPRequest, Page } from 'puppeteer';
import { RenderError } from '../failure.js';

/** A page of the browser that prints one document after another. */
export interface PrintPage {
  /** False where it crashed or was closed. */
  readonly usable: boolean;
  /**
   * Takes as long as it takes: the caller sets the limit. Rejects with RenderError for a document that reaches out of its file,
   * with another error where the page crashes.
   */
  print(html: string): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** A page that runs no script. */
export async function openPage(browser: Browser): Promise<PrintPage> {
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(false);
  const reached = await watchReaches(page);
  let hasCrashed = false;
  const crash = new Promise<never>((_, reject) => {
    page.on('error', (error) => {
      hasCrashed = true;
      reject(error);
    });
  });
  crash.catch(() => undefined);
  return {
    get usable() {
      return !hasCrashed && !page.isClosed();
    },
    async print(html) {
      reached.clear();
      const [printed] = await Promise.allSettled([Promise.race([layOutAndPrint(page, html), crash])]);
      if (reached.size > 0) throw reachesOut(reached);
      if (printed.status === 'rejected') throw printed.reason;
      return printed.value;
    },
    close: () => page.close(),
  };
}

function reachesOut(reached: ReadonlySet<string>): RenderError {
  return new RenderError(`It reaches out of its file: ${[...reached].join(', ')}. Put what it needs into the template.`);
}

const LOCAL = /^Not allowed to load local resource: (.*)$/;

/**
 * The addresses that the page asks for, kept up to date: requests, local files that the browser refuses before there is a request,
 * and refreshes, which would otherwise go off in the middle of a later document.
 */
async function watchReaches(page: Page): Promise<Set<string>> {
  const reached = new Set<string>();
  page.on('request', (request: HTTPRequest) => {
    if (!/^(data|about|blob):/.test(request.url())) reached.add(request.url());
  });
  page.on('console', (message: ConsoleMessage) => {
    const [, url] = LOCAL.exec(message.text()) ?? [];
    if (url !== undefined) reached.add(url);
  });
  const session = await page.createCDPSession();
  await session.send('Page.enable');
  session.on('Page.frameScheduledNavigation', ({ url }) => reached.add(url));
  return reached;
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

async function layOutAndPrint(page: Page, html: string): Promise<Uint8Array> {
  await page.setContent(html.replace('</head>', `${CURTAIN}</head>`), { waitUntil: 'load', timeout: 0 });
  await page.evaluate(raiseCurtain, CURTAIN_ID);
  return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true, timeout: 0 });
}
