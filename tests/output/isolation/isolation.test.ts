import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import * as fontkit from 'fontkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SlidesView } from '../../../src/model/slides-view.js';
import type { OtherRespondent } from '../../../src/output/isolation/other-respondents.js';
import { findOthers } from '../../../src/output/isolation/search-index.js';
import { pdfTexts } from '../../../src/output/pdf/text/all-texts.js';
import { PDF_WORDS } from '../../../src/output/pdf/text/reserved-words.js';
import { openRenderer, type Renderer } from '../../../src/output/renderer/renderer.js';
import { naming } from '../../../src/reports/text/index.js';
import { CHECKOUT, KAWASAKI } from '../../support/shirabe.js';
import { found, free, id, isFound, name, prepared } from './search.js';

const HOSTILE = [
  '山田',
  '髙﨑㈱',
  '𠮷田',
  '<script>alert(1)</script>',
  'A & B',
  'AT&T',
  '100% (株)',
  '%41 商店',
  `"引用" 'と' 括弧`,
  'שלום',
  'مرحبا بالعالم',
  '👍🏽工房',
  String.raw`(\)\\`,
  String.raw`C:\new\x41`,
  '&amp; 商会',
  '葛󠄀城',
  'ＡＢＣ　ﾊﾟﾝ',
  '{{x}}{{{y}}}',
  '../../etc',
];

describe('names', () => {
  it.each(HOSTILE)('are found as they are written: %s', (each) => {
    expect(isFound(name(each), `前 ${each} 後`)).toBe(true);
    expect(isFound(name(each), `前 ${[...each].reverse().join('・')} 後`)).toBe(false);
  });

  it.each([
    ['株式会社　山田', '株式会社山田'],
    ['株式会社山田', '株式会社 山\n\t田'],
    ['㈱山田', '(株)山田'],
    ['(株)ABC', '（株）ａｂｃ'],
    ['ﾊﾟﾝ工房', 'パン工房'],
    ['Müller GmbH', 'MU\u0308LLER\u00a0GmbH'],
    ['ΟΔΟΣ', 'οδος'],
    ['山田商店', '山\u200b田\u00ad商\ufeff店'],
    ['葛城', '葛\u{e0100}城'],
    ['長田', '⻑⽥'],
    ['A〜B', 'A～B'],
  ])('are found in every way to write them: %j as %j', (written, shown) => {
    expect(isFound(name(written), `あ${shown}い`)).toBe(true);
    expect(isFound(name(shown), `あ${written}い`)).toBe(true);
  });

  it('are found where one holds the other', () => {
    const both = [name('山田', 'a'), name('山田工業', 'b')];
    expect(found(both, ['山田工業'])).toEqual(['山田', '山田工業']);
    expect(found(both, ['山田'])).toEqual(['山田']);
  });

  it('are none where they are the reader’s own, or part of what is its own', () => {
    expect(found([name('山田', 'a')], ['山田工業'], ['山田工業'])).toEqual([]);
    expect(found([name('山田', 'a')], ['山田'], ['株式会社 山 田'])).toEqual([]);
    expect(found([name('山田', 'a'), name('山田', 'reader')], ['山田'])).toEqual([]);
    expect(found([free('人材が足りません', 'a'), free('人材が足りません', 'reader')], ['人材が足りません'])).toEqual([]);
    expect(found([name('山田', 'a'), name('川上', 'b')], ['山田と川上'], ['山田'])).toEqual(['川上']);
  });

  it('of several respondents are found for each', () => {
    expect(findOthers(prepared([name('山田', 'a'), name('山　田', 'b')]).others, ['山田'], 'c', [])).toHaveLength(2);
  });

  it('of up to three Latin letters are found as words alone', () => {
    expect(isFound(name('NEC'), '取引先はNECです')).toBe(true);
    expect(isFound(name('NEC'), 'NEC, IHI')).toBe(true);
    expect(isFound(name('NEC'), 'connection')).toBe(false);
    expect(isFound(name('3M'), '12 3 m')).toBe(false);
  });

  it('in letters that the typeface draws alike are found, as a PDF may hold either', async () => {
    const require = createRequire(import.meta.url);
    const file = require.resolve('@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf');
    const font = fontkit.create(await readFile(file)) as fontkit.Font;
    const byGlyph = new Map<number, string[]>();
    for (const code of font.characterSet) {
      const { id: glyph } = font.glyphForCodePoint(code);
      byGlyph.set(glyph, [...(byGlyph.get(glyph) ?? []), String.fromCodePoint(code)]);
    }
    // A soft hyphen is no letter: it is left out wherever it stands.
    const alike = [...byGlyph.values()].map((all) => all.filter((each) => /[^\s\p{Default_Ignorable_Code_Point}]/u.test(each)));
    const missed = alike.flatMap(([first = '', ...others]) =>
      others.filter((each) => !isFound(name(`甲${first}乙`), `甲${each}乙`)),
    );
    expect(missed).toEqual([]);
  });
});

