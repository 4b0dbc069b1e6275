import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findingsInScript } from '../../../../src/output/html/references/script.js';
import { findingsInStyles } from '../../../../src/output/html/references/styles.js';
import { CHECKOUT } from '../../../support/shirabe.js';

const inStyles = (css: string) => findingsInStyles(css).map(({ offset, message: { message } }) => `${offset} ${message}`);
const reaches = (place: string, address: string) => `${place} reaches out of the document, to "${address}".`;

describe('a style sheet', () => {
  it.each([
    ['p{background:url(http://x.invalid/a)}', reaches('url()', 'http://x.invalid/a')],
    ['p{background:URL( "//x.invalid/a" )}', reaches('url()', '//x.invalid/a')],
    ['p{background:url(file:///etc/passwd)}', reaches('url()', 'file:///etc/passwd')],
    ['p{background:url(../a.png)}', reaches('url()', '../a.png')],
    ['p{background:u\\72 l(http://x.invalid/a)}', reaches('url()', 'http://x.invalid/a')],
    ['p{background:url(ht\\74p://x.invalid/a)}', reaches('url()', 'http://x.invalid/a')],
    ['@font-face{src:url(http://x.invalid/f) format("woff2")}', reaches('url()', 'http://x.invalid/f')],
    ['@import "http://x.invalid/a";', reaches('@import', 'http://x.invalid/a')],
    ['@import url(data:text/css,p{}) screen;', reaches('@import', 'data:text/css,p{}')],
    ['@im\\70ort url("a.css")', reaches('@import', 'a.css')],
    ['p{background:image-set("http://x.invalid/a" type("image/png") 1x)}', reaches('image-set()', 'http://x.invalid/a')],
    ['p{background:-webkit-image-set(url("http://x.invalid/a") 1x)}', reaches('url()', 'http://x.invalid/a')],
    ['p{--x:url(http://x.invalid/a)}', reaches('url()', 'http://x.invalid/a')],
    ['li::marker{content:url(http://x.invalid/a)}', reaches('url()', 'http://x.invalid/a')],
    ['p{background:image-set(var(--x) 1x)}', 'What image-set() would load cannot be told, since it stands elsewhere.'],
  ])('may not load: %s', (css, message) => {
    expect(inStyles(css).map((one) => one.replace(/^\d+ /, ''))).toEqual([message]);
  });

  it('is told where', () => {
    expect(inStyles('a{}\nb{background:url(x)}')).toEqual([`17 ${reaches('url()', 'x')}`]);
  });

  it('may hold addresses that nothing is loaded from', () => {
    const css = `@charset "utf-8"; @namespace svg url(http://www.w3.org/2000/svg); /* url(http://x.invalid) */
      p::after{content:"http://x.invalid url(http://x.invalid)"} a[href^="http://x.invalid"]{color:var(--ink)}
      @font-face{src:url(data:font/woff2;base64,AA) format("woff2"), local("x")} path{fill:url(#a)} p{width:calc(var(--x) * 2)}`;
    expect(inStyles(css)).toEqual([]);
  });
});

const inScript = (script: string) => findingsInScript(script).map(({ offset, message: { code } }) => `${offset} ${code}`);

describe('a script', () => {
  it.each([
    ['fetch("a")', '0 reaches-out'],
    ['x.\\u0066etch("a")', '2 reaches-out'],
    ['navigator.sendBeacon("a")', '10 reaches-out'],
    ['new Image().src = a', '4 reaches-out'],
    ['new XMLHttpRequest()', '4 reaches-out'],
    ['new WebSocket(a)', '4 reaches-out'],
    ['import("a")', '0 reaches-out'],
    ['eval(a)', '0 reaches-out'],
    ['location.href = "https://x.invalid"', '16 reaches-out'],
    ['a.src = "//x.invalid/a"', '8 reaches-out'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: It is the script.
    ['a.src = `http://x.invalid/${b}`', '9 reaches-out'],
    ['a = \'<meta http-equiv="refresh" content="0;url=http://x.invalid">\'', '4 reaches-out'],
    ['const a = ;', '10 script-syntax'],
  ])('may not hold: %s', (script, found) => {
    expect(inScript(script)).toEqual([found]);
  });

  it('may not be deeper than it can be read', () => {
    expect(inScript('('.repeat(100_000)).map((one) => one.split(' ')[1])).toEqual(['script-syntax']);
  });

  it('may hold what asks for nothing', () => {
    expect(
      inScript(`// fetch("http://x.invalid")
      const a = document.createElementNS('http://www.w3.org/2000/svg', 'path'); if (/https?:\\/\\//.test(a.id)) a.open('x', 'fetch');`),
    ).toEqual([]);
  });

  it('is not refused where it is built in, nor is a style sheet', async () => {
    const read = async (folder: string) =>
      Promise.all(
        (await readdir(path.join(CHECKOUT, 'templates', folder))).map((name) =>
          readFile(path.join(CHECKOUT, 'templates', folder, name), 'utf8'),
        ),
      );
    expect((await read('scripts')).flatMap(inScript)).toEqual([]);
    expect((await read('styles')).flatMap(inStyles)).toEqual([]);
  });
});
