import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTypeface } from '../../../src/output/fonts/typeface.js';
import { openPrinter, type Printer } from '../../../src/output/print/printer.js';
import { RenderError } from '../../../src/problems/render-error.js';
import { fontKinds, readPdf } from '../../support/pdf.js';
import { browserProcesses, signal } from '../../support/processes.js';

const ABOUT = { created: '2026-11-01' };

let printer: Printer;
let fonts = '';
const document = (body: string, head = '') =>
  `<!DOCTYPE html><html lang="ja"><head><meta charset="utf-8"><title>試験</title><style>html{font-family:"Shirabe Sans"}${fonts}</style>${head}</head><body>${body}</body></html>`;

beforeAll(async () => {
  fonts = await (await openTypeface()).css('見出し本文章二髙﨑を印刷する0123456789abcdefghijklmnopqrstuvwxyz');
  printer = openPrinter({ timeoutMs: 20_000 });
});
afterAll(() => printer.close());

const LONG = Array.from({ length: 2000 }, (_, index) => `<p>甲${index}</p>`).join('');

/** Resolves when a page of the browser is at work on a document. */
async function untilPrinting(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 60));
}

describe('the printer', () => {
  it('prints the very first document with its fonts, tagged, with bookmarks, title and language', async () => {
    const bytes = await printer.print(document('<h1>見出し</h1><p>本文を印刷する</p><h2>章二</h2>'), ABOUT);
    expect(await readPdf(bytes)).toMatchObject({
      pages: ['見出し本文を印刷する章二'],
      title: '試験',
      language: 'ja',
      tagged: true,
      bookmarks: ['見出し', '章二'],
    });
    expect([...fontKinds(bytes)].sort()).toEqual(['CIDFontType2', 'Type0']);
  });

  it('gives the same bytes for the same document, dated as told', async () => {
    const html = document('<h1>見出し</h1>');
    const [first, second] = [await printer.print(html, ABOUT), await printer.print(html, ABOUT)];
    expect(Buffer.compare(first, second)).toBe(0);
    expect(Buffer.from(first).toString('latin1')).toContain("/CreationDate (D:20261101000000+00'00')");
  });

  it('gives the same bytes whatever it printed before and prints beside it', async () => {
    const html = document('<h1>見出し</h1><table><tr><th>甲</th><td>1</td></tr></table><p id="a"><a href="#a">乙</a></p>');
    const first = await printer.print(html, ABOUT);
    await printer.print(document('<table><tr><th>甲</th></tr></table>'.repeat(50)), ABOUT);
    const others = await Promise.all([html, document(LONG), html, html].map((each) => printer.print(each, ABOUT)));
    expect([0, 2, 3].map((index) => Buffer.compare(first, others[index] ?? Buffer.alloc(0)))).toEqual([0, 0, 0]);
  });

  it('prints several at once, each by itself', async () => {
    const words = ['甲', '乙', '丙', '丁', '戊', '己'];
    fonts = await (await openTypeface()).css(words.join(''));
    const printed = await Promise.all(words.map((word) => printer.print(document(`<p>${word}</p>`), ABOUT)));
    expect(await Promise.all(printed.map(async (bytes) => (await readPdf(bytes)).pages[0]))).toEqual(words);
  });

  it('keeps nothing of what it printed, and prints the same with a page that is new', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const html = document(LONG.slice(0, LONG.length / 10));
    const first = await printer.print(html, ABOUT);
    const held = () => {
      collect();
      return process.memoryUsage().arrayBuffers;
    };
    const before = held();
    for (let times = 0; times < 60; times += 1) expect(Buffer.compare(first, await printer.print(html, ABOUT))).toBe(0);
    // Buffers that a collection finds free may be given back a little later; what is kept stays.
    await expect.poll(() => held() - before, { timeout: 10_000 }).toBeLessThan(10 * first.byteLength);
  }, 60_000);

  it('runs no script', async () => {
    const bytes = await printer.print(
      document(
        '<p>甲</p><script>document.body.textContent = "乙"</script><img src="data:," onerror="document.body.textContent=\'乙\'">',
      ),
      ABOUT,
    );
    expect((await readPdf(bytes)).pages).toEqual(['甲']);
  });

  it('refuses a document that reaches out of its file, and reaches nothing', async () => {
    let asked = 0;
    const server = createServer((_, response) => {
      asked += 1;
      response.end();
    }).listen(0);
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/x.png`;
    await expect(printer.print(document(`<img src="${url}">`), ABOUT)).rejects.toThrow(`It reaches out of its file: ${url}`);
    await expect(
      printer.print(document('<p>甲</p>', '<link rel="stylesheet" href="file:///etc/hostname">'), ABOUT),
    ).rejects.toThrow('It reaches out of its file: file:///etc/hostname');
    server.close();
    expect(asked).toBe(0);
  });

  it.each([
    ['a frame', '<iframe src="file:///etc/hostname"></iframe>', '', 'file:///etc/hostname'],
    ['an object', '<object data="file:///etc/hostname"></object>', '', 'file:///etc/hostname'],
    [
      'a font',
      '<p style="font-family:X">甲</p>',
      '<style>@font-face{font-family:X;src:url(http://x.invalid/f)}</style>',
      'http://x.invalid/f',
    ],
    ['print styles', '<p>甲</p>', '<style>@media print{p{background:url(http://x.invalid/p)}}</style>', 'http://x.invalid/p'],
    [
      'a page that shows later',
      '<div style="height:9000px"></div><img loading="lazy" src="http://x.invalid/l">',
      '',
      'http://x.invalid/l',
    ],
    ['a later refresh', '<p>甲</p>', '<meta http-equiv="refresh" content="0.2;url=http://x.invalid/r">', 'http://x.invalid/r'],
  ])('refuses %s that reaches out, and names where to', async (_, body, head, url) => {
    await expect(printer.print(document(body, head), ABOUT)).rejects.toThrow(
      new RenderError(`It reaches out of its file: ${url}. Put what it needs into the template.`),
    );
  });

  it('prints the next document whatever the last one wanted', async () => {
    const refreshed = document('<p>甲</p>', '<meta http-equiv="refresh" content="0.1;url=http://x.invalid/r">');
    await expect(printer.print(refreshed, ABOUT)).rejects.toThrow('http://x.invalid/r');
    expect((await readPdf(await printer.print(document(LONG), ABOUT))).pages.length).toBeGreaterThan(40);
  });
});

describe.skipIf(process.platform !== 'linux')('when the browser fails', () => {
  it('replaces a browser that was killed', async () => {
    await printer.print(document('<p>甲</p>'), ABOUT);
    signal(browserProcesses('browser'), 'SIGKILL');
    expect((await readPdf(await printer.print(document('<p>乙</p>'), ABOUT))).pages).toEqual(['乙']);
  });

  it('replaces a page that crashed while it waited, at once', async () => {
    await printer.print(document('<p>甲</p>'), ABOUT);
    signal(browserProcesses('renderer'), 'SIGKILL');
    const started = performance.now();
    expect((await readPdf(await printer.print(document('<p>乙</p>'), ABOUT))).pages).toEqual(['乙']);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it.each(['browser', 'renderer'] as const)('prints again what was being printed when the %s died', async (kind) => {
    await printer.print(document('<p>甲</p>'), ABOUT);
    const printing = printer.print(document(LONG), ABOUT);
    await untilPrinting();
    signal(browserProcesses(kind), 'SIGKILL');
    expect((await readPdf(await printing)).pages.length).toBeGreaterThan(40);
  });

  it('prints again where the browser hangs, and leaves no process behind', async () => {
    const hasty = openPrinter({ timeoutMs: 2000 });
    const mine = new Set(browserProcesses('any'));
    await hasty.print(document('<p>甲</p>'), ABOUT);
    const hung = browserProcesses('any').filter((pid) => !mine.has(pid));
    signal(hung, 'SIGSTOP');
    expect((await readPdf(await hasty.print(document('<p>乙</p>'), ABOUT))).pages).toEqual(['乙']);
    await hasty.close();
    expect(browserProcesses('any').filter((pid) => !mine.has(pid))).toEqual([]);
    await expect.poll(() => hung.filter(isAlive)).toEqual([]);
  });

  it('gives up a document after two attempts, and prints the next', async () => {
    const hasty = openPrinter({ timeoutMs: 1000 });
    await expect(hasty.print(document('<p>甲</p>'.repeat(100_000)), ABOUT)).rejects.toThrow(
      new RenderError('It could not be printed: it took longer than 1 s'),
    );
    expect((await readPdf(await hasty.print(document('<p>乙</p>'), ABOUT))).pages).toEqual(['乙']);
    await hasty.close();
  });
});

/** Whether a process is at work; one that ended may stay listed until its parent asks for it. */
function isAlive(pid: number): boolean {
  const status = path.join('/proc', String(pid), 'status');
  return existsSync(status) && !/^State:\s+[ZX]/m.test(readFileSync(status, 'utf8'));
}
