import type { Browser, CDPSession, ConsoleMessage, HTTPRequest, Page } from 'puppeteer-core';
import { RenderError } from '../../problems/index.js';
import { reachesOut } from './messages.js';

/** A page of the browser that prints one document after another. */
export interface PrintPage {
  /** False where it crashed or was closed. */
  readonly usable: boolean;
  /** True once it has printed so much that it should be closed: a page keeps something of every document. */
  readonly worn: boolean;
  /**
   * The PDF of a document. There is no time limit: the caller sets one. Rejects with RenderError for a document that reaches out of
   * its file, and with another error where the page crashes.
   */
  print(html: string): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** After this many documents a page is closed. Opening one costs half as much as printing a report. */
const MOST_PRINTED = 50;

/** A page that runs no scripts of documents. */
export async function openPage(browser: Browser): Promise<PrintPage> {
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(false);
  const session = await page.createCDPSession();
  const reached = await watchReaches(page, session);
  const { frameTree } = await session.send('Page.getFrameTree');
  const stage = { page, session, frameId: frameTree.frame.id };
  let hasCrashed = false;
  let printed = 0;
  /** Of the document that is being printed. A promise of the crash itself would keep hold of all that were ever raced against it. */
  let fail: (error: Error) => void = () => undefined;
  page.on('error', (error) => {
    hasCrashed = true;
    fail(error);
  });
  const printOnce = (html: string) =>
    new Promise<Uint8Array>((resolve, reject) => {
      fail = reject;
      layOutAndPrint(stage, html).then(resolve, reject);
    });
  return {
    get usable() {
      return !hasCrashed && !page.isClosed();
    },
    get worn() {
      return printed >= MOST_PRINTED;
    },
    async print(html) {
      reached.clear();
      printed += 1;
      const [result] = await Promise.allSettled([printOnce(html)]);
      fail = () => undefined;
      if (reached.size > 0) throw new RenderError(reachesOut(reached));
      if (result.status === 'rejected') throw result.reason;
      return result.value;
    },
    close: () => page.close(),
  };
}

const LOCAL = /^Not allowed to load local resource: (.*)$/;

/**
 * The addresses that the page asks for, kept up to date: requests, local files that the browser refuses before there is a request,
 * and refreshes, which would otherwise go off in the middle of a later document.
 */
async function watchReaches(page: Page, session: CDPSession): Promise<Set<string>> {
  const reached = new Set<string>();
  page.on('request', (request: HTTPRequest) => {
    if (!/^(data|about|blob):/.test(request.url())) reached.add(request.url());
  });
  page.on('console', (message: ConsoleMessage) => {
    const [, url] = LOCAL.exec(message.text()) ?? [];
    if (url !== undefined) reached.add(url);
  });
  await session.send('Page.enable');
  session.on('Page.frameScheduledNavigation', ({ url }) => reached.add(url));
  return reached;
}

/** Where a document is put and printed. */
interface Stage {
  readonly page: Page;
  readonly session: CDPSession;
  readonly frameId: string;
}

/**
 * A document is laid out behind a curtain that hides it: before its fonts are loaded it would be set in a fallback font, with a
 * search of the system for every Japanese character. The curtain stays, since nobody looks at the screen, unless the document has
 * parts that load only when they are shown.
 */
const CURTAIN_ID = 'curtain';
const CURTAIN = `<style id="${CURTAIN_ID}">@media screen{body{display:none}}</style>`;
const LOADS_WHEN_SHOWN = /<(?:object|embed|iframe|image|video)\b|\bloading=|url\((?!data:font\/|["']?#)/i;

/** Runs in the page. */
async function becomeReady(curtain: string, shown: boolean): Promise<void> {
  if (document.readyState !== 'complete') await new Promise((resolve) => addEventListener('load', resolve, { once: true }));
  await Promise.all([...document.fonts].map((font) => font.load()));
  if (!shown) return;
  document.getElementById(curtain)?.remove();
  document.body.getBoundingClientRect();
  await document.fonts.ready;
}

/** Speaks with the browser directly: Puppeteer's own way takes twice the time. */
async function layOutAndPrint({ page, session, frameId }: Stage, html: string): Promise<Uint8Array> {
  await session.send('Page.setDocumentContent', { frameId, html: html.replace('</head>', `${CURTAIN}</head>`) });
  await page.evaluate(becomeReady, CURTAIN_ID, LOADS_WHEN_SHOWN.test(html));
  const { data } = await session.send('Page.printToPDF', {
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    marginTop: 0,
    marginBottom: 0,
    marginLeft: 0,
    marginRight: 0,
  });
  // Once the page answers again, everything that it asked for while it was printed is known.
  await page.evaluate(() => undefined);
  return Buffer.from(data, 'base64');
}
