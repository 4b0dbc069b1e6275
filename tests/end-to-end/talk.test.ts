import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { load } from 'js-yaml';
import { beforeAll, describe, expect, it } from 'vitest';
import { type ReadPdf, readPdf, squeezed } from '../support/pdf.js';
import { KAWASAKI, shirabe, temporaryFolder } from '../support/shirabe.js';

/** The slides of the talk, rebuilt from the web responses: its printed statistics to the last digit. */

interface Printed {
  readonly id: string;
  readonly label: string;
  readonly mean: string;
  readonly median: string;
  readonly sd: string;
  readonly n: number;
}

const EDITIONS = ['ja', 'en', 'bilingual'] as const;

let printed: readonly Printed[] = [];
let folder = '';
let results: {
  sample: Record<string, unknown>;
  sections: { items: { id: string; n: number; mean: number; median: number; sd: number; counts: Record<string, number> }[] }[];
};
const pdfs = new Map<string, ReadPdf>();
const htmls = new Map<string, string>();

beforeAll(async () => {
  printed = (load(await readFile(path.join(KAWASAKI, 'published.yaml'), 'utf8')) as { items: Printed[] }).items;
  folder = await temporaryFolder();
  const run = await shirabe(['build', '--source', 'web', '--report', 'slides', '--out', folder]);
  expect(run.err).not.toContain('error');
  expect(run.status).toBe(0);
  results = JSON.parse(await readFile(path.join(folder, 'results.json'), 'utf8'));
  for (const edition of EDITIONS) {
    pdfs.set(edition, await readPdf(await readFile(path.join(folder, 'slides', `slides.${edition}.pdf`))));
    htmls.set(edition, await readFile(path.join(folder, 'slides', `slides.${edition}.html`), 'utf8'));
  }
});

const itemsOf = () => results.sections.flatMap((section) => section.items);

describe('the talk rebuilt from the web responses', () => {
  it('has 34 printed items', () => {
    expect(printed).toHaveLength(34);
  });

  it('reproduces every mean, median and standard deviation in results.json', () => {
    for (const expected of printed) {
      const item = itemsOf().find((candidate) => candidate.id === expected.id);
      expect([expected.id, item?.n, item?.mean.toFixed(7), String(item?.median), item?.sd.toFixed(7)]).toEqual([
        expected.id,
        expected.n,
        expected.mean,
        expected.median,
        expected.sd,
      ]);
    }
  });

  it('reproduces the counts of question 4 and of its follow-up, asked only of those who collaborate', () => {
    const counts = (id: string) => itemsOf().find((item) => item.id === id)?.counts;
    expect(counts('q4')).toMatchObject({ active: 7, engaged: 11 });
    expect(counts('q4_stage')).toEqual({ development: 8, commercialisation: 6, market: 4 });
  });

  it('counts the frame and both sources, and says which one is included', () => {
    expect(results.sample).toMatchObject({
      frame: 1315,
      returned: 34,
      answered: 34,
      total: { returned: 108, answered: 107 },
      sources: [
        { id: 'mail', returned: 74, answered: 73, included: false },
        { id: 'web', returned: 34, answered: 34, included: true },
      ],
    });
  });

  it.each(EDITIONS)('prints them on the pages of the %s PDF, item by item', (edition) => {
    const pages = pdfs.get(edition)?.pages ?? [];
    for (const { id, mean, median, sd, n } of printed) {
      const box = edition === 'bilingual' ? `平均値Mean${mean}` : edition === 'ja' ? `平均値${mean}` : `Mean${mean}`;
      const page = pages.find((text) => text.includes(box) && text.includes(sd));
      expect(page, `${id} ${mean} ${sd}`).toBeDefined();
      expect(page, id).toMatch(new RegExp(`(中央値|Median)${median}(標準偏差|SD)`));
      expect(page, id).toContain(`n${n}`);
    }
  });

  it('shows the items of the talk in its order, two to a slide', () => {
    const pages = pdfs.get('ja')?.pages ?? [];
    const places = printed.map(({ label, mean, sd }) =>
      pages.findIndex((text) => text.includes(squeezed(label)) && text.includes(`平均値${mean}`) && text.includes(sd)),
    );
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    for (const page of new Set(places)) expect(places.filter((place) => place === page)).toHaveLength(2);
  });

  it.each(EDITIONS)('holds the same numbers in the %s HTML', (edition) => {
    const text = (htmls.get(edition) ?? '').replace(/<[^>]*>/g, ' ');
    for (const { mean, sd } of printed) {
      expect(text).toContain(mean);
      expect(text).toContain(sd);
    }
  });

  it.each([
    ['ja', '「WEB」で記入のあった34社のみ'],
    ['en', 'onlythe34firmsthatansweredby“Web”'],
  ])('says in %s on every slide with results that only the web responses are counted', (edition, words) => {
    const pages = pdfs.get(edition)?.pages ?? [];
    const withBoxes = pages.filter((text) => /(標準偏差|SD)\d\.\d{7}/.test(text));
    expect(withBoxes).toHaveLength(17);
    for (const page of withBoxes) expect(page).toContain(squeezed(words));
  });

  it('follows the talk page by page: thirty of them, the results from the twelfth on', () => {
    const pages = pdfs.get('ja')?.pages ?? [];
    const kickers = [
      [2, '大型共同研究の目的'],
      [3, '研究背景'],
      [4, '現状分析'],
      [5, '現状分析'],
      [6, '現状分析'],
      [7, '研究課題'],
      [8, '理論的背景'],
      [9, '理論的背景'],
      [10, '理論的背景'],
      [11, '意識調査の概要'],
      [12, '4．他企業との連携頻度'],
      [13, '他社との連携事業の実施状況'],
      [14, '1．過去の縁や友好関係'],
      [29, '10．行政からの支援の受けやすさ'],
      [30, 'まとめと今後の課題'],
    ] as const;
    for (const [page, words] of kickers) expect(pages[page - 1], `page ${page}`).toContain(squeezed(words));
    expect(pages[10]).toMatch(/1,315社.*108社.*8\.2%.*郵送74.WEB34/s);
    expect(pages[12]).toMatch(/積極的に行っている7.*取り組んでいる11/);
    expect(pages[12]).toMatch(/開発段階8.*事業化段階6.*市場化段階4/);
  });

  it.each([
    [8, ['Doz,1996', 'Kanter,1994', 'Doz&Hamel,1998', 'Dyer&Singh,1998', '山倉,1999', '山倉,2009']],
    [8, ['Brouthers,Brouthers&Wilkinson,1995', 'Tjemkes,Vos&Burgers,2017', '坂口,2019', '宮川・梅田,2021']],
    [9, ['中村,2013', 'Granovetter,1973', 'Bell,2005', 'Terstriep&Lüthje,2018', '安田,2009']],
    [10, ['伊丹,1998,p.2', 'Ryu,McCann&Reuer,2018', 'Schilling&Phelps,2007', 'Whittingtonetal.,2009', 'Funk,2014']],
    [10, ['Christensen&Pedersen,2018', '宮本,2017', '藤田,2019']],
  ])('cites on page %i what the talk cites there', (page, citations) => {
    const pages = pdfs.get('ja')?.pages ?? [];
    const names = (citation: string) => citation.split(',')[0] ?? '';
    for (const citation of citations) {
      expect(pages[page - 1]).toContain(citation);
      expect(pages[30], 'the references').toContain(names(citation));
    }
  });
});