describe('ids', () => {
  it.each([
    ['K001', 'K001', true],
    ['K001', '回答者K001の回答', true],
    ['K001', 'ｋ００１', true],
    ['K001', 'id="K001"', true],
    ['K001', '/feedback/K001/feedback.pdf', true],
    ['K001', 'K0012', false],
    ['K001', 'AK001', false],
    ['K001', 'éK001', false],
    ['K001', 'K 001', false],
    ['川崎1', '川崎1', true],
    ['川崎', '川崎市', false],
    ['123456', '123456番', true],
    ['123456', '0.123456', false],
    ['123456', '123,456', false],
    ['123456', '123456.5', false],
    ['a b', 'a  b', true],
    ['M12', '<path d="M12,3L4 5Z"/>', false],
    ['M12', '<path d="M12,3L4 5Z"/> M12', true],
  ])('%s in %j: %s', (each, text, expected) => {
    expect(isFound(id(each), text)).toBe(expected);
  });

  it('are none where they are part of the reader’s', () => {
    const { others } = prepared([id('K001'), id('K001-2')]);
    expect(findOthers(others, ['K001-2'], 'K001-2', [])).toEqual([]);
    expect(findOthers(others, ['K001-2'], 'K001', [])).toEqual([id('K001-2')]);
  });
});

describe('a leak is found in HTML', () => {
  const base64 = (text: string | Uint8Array) => Buffer.from(text).toString('base64');
  /** Characters with the marks that belong to them. */
  const graphemes = (text: string) => [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);
  const entities = (text: string) => [...text].map((each) => `&#x${each.codePointAt(0)?.toString(16)};`).join('');
  const units = (text: string) =>
    Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, '0'));
  const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
  const style = (text: string) => [...text].map((each) => `\\${each.codePointAt(0)?.toString(16).padStart(6, '0')} `).join('');

  describe.each(HOSTILE)('%s', (each) => {
    it.each<[string, (text: string) => string]>([
      ['text', (text) => `<p>${escaped(text)}</p>`],
      ['text over lines', (text) => `<p>${graphemes(text).map(escaped).join('\n   ')}</p>`],
      [
        'text with markup in it',
        (text) => `<p>${[...text].map((part) => `<b class="x">${escaped(part)}</b><!-- -->`).join('')}</p>`,
      ],
      ['an attribute', (text) => `<p title="${escaped(text)}">`],
      ['a comment', (text) => `<!-- ${text} -->`],
      ['entities', (text) => entities(text)],
      [
        'decimal entities',
        (text) =>
          graphemes(text)
            .map((all) => [...all].map((part) => `&#${part.codePointAt(0)}`).join(''))
            .join(' '),
      ],
      ['entities twice', (text) => entities(text).replaceAll('&', '&amp;')],
      ['an address', (text) => `<a href="https://x.invalid/?q=${encodeURIComponent(text)}">`],
      ['an address twice', (text) => encodeURIComponent(encodeURIComponent(text))],
      ['JSON', (text) => `<script type="application/json">${JSON.stringify({ text })}</script>`],
      [
        'JSON of ASCII',
        (text) =>
          `{"text":"${units(text)
            .map((unit) => `\\u${unit}`)
            .join('')}"}`,
      ],
      ['a script', (text) => `'${[...text].map((part) => `\\u{${part.codePointAt(0)?.toString(16)}}`).join('')}'`],
      ['a style sheet', (text) => `<style>p::after{content:"${style(text)}"}</style>`],
      ['a short file', (text) => `<img src="data:text/plain;base64,${base64(text)}">`],
      [
        'a long file',
        (text) => `<img src="data:image/svg+xml;base64,${base64(`<svg>${'図'.repeat(99)}${escaped(text)}</svg>`)}">`,
      ],
      ['a file in a file', (text) => `data:text/html;base64,${base64(`<img src="data:text/plain;base64,${base64(text)}">`)}`],
      ['a file that is percent-encoded', (text) => `data:text/plain;base64,${encodeURIComponent(base64(text))}`],
      ['a file whose address is written in entities', (text) => `data:text/plain;base64&#44;${base64(text)}`],
    ])('in %s', (_, write) => {
      expect(found([name(each)], [`<html>${'本文 '.repeat(2000)}${write(each)}${' 本文'.repeat(2000)}</html>`])).toEqual([each]);
    });
  });

  it('in data: what has six bytes, in every encoding', () => {
    const noise = Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * index * 31) % 256));
    const around = (bytes: Uint8Array) =>
      `<style>src:url(data:font/ttf;base64,${base64(Buffer.concat([noise, bytes, noise]))})</style>`;
    const utf16 = Buffer.from('川崎工業', 'utf16le');
    expect(isFound(name('川崎'), around(Buffer.from('川崎')))).toBe(true);
    expect(isFound(name('川崎工業'), around(utf16))).toBe(true);
    expect(isFound(name('川崎工業'), around(Buffer.from(utf16).swap16()))).toBe(true);
    expect(isFound(name('Fictional Bolts'), around(Buffer.from('Fictional Bolts')))).toBe(true);
    expect(isFound(id('FIRM-0012'), around(Buffer.from('(FIRM-0012)')))).toBe(true);
    expect(isFound(id('FIRM-0012'), around(Buffer.from('(FIRM-00123)')))).toBe(false);
    expect(isFound(id('K001'), around(Buffer.from('(K001)')))).toBe(false);
    expect(isFound(name('Fictional'), `;base64,${'A'.repeat(80)}Fictional${'A'.repeat(80)}`)).toBe(false);
    expect(isFound(name('FictionalBolts'), `;base64,${'A'.repeat(80)}FictionalBolts${'A'.repeat(80)}`)).toBe(true);
  });
});

