import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SlidesView } from '../../../src/model/slides-view.js';
import { inlineText } from '../../../src/output/html/edition.js';
import { cssString, escapeHtml } from '../../../src/output/html/escape.js';
import { openTemplates } from '../../../src/output/html/templates.js';
import { openRenderer } from '../../../src/output/renderer/renderer.js';
import { naming } from '../../../src/reports/text/index.js';
import { CHECKOUT, temporaryFolder } from '../../support/shirabe.js';

const BUILT_IN = path.join(CHECKOUT, 'templates');
const HOSTILE = '<script>alert(1)</script>"\'&{{x}}';

function view(title: string): SlidesView {
  const text = { ja: title, en: `${title} (en)` };
  const head = {
    title: text,
    surveyTitle: text,
    organisation: text,
    audience: text,
    date: text,
    synthetic: text,
  };
  const titleSize = { ja: 30, en: 30, bilingual: 24 };
  const common = { id: 'title', page: 1, kicker: text, title: naming(text), titleSize, notes: [text], footnote: text };
  return {
    report: 'slides',
    head,
    tools: { label: text, previous: text, next: text, overview: text, notes: text, fullscreen: text, languages: [] },
    slides: [{ ...common, kind: 'title', subtitle: text, presenter: text, date: text }],
  };
}

/** The slides here have no charts. */
const noDrawer = () => Promise.reject(new Error('Nothing is to be drawn.'));

async function templatesWith(files: Record<string, string>) {
  const folder = path.join(await temporaryFolder(), 'templates');
  await mkdir(path.join(folder, 'partials'), { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text);
  return openTemplates([BUILT_IN, folder], ['ja', 'en'], noDrawer);
}

describe('markup', () => {
  it('keeps hostile text as text wherever it stands', async () => {
    const html = await (await openTemplates([BUILT_IN], ['ja', 'en'], noDrawer)).render(view(HOSTILE), 'bilingual');
    expect(html).not.toMatch(/<script/i);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;{{x}}');
  });

  it('escapes for CSS so that no string and no style element can be left', () => {
    expect(cssString('a"b\\c</style>\n')).toBe('"a\\000022 b\\00005c c\\00003c \\00002f style\\00003e \\00000a "');
    // The space that ends an escape is not part of the text; the one after it is.
    expect(cssString('End. Next')).toBe('"End\\00002e  Next"');
    expect(cssString('川崎 1')).toBe('"川崎 1"');
    expect(escapeHtml(`<&>"'`)).toBe('&lt;&amp;&gt;&quot;&#39;');
  });

  it('says a text once where both languages have the same', () => {
    expect(inlineText({ ja: '1', en: '1' }, ['ja', 'en'])).toBe('1');
    expect(inlineText({ ja: '一', en: 'one' }, ['en', 'ja'])).toBe('one / 一');
  });
});

describe('templates of a project', () => {
  it('replace the built-in ones file by file', async () => {
    const templates = await templatesWith({ 'partials/slide-footer.hbs': '<footer>own {{t footnote}}</footer>' });
    const html = await templates.render(view('題'), 'ja');
    expect(html).toContain('<footer>own 題</footer>');
    expect(html).toMatch(/<h1 class="fit"[^>]*>題<\/h1>/);
  });

  it.each([
    ['an unclosed block', '{{#if head}}<p>', /broken\.hbs:\d+: error: The template cannot be read/],
    ['three braces', '<p>{{{head.title.ja}}}</p>', /broken\.hbs:1:4: error: Text would get into the page unescaped/],
    ['an ampersand', '<p>{{&head.title.ja}}</p>', /Text would get into the page unescaped/],
    ['an unknown helper', '<p>{{tt head.title}}</p>', /There is no helper "tt"\. Did you mean "t"\?/],
  ])('are refused for %s', async (_, text, message) => {
    await expect(templatesWith({ 'broken.hbs': text })).rejects.toThrow(message);
  });

  it('are refused for a design token that there is not', async () => {
    const sheet = 'p { color: token(--ink); }\n@page { margin: token(--page-sides); }';
    await expect(templatesWith({ 'slides.css': sheet })).rejects.toThrow(
      /slides\.css:2:17: error: There is no design token "--page-sides"\. Did you mean "--page-side"\?/,
    );
  });

  it('may replace the first style sheet, and still have the custom properties before it', async () => {
    const html = await (await templatesWith({ 'base.css': 'p { color: token(--ink); }' })).render(view('題'), 'ja');
    expect(html).toMatch(/:root \{ --paper: #ffffff;[\s\S]*\np \{ color: #1a1a1a; \}/);
  });

  it('are refused where they use what the view does not have', async () => {
    const templates = await templatesWith({ 'slides.hbs': '<p>{{t head.titel}}</p>' });
    await expect(templates.render(view('題'), 'ja')).rejects.toThrow(/slides\.hbs: error: The template could not be filled in/);
  });
});

describe('the press', () => {
  it('names a character that the typeface lacks, and where it stands', async () => {
    const renderer = await openRenderer({ templates: [BUILT_IN], languages: ['ja', 'en'], timeoutMs: 1000 });
    await expect(renderer.html(view('笑😀顔'), 'ja')).rejects.toThrow(/no glyph for "😀" \(U\+1F600\), in: .*笑😀顔/);
    await renderer.close();
  });
});
