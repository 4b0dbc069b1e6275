import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { combinePdf, type PageRange } from '../../../../src/output/pdf/write/combine.js';
import { reachableByPart } from '../../../support/parts.js';
import { squeezed } from '../../../support/pdf.js';
import { printAll } from '../../../support/printed.js';

const ABOUT = { title: '報告書 (all)', language: 'ja', date: '2026-11-01' };
let printed: readonly Uint8Array[] = [];
let combined = new Uint8Array();
const places: (readonly [string, PageRange])[] = [];
/** Documents asked for and not yet written to the end, at most. */
const asked: number[] = [];

const partsOf = (documents: readonly Uint8Array[]) =>
  [
    { title: 'A 甲社', which: [0, 1] },
    { title: 'B (乙)\\', which: [2] },
    { title: 'C', which: [3, 4] },
  ].map(({ title, which }) => ({
    title,
    documents: which.map((index) => async () => {
      asked.push(index);
      return documents[index] ?? new Uint8Array();
    }),
  }));

async function bytesOf(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return new Uint8Array(Buffer.concat(all));
}

beforeAll(async () => {
  printed = await printAll([
    ['Letter A'],
    ['Report A1', 'Report A2', 'Report A3'],
    ['Report B1', 'Report B2'],
    ['Letter C'],
    ['Report C1'],
  ]);
  combined = await bytesOf(combinePdf(ABOUT, partsOf(printed), (part, place) => places.push([part.title, place])));
});

async function opened(bytes: Uint8Array) {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, async (_, index) => {
      const page = await document.getPage(index + 1);
      const { items } = await page.getTextContent();
      const { width, height } = page.getViewport({ scale: 1 });
      return { text: squeezed(items.map((item) => ('str' in item ? item.str : '')).join('')), size: [width, height] };
    }),
  );
  return { document, pages };
}

describe('a combined PDF', () => {
  it('has every document in its order, each on a front page, and blank backs of the same size', async () => {
    const { pages } = await opened(combined);
    const texts = pages.map(({ text }) => text.replace(/firstout$/, ''));
    expect(texts).toEqual([
      ...['LetterA', '', 'ReportA1', 'ReportA2', 'ReportA3', ''],
      ...['ReportB1', 'ReportB2'],
      ...['LetterC', '', 'ReportC1', ''],
    ]);
    expect(new Set(pages.map(({ size }) => size.map(Math.round).join('x')))).toEqual(new Set(['595x842']));
  });

  it('says where each part stands, and has a bookmark there', async () => {
    expect(places).toEqual([
      ['A 甲社', { firstPage: 1, pages: 6 }],
      ['B (乙)\\', { firstPage: 7, pages: 2 }],
      ['C', { firstPage: 9, pages: 4 }],
    ]);
    const { document } = await opened(combined);
    const marks = (await document.getOutline()) ?? [];
    const targets = await Promise.all(marks.map(({ dest }) => document.getPageIndex((dest as [never])[0])));
    expect(marks.map(({ title }, index) => [title, (targets[index] ?? 0) + 1])).toEqual([
      ['A 甲社', 1],
      ['B (乙)\\', 7],
      ['C', 9],
    ]);
  });

  it('draws each page as it was', async () => {
    const operators = async (bytes: Uint8Array, number: number) => {
      const page = await (await opened(bytes)).document.getPage(number);
      const { fnArray, argsArray } = await page.getOperatorList();
      // Names of fonts and of marked parts are given anew by the reader.
      return JSON.stringify([fnArray, argsArray], (_, value) =>
        /^g_d\d/.test(value) || (value && typeof value === 'object' && 'id' in value) ? '' : value,
      );
    };
    expect(await operators(combined, 4)).toBe(await operators(printed[1] ?? combined, 2));
  });

  it('keeps links that lead out of it', async () => {
    const { document } = await opened(combined);
    const links = await (await document.getPage(7)).getAnnotations();
    expect(links.map(({ url }) => url ?? null).filter(Boolean)).toEqual(['https://example.jp/2']);
  });

  it('has its title, language and date, and no encryption', async () => {
    const { document } = await opened(combined);
    const { info } = await document.getMetadata();
    expect(info).toMatchObject({
      Title: ABOUT.title,
      Language: 'ja',
      CreationDate: "D:20261101000000+00'00'",
      EncryptFilterName: null,
    });
  });

  it('has the same bytes each time, and asks for one document after another', async () => {
    const again = await bytesOf(combinePdf(ABOUT, partsOf(printed), () => undefined));
    expect(Buffer.from(again).equals(combined)).toBe(true);
    expect(asked.slice(0, 5)).toEqual([0, 1, 2, 3, 4]);
  });

  it('shares no object between parts but the root of the page tree', () => {
    const parts = reachableByPart(combined);
    expect(parts.map(({ title }) => title)).toEqual(['A 甲社', 'B (乙)\\', 'C']);
    for (const [index, { numbers }] of parts.entries()) {
      expect(numbers.size).toBeGreaterThan(5);
      for (const other of parts.slice(index + 1)) expect([...numbers].filter((number) => other.numbers.has(number))).toEqual([]);
    }
  });

  it('holds one document at a time, however many there are', async () => {
    const [letter = new Uint8Array()] = printed;
    let [alive, most] = [0, 0];
    const many = Array.from({ length: 200 }, (_, index) => ({
      title: `${index}`,
      documents: [
        async () => {
          alive += 1;
          most = Math.max(most, alive);
          return new Uint8Array(letter);
        },
      ],
    }));
    let longest = 0;
    for await (const piece of combinePdf(ABOUT, many, () => (alive -= 1))) longest = Math.max(longest, piece.byteLength);
    expect(most).toBe(1);
    expect(longest).toBeLessThan(letter.byteLength + 100_000);
  });

  it('fails for a document that is no PDF', async () => {
    const broken = [{ title: 'x', documents: [async () => Buffer.from('%PDF-1.4\n')] }];
    await expect(bytesOf(combinePdf(ABOUT, broken, () => undefined))).rejects.toThrow('The PDF cannot be searched');
  });
});