describe('reports', () => {
  const firms: readonly { readonly id: string; readonly name: string }[] = [];
  let renderer: Renderer;
  const otherRespondents: OtherRespondent[] = [];
  beforeAll(async () => {
    (firms as unknown[]).push(...parse(await readFile(path.join(KAWASAKI, 'respondents.csv')), { columns: true, bom: true }));
    otherRespondents.push(
      ...firms.flatMap((firm): OtherRespondent[] => [
        { respondent: firm.id, what: 'id', text: firm.id },
        { respondent: firm.id, what: 'name', text: firm.name },
        { respondent: firm.id, what: 'free text', text: `${firm.name}は人材が足りません` },
      ]),
    );
    renderer = await openRenderer({ templates: [path.join(CHECKOUT, 'templates')], languages: ['ja', 'en'], timeoutMs: 20_000 });
  });
  afterAll(() => renderer.close());

  async function printed(own: string): Promise<{ readonly html: string; readonly pdf: Uint8Array }> {
    const text = { ja: own, en: own };
    const head = {
      title: text,
      surveyTitle: { ja: '調査', en: 'Survey' },
      organisation: text,
      audience: text,
      date: text,
      synthetic: null,
    };
    const sizes = { ja: 30, en: 30, bilingual: 24 };
    const common = { id: 'title', page: 1, kicker: null, title: naming(text), titleSize: sizes, notes: [], footnote: null };
    const word = { ja: '語', en: 'Word' };
    const tools = { label: word, previous: word, next: word, overview: word, notes: word, fullscreen: word, languages: [] };
    const view: SlidesView = {
      report: 'slides',
      head,
      tools,
      slides: [{ ...common, kind: 'title', subtitle: text, presenter: text, date: text }],
    };
    const html = await renderer.html(view, 'bilingual');
    return { html, pdf: await renderer.pdf(html, '2026-11-01') };
  }

  it('hold the reader alone, and others where they are planted', async () => {
    const { others, unsearchable } = prepared(otherRespondents, { data: PDF_WORDS });
    expect(unsearchable).toEqual({ plain: [], shared: [], known: [] });
    for (const firm of firms.filter((_, index) => index % 9 === 2)) {
      const { html, pdf } = await printed(firm.name);
      const texts = pdfTexts(pdf);
      expect(findOthers(others, [html], firm.id, [firm.name])).toEqual([]);
      expect(findOthers(others, texts, firm.id, [firm.name])).toEqual([]);
      const own = otherRespondents.find((otherRespondent) => otherRespondent.text === firm.name);
      expect(findOthers(others, [html], 'K000', [])).toEqual([own]);
      expect(findOthers(others, texts, 'K000', [])).toEqual([own]);
    }
  }, 120_000);

  it('are searched in every part of a PDF', async () => {
    const { others } = prepared(otherRespondents, { data: PDF_WORDS });
    const { pdf } = await printed('川崎');
    const whole = Buffer.from(pdf).toString('latin1');
    const [{ name: other = '' } = {}] = firms.slice(6);
    const utf16 = `FEFF${Buffer.from(other, 'utf16le').swap16().toString('hex')}`;
    const planted = deflateSync(Buffer.from(`<x>${other}</x>`));
    const objects = [
      `<</Title <${utf16}>>>`,
      `<</Alt <${utf16}>>>`,
      `(${Buffer.from(other)
        .toString('latin1')
        .replace(/[()\\]/g, '\\$&')})`,
      `<</Filter /FlateDecode /Length ${planted.length}>> stream\n${planted.toString('latin1')}\nendstream`,
      `<</URI (https://x.invalid/${encodeURIComponent(other)})>>`,
    ];
    for (const object of objects) {
      const bytes = Buffer.from(
        whole.replace('\nxref\n', () => `\n9999 0 obj\n${object}\nendobj\nxref\n`),
        'latin1',
      );
      expect(findOthers(others, pdfTexts(bytes), 'K000', []).map(({ text }) => text)).toEqual([other]);
    }
  });
});

