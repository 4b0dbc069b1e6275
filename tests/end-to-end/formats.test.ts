import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { EDITIONS, type Edition } from '../../src/model/text.js';
import { packageFaults } from '../support/package-faults.js';
import { readPdf, squeezed } from '../support/pdf.js';
import { type ReadChart, type ReadDeck, type ReadSlide, readDeck } from '../support/pptx.js';
import { hasSchemas, schemaFaults } from '../support/schema.js';
import { shirabe, temporaryFolder } from '../support/shirabe.js';

/** The talk as HTML, PDF and PowerPoint, read back: the same slides with the same numbers. */

interface Results {
  readonly sections: readonly {
    readonly items: readonly { readonly id: string; readonly kind: string; readonly counts: Record<string, number> }[];
  }[];
}

interface Formats {
  readonly html: string;
  readonly pdf: Awaited<ReturnType<typeof readPdf>>;
  readonly bytes: Uint8Array;
  readonly deck: ReadDeck;
}

const made = new Map<Edition, Formats>();
let results: Results;
const of = (edition: Edition) => made.get(edition) ?? expect.fail(`no ${edition} edition`);

beforeAll(async () => {
  const folder = await temporaryFolder();
  const run = await shirabe(['build', '--report', 'slides', '--out', folder]);
  expect([run.status, run.err]).toEqual([0, expect.not.stringMatching(/error|warning/)]);
  results = JSON.parse(await readFile(path.join(folder, 'results.json'), 'utf8'));
  for (const edition of EDITIONS) {
    const read = (format: string) => readFile(path.join(folder, 'slides', `slides.${edition}.${format}`));
    const bytes = await read('pptx');
    made.set(edition, { html: String(await read('html')), pdf: await readPdf(await read('pdf')), bytes, deck: readDeck(bytes) });
  }
}, 120_000);

const PAGE_NUMBER = /<p class="page">\d+<\/p>/;

