import { execFileSync } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTypeface } from '../../src/render/fonts/typeface.js';
import { stampDates } from '../../src/render/pdf/stamp.js';
import { openPrinter, type Printer } from '../../src/render/printer.js';
import { fontKinds, readPdf } from '../support/pdf.js';

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

/** Processes of the browser that belong to this test run. */
function kill(pattern: string): void {
  execFileSync('pkill', ['-9', '-P', String(process.pid), '-f', pattern]);
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

  it('prints several at once, each by itself', async () => {
    const words = ['甲', '乙', '丙', '丁', '戊', '己'];
    fonts = await (await openTypeface()).css(words.join(''));
    const printed = await Promise.all(words.map((word) => printer.print(document(`<p>${word}</p>`), ABOUT)));
    expect(await Promise.all(printed.map(async (bytes) => (await readPdf(bytes)).pages[0]))).toEqual(words);
  });

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

  it.skipIf(process.platform !== 'linux')('replaces a browser that was killed', async () => {
    await printer.print(document('<p>甲</p>'), ABOUT);
    kill('remote-debugging-pipe');
    const bytes = await printer.print(document('<p>乙</p>'), ABOUT);
    expect((await readPdf(bytes)).pages).toEqual(['乙']);
  });

  it.skipIf(process.platform !== 'linux')('prints again what was being printed when the browser died', async () => {
    const long = document(Array.from({ length: 4000 }, (_, index) => `<p>甲${index}</p>`).join(''));
    const printing = printer.print(long, ABOUT);
    await new Promise((resolve) => setTimeout(resolve, 60));
    kill('remote-debugging-pipe');
    expect((await readPdf(await printing)).pages.length).toBeGreaterThan(50);
  });
});

describe('dates in a PDF', () => {
  it('are replaced without moving a byte', () => {
    const before = Buffer.from(
      "<</CreationDate (D:20251231235959+09'00')\n/ModDate (D:20251231235959+09'00')>> \u00ff",
      'latin1',
    );
    const after = stampDates(before, '2026-11-01');
    expect(after.length).toBe(before.length);
    expect(Buffer.from(after).toString('latin1')).toBe(
      "<</CreationDate (D:20261101000000+00'00')\n/ModDate (D:20261101000000+00'00')>> \u00ff",
    );
  });
});
