import { hostname, userInfo } from 'node:os';
import { afterEach, describe, expect, it } from 'vitest';
import type { Slide } from '../../../src/model/slides-view.js';
import { EDITIONS } from '../../../src/model/text.js';
import { naming } from '../../../src/reports/text/index.js';
import {
  choicePanel,
  deckOf,
  everyKind,
  histogramOf,
  imageSlide,
  itemsSlide,
  PNG,
  scalePanel,
  t,
  textSlide,
} from '../../support/deck.js';
import { openPackage } from '../../support/opc.js';
import { packageFaults } from '../../support/package-faults.js';
import { type ReadSlide, readDeck, said } from '../../support/pptx.js';
import { hasSchemas, schemaFaults } from '../../support/schema.js';
import { readXlsx } from '../../support/xlsx.js';
import { all, children } from '../../support/xml.js';

const LONG = '長'.repeat(80);
const HOSTILE = `<b>&amp;"' ]]> \u0000\u000b\ud800 𠮷 😀 مرحبا _x0041_ =1+1|'!A0`;
const CLEANED = `<b>&amp;"' ]]> \ufffd 𠮷 😀 مرحبا _x0041_ =1+1|'!A0`;

/** What real surveys have at their edges. */
const EDGES: readonly Slide[] = [
  itemsSlide('zeros', [scalePanel('none', histogramOf([0, 0, 0])), scalePanel('few', histogramOf([0, 3, 0]))]),
  itemsSlide('one-level', [scalePanel('one', histogramOf([9]))]),
  itemsSlide('long', [
    scalePanel('long', histogramOf([1, 2, 3, 4, 5, 6]), { label: t(LONG, 'long label '.repeat(7)) }),
    scalePanel('other', histogramOf(Array.from({ length: 11 }, (_, index) => index))),
  ]),
  itemsSlide('options', [
    choicePanel(
      'many',
      Array.from({ length: 12 }, (_, index) => index),
    ),
    choicePanel('one', [4]),
  ]),
  { ...itemsSlide('hostile', [scalePanel('<&"', histogramOf([1, 2]), { label: t(HOSTILE) })]), title: naming(t(HOSTILE)) },
  { ...itemsSlide('twice', [scalePanel('same', histogramOf([1, 2])), scalePanel('same', histogramOf([1, 2]))]) },
];

const kindOf = (slides: readonly ReadSlide[], name: string) =>
  slides.find((slide) => slide.name === name) ?? expect.fail(`no slide ${name}`);
const shapeOf = (slide: ReadSlide, name: string) =>
  slide.shapes.find((shape) => shape.name === name) ?? expect.fail(`no ${name} on ${slide.name}`);