/** The slides of the HTML deck as the texts between their tags. */
function slidesIn(html: string): readonly { readonly id: string; readonly texts: readonly string[] }[] {
  const body = html.replace(/<(style|script)\b[\s\S]*?<\/\1>/g, '');
  return [...body.matchAll(/<section class="slide[^"]*" id="([^"]*)"[^>]*>([\s\S]*?)<\/section>/g)].map(
    ([, id = '', content = '']) => ({
      id,
      texts: content
        .replace(/<span class="low">[\s\S]*?<\/span>/g, '')
        .replace(/<aside class="notes">[\s\S]*?<\/aside>/g, '')
        .replace(PAGE_NUMBER, '')
        .split(/<[^>]*>/)
        .map((text) => text.replace(/&#x27;|&#39;/g, "'").replace(/&[a-z]+;/g, ' ')),
    }),
  );
}

/** Every number in some texts, as it is printed, sorted. */
function numbersIn(texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) => text.normalize('NFKC').match(/\d+(?:[.,]\d+)*/g) ?? []).sort();
}

/** The numbers that a chart draws itself: those at its bars, and the levels beneath a histogram. */
function drawnBy(chart: ReadChart | null, name: string): readonly string[] {
  if (!chart || chart.kinds[0] === 'scatterChart') return [];
  const labels = chart.series.flatMap(({ values, unlabelled }) =>
    unlabelled === null
      ? []
      : values.filter((_, index) => !unlabelled.includes(index)).map((value) => Math.abs(value ?? 0).toFixed(0)),
  );
  return name.startsWith('item:') && labels.length > 0 ? [...labels, ...(chart.series[0]?.categories ?? []).map(String)] : labels;
}

function textsOn({ shapes }: ReadSlide): readonly string[] {
  return shapes
    .filter(({ name }) => name !== 'number')
    .flatMap(({ paragraphs, chart, name }) => [...paragraphs.map(({ text }) => text), ...drawnBy(chart, name)]);
}

describe.each(EDITIONS)('the %s slides', (edition) => {
  it('are the same ones in the same order', () => {
    const { html, pdf, deck } = of(edition);
    const slides = slidesIn(html);
    expect(slides.length).toBeGreaterThan(30);
    expect(deck.slides.map(({ name }) => name)).toEqual(slides.map(({ id }) => id));
    expect(pdf.pages).toHaveLength(slides.length);
    for (const [index, { title }] of deck.slides.entries()) {
      for (const line of title.split('\n')) expect(pdf.pages[index], line).toContain(squeezed(line));
    }
  });

  it('hold the same numbers, slide by slide, to the digit', () => {
    const { html, pdf, deck } = of(edition);
    for (const [index, { id, texts }] of slidesIn(html).entries()) {
      const numbers = numbersIn(texts);
      const slide = deck.slides[index];
      expect(numbersIn(slide ? textsOn(slide) : []), `${id} in PowerPoint`).toEqual(numbers);
      const pieces = pdf.pieces[index] ?? [];
      expect(numbersIn(pieces), `${id} in PDF`).toEqual([...numbers, String(index + 1)].sort());
    }
  });

  it('make a whole PowerPoint package', () => {
    expect(packageFaults(of(edition).bytes)).toEqual([]);
  });

  it.skipIf(!hasSchemas())(
    'are valid by the schemas and rules of Open XML',
    async () => {
      expect(await schemaFaults(of(edition).bytes)).toEqual([]);
    },
    60_000,
  );

  it('have charts of all answers that results.json counts, item by item', () => {
    const shapes = of(edition).deck.slides.flatMap((slide) => slide.shapes);
    const items = results.sections.flatMap((section) => section.items).filter(({ kind }) => kind === 'scale');
    const shown = items.flatMap(({ id, counts }) => {
      const chart = shapes.find(({ name }) => name === `item:${id}:chart`)?.chart;
      if (!chart) return [];
      expect(chart.series[0]?.values, id).toEqual(Object.values(counts));
      expect(chart.series[0]?.categories, id).toEqual(Object.keys(counts));
      return [id];
    });
    expect(shown).toHaveLength(34);
  });

  it('have notes, titles of their own, and nothing that leaves the slide or stands on something else', () => {
    const { slides } = of(edition).deck;
    expect(new Set(slides.map(({ title }) => title)).size).toBe(slides.length);
    expect(slides.filter(({ notes }) => notes.length > 0).length).toBeGreaterThan(10);
    expect(slides.flatMap((slide) => crowding(slide))).toEqual([]);
  });
});

/** Pairs of shapes that overlap, and shapes that reach over an edge. A chart stands in its table, a mark and a line where they like. */
function crowding({ name: slide, shapes }: ReadSlide): readonly string[] {
  const placed = shapes.flatMap(({ name, kind, box }) => (box && kind !== 'mark' ? [{ name, kind, box }] : []));
  const outside = placed.filter(({ box: [x, y, width, height] }) => x < 0 || y < 0 || x + width > 960 || y + height > 540);
  const pairs = placed.flatMap((one, index) => placed.slice(index + 1).map((other) => [one, other] as const));
  const isInTable = (a: string, b: string) => [a, b].includes('table') && [a, b].includes('chart');
  const overlapping = pairs.filter(([{ box: a, kind }, { box: b, kind: other }]) => {
    const across = Math.min(a[0] + a[2], b[0] + b[2]) - Math.max(a[0], b[0]);
    const down = Math.min(a[1] + a[3], b[1] + b[3]) - Math.max(a[1], b[1]);
    return across > 0.5 && down > 0.5 && !isInTable(kind, other);
  });
  return [
    ...outside.map(({ name }) => `${slide}: ${name} leaves the slide`),
    ...overlapping.map(([one, other]) => `${slide}: ${one.name} stands on ${other.name}`),
  ];
}
