import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../src/output/browser/launch.js';
import { ihdr, pixels, png } from '../support/pictures.js';
import { SMALL, writeProject } from '../support/project.js';
import { CHECKOUT, filesBelow, shirabe, temporaryFolder } from '../support/shirabe.js';

/** Pictures and templates of a project that someone else wrote: nothing that they hold leaves a document, or is asked for by one. */

let server: Server;
let asked: string[] = [];
let address = '';
let browser: Browser;

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.setHeader('Access-Control-Allow-Origin', '*').end();
  }).listen(0);
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await launchBrowser();
});
beforeEach(() => {
  asked = [];
});
afterAll(async () => {
  server.close();
  await browser?.close();
});

const builtIn = (name: string) => readFile(path.join(CHECKOUT, 'templates', name), 'utf8');

describe('what a project would have its documents load', () => {
  it.each(['html', 'pdf', 'pptx'])('is refused by check, and by a build as %s before anything is made', async (format) => {
    const base = await builtIn('styles/base.css');
    const project = await writeProject({ 'templates/styles/base.css': `${base}\nbody { background: url(${address}/a) }\n` });
    const place = `templates/styles/base.css:${base.split('\n').length + 1}:20: error: url() reaches out of the document, to "${address}/a".`;
    const checked = await shirabe(['check', project]);
    expect([checked.status, checked.err.includes(place)]).toEqual([2, true]);
    const out = path.join(await temporaryFolder(), 'out');
    const built = await shirabe(['build', project, '--out', out, '--report', 'slides', '--format', format]);
    expect([built.status, built.err.includes(place)]).toEqual([2, true]);
    expect(await filesBelow(path.dirname(out))).toEqual([]);
    expect(asked).toEqual([]);
  });

  it('is not loaded either where a script hides it, and the head has no policy', async () => {
    const project = await writeProject({
      'templates/head.hbs': '<meta charset="utf-8">\n',
      'templates/report.js': `${await builtIn('scripts/report.js')}
        const to = ['ht', 'tp:', '//', '127.0.0.1:', ${address.split(':').at(-1)}].join('');
        const ask = window['fe' + 'tch'];
        document.documentElement.dataset.ran = 'yes';
        ask(to + '/fetch').catch(() => 0);
        const image = document.createElement('img');
        image.src = to + '/image';
        document.body.append(image);
        const style = document.createElement('style');
        style.textContent = '@im' + 'port "' + to + '/import"; body { background: url(' + to + '/url) }';
        document.head.append(style);`,
    });
    const out = await temporaryFolder();
    const built = await shirabe(['build', project, '--out', out, '--format', 'html', '--respondent', 'a1']);
    expect([built.status, built.err]).toEqual([0, expect.not.stringContaining('error')]);
    const page = await browser.newPage();
    // This browser lets nothing out of itself either: so the policy is asked what it kept back.
    await page.evaluateOnNewDocument(() => {
      const kept: string[] = [];
      Object.assign(window, { kept });
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
        kept.push(`${effectiveDirective} ${blockedURI}`);
      });
    });
    await page.goto(pathToFileURL(path.join(out, 'feedback/a1/feedback.ja.html')).href, { waitUntil: 'networkidle0' });
    expect(await page.evaluate(() => document.documentElement.dataset.ran)).toBe('yes');
    const kept = await page.evaluate(() => (window as unknown as { readonly kept: readonly string[] }).kept);
    await page.close();
    expect(kept.toSorted()).toEqual([
      `connect-src ${address}/fetch`,
      `img-src ${address}/image`,
      `img-src ${address}/url`,
      `style-src-elem ${address}/import`,
    ]);
    expect(asked).toEqual([]);
  });
});

describe('a template with a slip in its name', () => {
  it('is named by check and by build, and nothing else changes', async () => {
    const project = await writeProject({ 'templates/slide.hbs': 'x' });
    const warning =
      'templates/slide.hbs: warning: Nothing uses "slide.hbs", and no built-in file has its name. Did you mean "slides.hbs"?';
    const checked = await shirabe(['check', project]);
    expect([checked.status, checked.err.includes(warning)]).toEqual([0, true]);
    const built = await shirabe(['build', project, '--out', await temporaryFolder(), '--report', 'slides', '--format', 'html']);
    expect([built.status, built.err.includes(warning)]).toEqual([0, true]);
  });
});

describe('a picture that is not what it says', () => {
  it.each([
    [
      'claims a billion pixels',
      png(ihdr({ width: 30_000, height: 30_000 }), pixels(100)),
      '"a.png" says that it has 30000 x 30000 pixels',
    ],
    ['has fewer than it says', png(ihdr({ width: 20, height: 20 }), pixels(100)), 'picture: it has fewer pixels than it says.'],
    ['swells', png(ihdr({ width: 20, height: 20 }), pixels(200_000_000)), 'picture: it has more data than pixels.'],
  ])('and %s is refused by check as by build', async (_, bytes, message) => {
    const slide = 'slides:\n  - {kind: image, title: {ja: 図, en: Figure}, alt: {ja: 説明, en: Text}, file: a.png}\n';
    const project = await writeProject({ 'slides.yaml': `${SMALL['slides.yaml']}${slide}`, 'a.png': bytes });
    const out = path.join(await temporaryFolder(), 'out');
    for (const args of [
      ['check', project],
      ['build', project, '--out', out],
    ]) {
      const run = await shirabe(args);
      expect([run.status, run.err.includes(message), run.err.includes('slides.yaml:5:')]).toEqual([2, true, true]);
    }
    expect(await filesBelow(path.dirname(out))).toEqual([]);
  });
});