describe('any name', () => {
  /** Characters that neither join others nor are left out, so that a text stays what it is wherever it stands. */
  const character = fc
    .oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
      fc.constantFrom(...'山田髙﨑𠮷㈱ＡＢﾊ（）<>&"\'%\\;#abK019 　\n'),
    )
    .filter(
      (each) =>
        !/^[\s\p{M}\p{Default_Ignorable_Code_Point}\u1100-\u11ff]*$/u.test(each.normalize('NFKC')) &&
        !/[\p{M}\u1100-\u11ff]/u.test(each.normalize('NFKC')),
    );
  const text = (constraints: fc.ArrayConstraints) => fc.array(character, constraints).map((all) => all.join(''));
  const telling = text({ minLength: 4, maxLength: 30 }).filter(
    (each) => prepared([name(each)]).unsearchable.plain.length === 0 && !/^\d+$/.test(each.normalize('NFKC')),
  );

  it('that is planted in any text is found', () => {
    fc.assert(
      fc.property(telling, text({ maxLength: 300 }), text({ maxLength: 300 }), (each, before, after) => {
        expect(isFound(name(each), `${before} ${each} ${after}`)).toBe(true);
        expect(isFound(name(each), `${before} ${encodeURIComponent(each)} ${after}`)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('is found among very many, and no other', () => {
    const letters = [...'架空株式会社川崎工業製作所山田上下中村'];
    const word = fc.array(fc.constantFrom(...letters), { minLength: 2, maxLength: 12 }).map((all) => all.join(''));
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 200 }), fc.array(word, { maxLength: 50 }), (names, words) => {
        const body = words.join('。');
        const otherRespondents = names.map((each, index) => name(each, `r${index}`));
        expect([...found(otherRespondents, [body])].sort()).toEqual(names.filter((each) => body.includes(each)).sort());
      }),
    );
  });

  it('is not found where it does not occur', () => {
    fc.assert(
      fc.property(telling, text({ maxLength: 300 }), (each, body) => {
        const plain = (part: string) => part.normalize('NFKC').toLowerCase().replace(/\s/g, '');
        fc.pre(!/[&%\\<]/.test(body) && !plain(body).includes(plain(each)));
        expect(isFound(name(each), body)).toBe(false);
      }),
    );
  });
});