describe('a deck', () => {
  it.each(EDITIONS)('is a whole package in the %s edition, whatever stands on its slides', (edition) => {
    expect(packageFaults(deckOf([...everyKind(), ...EDGES], { edition }))).toEqual([]);
  });

  it.skipIf(!hasSchemas()).each(EDITIONS)(
    'is valid by the schemas and rules of Open XML in the %s edition',
    async (edition) => {
      expect(await schemaFaults(deckOf([...everyKind(), ...EDGES], { edition }))).toEqual([]);
    },
    60_000,
  );

  it('takes 200 slides', () => {
    const slides = Array.from({ length: 200 }, (_, index) =>
      itemsSlide(`s${index}`, [
        scalePanel(`a${index}`, histogramOf([index, 1])),
        scalePanel(`b${index}`, histogramOf([1, index])),
      ]),
    );
    const deck = deckOf(slides);
    expect(packageFaults(deck)).toEqual([]);
    const read = readDeck(deck).slides;
    expect(read.map(({ name }) => name)).toEqual(slides.map(({ id }) => id));
    expect(shapeOf(kindOf(read, 's137'), 'item:b137:chart').chart?.series[0]?.values).toEqual([1, 137]);
  }, 60_000);

  it('keeps words as they are, but for what XML cannot hold', () => {
    const deck = deckOf([...everyKind(), ...EDGES]);
    const slide = kindOf(readDeck(deck).slides, 'hostile');
    expect(slide.title).toBe(CLEANED);
    expect(said(shapeOf(slide, 'item:<&":label'))).toBe(CLEANED);
  });

  it('never lets words become a formula, nor one of the format’s own escapes of a character', () => {
    const panel = choicePanel('c', [1, 2]);
    if (panel.kind !== 'choice') return expect.fail();
    const labels = [t('=1+1'), t('_x0041_')];
    const rows = panel.rows.map((row, index) => ({ ...row, label: labels[index] ?? row.label }));
    const deck = deckOf([itemsSlide('s', [{ ...panel, rows }])]);
    expect(packageFaults(deck)).toEqual([]);
    const opened = openPackage(deck);
    const [sheet] = readXlsx(opened.parts['ppt/embeddings/chart1.xlsx'] ?? new Uint8Array());
    expect(sheet?.formulas).toBe(0);
    expect(sheet?.rows.slice(1)).toMatchObject([
      [{ value: '=1+1', quoted: true }, { value: 1 }],
      [{ value: '_x0041_', quoted: false }, { value: 2 }],
    ]);
  });

  it('has titles as titles, of their own on every slide, and text as text', () => {
    const { slides } = readDeck(deckOf(everyKind()));
    expect(new Set(slides.map(({ title }) => title)).size).toBe(slides.length);
    const text = kindOf(slides, 'text');
    expect(shapeOf(text, 'body')).toMatchObject({
      kind: 'text',
      place: 'body',
      paragraphs: [
        { text: '前文', level: 0 },
        { text: '一つめ', level: 0 },
        { text: 'その下', level: 1 },
      ],
    });
    const columns = kindOf(slides, 'columns');
    expect(said(shapeOf(columns, 'column:1:heading'))).toBe('左');
    expect(said(shapeOf(columns, 'column:2:body'))).toBe('右の点');
    expect(said(shapeOf(kindOf(slides, 'references'), 'body'))).toBe('Doz (1996)\n山倉（1999）');
  });

  it('has tables as tables', () => {
    const { slides } = readDeck(deckOf(everyKind()));
    expect(shapeOf(kindOf(slides, 'facts'), 'table').rows).toEqual([['対象', '1,315社']]);
    expect(shapeOf(kindOf(slides, 'table'), 'table').rows).toEqual([
      ['項目', 'n'],
      ['甲', '40'],
    ]);
    expect(shapeOf(kindOf(slides, 'items'), 'item:a:statistics').rows).toEqual([
      ['平均値', '中央値', '標準偏差', 'n'],
      ['3.0186916', '3', '1.4975451', '107'],
    ]);
    expect(shapeOf(kindOf(slides, 'choices'), 'item:c:options').rows).toEqual([
      ['選択肢1', '', '7', '39%'],
      ['選択肢2', '', '11', '61%'],
      ['選択肢3', '', '0', '0%'],
    ]);
    expect(shapeOf(kindOf(slides, 'dots'), 'figure:table').rows[1]).toEqual(['甲', '', '', '4.2', '40']);
  });

  it('is read title first and number last, each panel from its label to its statistics', () => {
    const { slides } = readDeck(deckOf(everyKind()));
    expect(kindOf(slides, 'items').shapes.map(({ name }) => name)).toEqual([
      'title',
      'kicker',
      ...['label', 'rule', 'chart', 'mean', 'low', 'high', 'statistics'].map((part) => `item:a:${part}`),
      ...['label', 'rule', 'note', 'statistics'].map((part) => `item:b:${part}`),
      'number',
    ]);
    for (const { shapes } of slides) {
      expect(shapes[0]?.name).toBe('title');
      expect(shapes.at(-1)).toMatchObject({ name: 'number', place: 'sldNum' });
    }
    expect(kindOf(slides, 'text').shapes.at(-2)).toMatchObject({ name: 'footnote', place: 'ftr' });
  });

  it('calls its shapes the same in every edition', () => {
    const names = EDITIONS.map((edition) =>
      readDeck(deckOf(everyKind(), { edition })).slides.map(({ name, shapes }) => [name, ...shapes.map((shape) => shape.name)]),
    );
    expect(names[1]).toEqual(names[0]);
    expect(names[2]).toEqual(names[0]);
  });

  it('tells an item that stands twice on a slide apart', () => {
    const names = kindOf(readDeck(deckOf(EDGES)).slides, 'twice').shapes.map(({ name }) => name);
    expect(names).toContain('item:same:chart');
    expect(names).toContain('item:same:chart (2)');
  });

  it('says with every chart and picture what it shows', () => {
    const { slides } = readDeck(deckOf(everyKind(), { edition: 'bilingual' }));
    expect(shapeOf(kindOf(slides, 'items'), 'item:a:chart').alt).toBe('aの分布 / Distribution of a');
    expect(shapeOf(kindOf(slides, 'choices'), 'item:c:chart').alt).toContain('選択肢2：11社');
    expect(shapeOf(kindOf(slides, 'dots'), 'figure:chart').alt).toContain('甲: Value of 甲. 乙: Value of 乙');
    expect(shapeOf(kindOf(slides, 'image'), 'image').alt).toBe('工場の写真 / A photo of a factory');
  });

  it('says in which language each word is', () => {
    const languages = (edition: 'ja' | 'en' | 'bilingual') =>
      new Set(
        readDeck(deckOf(everyKind(), { edition })).slides.flatMap(({ shapes }) =>
          shapes.flatMap(({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs.map(({ lang }) => lang))),
        ),
      );
    expect([...languages('ja')]).toEqual(['ja-JP']);
    expect([...languages('en')]).toEqual(['en-US']);
    const { slides, language } = readDeck(deckOf(everyKind(), { edition: 'bilingual' }));
    expect(language).toBe('ja-JP');
    expect(shapeOf(kindOf(slides, 'text'), 'body').paragraphs.map(({ text, runs }) => [text, runs[0]?.lang])).toEqual([
      ['前文', 'ja-JP'],
      ['Lead', 'en-US'],
      ['一つめ', 'ja-JP'],
      ['The first', 'en-US'],
      ['その下', 'ja-JP'],
      ['Below it', 'en-US'],
    ]);
  });

  it('has the notes of the speaker', () => {
    const { slides } = readDeck(deckOf(everyKind(), { edition: 'bilingual' }));
    expect(kindOf(slides, 'text').notes).toEqual(['話すこと', 'What to say', '次に話すこと', 'What to say next']);
    expect(kindOf(slides, 'columns').notes).toEqual([]);
  });

  it.each(EDITIONS)('has no text under 14 pt in the %s edition, layouts, charts and notes included', (edition) => {
    const opened = openPackage(deckOf([...everyKind(), ...EDGES], { edition }));
    const sizes = opened.names
      .filter((name) => /^ppt\/.*\.xml$/.test(name))
      .flatMap((name) => [...opened.text(name).matchAll(/ sz="(\d+)"/g)].map(([, size]) => Number(size)));
    expect(sizes.length).toBeGreaterThan(400);
    expect(Math.min(...sizes)).toBe(1400);
  });

  it('is made on layouts of one master, with the theme in it', () => {
    const opened = openPackage(deckOf(everyKind()));
    const layouts = opened.names.filter((name) => /slideLayouts\/[^/]+\.xml$/.test(name));
    expect(layouts.map((name) => opened.xml(name).documentElement?.getAttribute('type'))).toEqual([
      'title',
      'secHead',
      'tx',
      'twoTxTwoObj',
      'twoObj',
      'chart',
      'tbl',
      'picTx',
    ]);
    expect(readDeck(deckOf(everyKind())).slides.map(({ layout }) => layout)).toEqual([
      'title',
      'secHead',
      'tx',
      'twoTxTwoObj',
      'tbl',
      'twoObj',
      'twoObj',
      'chart',
      'chart',
      'tbl',
      'picTx',
      'tx',
    ]);
    const theme = opened.xml('ppt/theme/theme1.xml');
    expect(all(theme, 'a:ea').map((font) => font.getAttribute('typeface'))).toEqual(['Yu Gothic', 'Yu Gothic']);
    const master = opened.xml('ppt/slideMasters/slideMaster1.xml');
    expect(all(master, 'p:ph').map((place) => place.getAttribute('type'))).toEqual(['title', 'body', 'ftr', 'sldNum']);
  });

  it('holds a picture once however often it is shown', () => {
    const image = imageSlide('one');
    const deck = deckOf([image, { ...image, id: 'two', title: naming(t('もう一枚', 'Another')) }]);
    expect(packageFaults(deck)).toEqual([]);
    const opened = openPackage(deck);
    expect(opened.names.filter((name) => name.includes('media'))).toEqual(['ppt/media/image1.png']);
    expect(Buffer.from(opened.parts['ppt/media/image1.png'] ?? []).equals(PNG)).toBe(true);
  });

  it('shows no picture larger than it is', () => {
    const { slides } = readDeck(deckOf([imageSlide('image')]));
    expect(shapeOf(kindOf(slides, 'image'), 'image').box?.slice(2)).toEqual([300, 225]);
  });
});

describe('what a deck says about itself', () => {
  it('is its title, who answers for it, its language and its date, and nothing else', () => {
    const opened = openPackage(deckOf(everyKind(), { edition: 'en' }));
    const said = (path: string) => {
      const root = opened.xml(path).documentElement;
      return root ? children(root).map(({ tagName, textContent }) => [tagName, textContent]) : [];
    };
    expect(said('docProps/core.xml')).toEqual([
      ['dc:title', 'Survey'],
      ['dc:creator', 'Research team'],
      ['dc:language', 'en-US'],
      ['dcterms:created', '2026-11-01T00:00:00Z'],
      ['dcterms:modified', '2026-11-01T00:00:00Z'],
    ]);
    expect(said('docProps/app.xml')).toEqual([['Application', 'Shirabe']]);
    expect(opened.names.filter((name) => name.startsWith('docProps/'))).toHaveLength(2);
  });

  it('tells nothing of the machine: no path, no user, no host', () => {
    const opened = openPackage(deckOf(everyKind()));
    const books = opened.names.filter((name) => name.endsWith('.xlsx')).map((name) => openPackage(opened.parts[name] ?? PNG));
    const text = [opened, ...books]
      .flatMap(({ names, parts }) => names.flatMap((name) => [name, Buffer.from(parts[name] ?? []).toString('latin1')]))
      .join('\n');
    for (const secret of [process.cwd(), '/somewhere', 'photo.png', hostname(), `/${userInfo().username}`, 'node_modules']) {
      expect(text.includes(secret), secret).toBe(false);
    }
  });
});

describe('the bytes of a deck', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  it('are the same every time and everywhere', () => {
    const made = ['Asia/Tokyo', 'America/Los_Angeles', 'UTC'].map((name) => {
      process.env.TZ = name;
      return Buffer.from(deckOf(everyKind()));
    });
    expect(made[1]?.equals(made[0] ?? PNG)).toBe(true);
    expect(made[2]?.equals(made[0] ?? PNG)).toBe(true);
  });

  it('differ where one number does', () => {
    const one = (count: number) => Buffer.from(deckOf([itemsSlide('s', [scalePanel('a', histogramOf([count, 2]))])]));
    expect(one(1).equals(one(0))).toBe(false);
  });

  it('hold the day of the deck as the date of every entry, or the first one that a ZIP knows', () => {
    // The date of the first entry: bytes 12 and 13, years from 1980 in the upper seven bits.
    const year = (deck: Uint8Array) => 1980 + (Buffer.from(deck).readUInt16LE(12) >> 9);
    expect(year(deckOf([textSlide('a')]))).toBe(2026);
    expect(year(deckOf([textSlide('a')], { created: '1970-01-01' }))).toBe(1980);
  });
});
