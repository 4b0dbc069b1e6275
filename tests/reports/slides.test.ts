import { describe, expect, it } from 'vitest';
import { parsePassage } from '../../src/input/project/slides/passage.js';
import type { Publication, PublishedChange, PublishedGrouping } from '../../src/model/publication.js';
import type { Passage, SlidePlan } from '../../src/model/slides-texts.js';
import type { Slide } from '../../src/model/slides-view.js';
import { LANGS } from '../../src/model/text.js';
import { richOf, textOf } from '../../src/reports/report/quotes.js';
import { changesDraft } from '../../src/reports/slides/changes.js';
import { groupsDrafts, overviewDrafts } from '../../src/reports/slides/charts.js';
import type { Planned } from '../../src/reports/slides/draft.js';
import { paginate } from '../../src/reports/slides/page.js';
import { composePanels } from '../../src/reports/slides/panel.js';
import { composeSlides } from '../../src/reports/slides/slides.js';
import { naming } from '../../src/reports/text/index.js';
import { made } from '../support/made.js';
import { choiceItem, context, publication, scaleItem, section } from '../support/publication.js';

const t = (ja: string, en = ja) => naming({ ja, en });
const passage = (text: string) => parsePassage(t(text), (_, { message }) => expect.fail(message)) as Passage;
const PLACE = { file: 'slides.yaml', line: 7 };

describe('quoted results', () => {
  const item = scaleItem('mean_item', [1, 2, 3, 4, 5, 35], { mean: 5.1234567, median: 5.5, sd: 1.25 });
  const hidden = scaleItem('hidden', [1, 0, 0, 0, 0, 0], null);
  const choice = choiceItem('choice', { yes: 30, no: 10 });
  const results = publication([section('s', [item, hidden, choice], {})]);

  it.each([
    ['{{mean mean_item}}', '5.1'],
    ['{{mean mean_item 7}}', '5.1234567'],
    ['{{median mean_item}}', '5.5'],
    ['{{sd mean_item 2}}', '1.25'],
    ['{{n mean_item}}', '50'],
    ['{{topTwo mean_item}}', '80%'],
    ['{{count mean_item 6}}', '35'],
    ['{{share mean_item 6 1}}', '70.0%'],
    ['{{count choice yes}}/{{count choice no}}', '30/10'],
    ['{{share choice yes}}', '75%'],
    ['{{mean hidden}}', '（非公表）'],
  ])('%s reads %s', (text, expected) => expect(textOf(passage(text), results).ja).toBe(expected));

  it('keep their emphasis, and join what has the same', () => {
    expect(richOf(passage('a **b {{n choice}}** c'), results).ja).toEqual([
      { text: 'a ', strong: false },
      { text: 'b 40', strong: true },
      { text: ' c', strong: false },
    ]);
  });
});

const draft = (title: string, more: Partial<Planned> = {}): Planned => ({
  stem: 'text',
  kicker: null,
  titles: [t(title)],
  body: { kind: 'text', lead: null, points: [] },
  footnote: null,
  place: PLACE,
  notes: [],
  ...more,
});
const typesetter = {
  measure: (text: string, size: number) => [...text].length * size,
  languages: LANGS,
};
const pages = (drafts: readonly Planned[], editions = ['ja'] as readonly ('ja' | 'en' | 'bilingual')[]): readonly Slide[] =>
  paginate(drafts, typesetter, editions);

describe('pages', () => {
  it('have ids and titles of their own', () => {
    const made = pages([draft('甲'), draft('甲'), draft('甲（2）'), draft('乙', { stem: 'text-2' })]);
    expect(made.map(({ id }) => id)).toEqual(['text', 'text-2', 'text-3', 'text-2-2']);
    expect(made.map(({ title }) => title.ja)).toEqual(['甲', '甲（2）', '甲（2）（2）', '乙']);
  });

  it('set a title as large as two lines allow', () => {
    // 1,164 pixels hold 29 characters of 40 pixels (30 pt), 31 of 37.3 (28 pt) and 36 of 32 (24 pt).
    const sizeOf = (count: number) => pages([draft('字'.repeat(count))])[0]?.titleSize.ja;
    expect([58, 59, 62, 72].map(sizeOf)).toEqual([30, 28, 28, 24]);
  });

  it('take the shorter title where the long one does not fit, and name the line where none does', () => {
    const long = t('字'.repeat(80));
    expect(pages([draft('', { titles: [long, t('短い')] })])[0]?.title.ja).toBe('短い');
    expect(() => pages([draft('', { titles: [long] })])).toThrow(
      /^slides\.yaml:7: The title does not fit on two lines in the Japanese edition: “字+”\. Shorten it\.$/,
    );
  });

  it('set a text smaller the longer it is, down to 14 pt, and no further', () => {
    const points = (count: number) =>
      Array.from({ length: count }, () => ({ text: { ja: [{ text: '字'.repeat(60), strong: false }], en: [] }, points: [] }));
    const sizeOf = (count: number) => {
      const slide = pages([draft('題', { body: { kind: 'text', lead: null, points: points(count) } })])[0];
      return slide?.kind === 'text' ? slide.size.ja : 0;
    };
    expect(sizeOf(3)).toBe(24);
    expect(sizeOf(7)).toBeLessThan(24);
    expect(() => sizeOf(30)).toThrow('slides.yaml:7: The slide holds more text than fits at 14 pt in the Japanese edition');
  });
});

const CHANGE: PublishedChange = made({
  release: { name: 'talk', date: '2026-01-31' },
  sources: null,
  n: 25,
  distribution: { bars: [5, 5, 5, 5, 5, 0].map((count, index) => ({ key: String(index + 1), count, share: count / 25 })) },
  mean: 3,
  difference: 0.62,
  interval: { low: 0.2, high: 1.04 },
  evident: true,
});

describe('what changed', () => {
  const changed = { ...scaleItem('A', [5, 5, 10, 10, 10, 10], { mean: 3.62 }), change: CHANGE };
  const noise = {
    ...scaleItem('B', [10, 10, 10, 10, 5, 5], { mean: 3.1 }),
    change: made({ ...CHANGE, difference: 0.1, interval: { low: -0.3, high: 0.5 }, evident: false }),
  };

  it('is an outline brought to today’s number of answers, and a difference in the box', async () => {
    const [panel] = composePanels(context(), [changed], 7);
    expect(panel?.kind === 'scale' && panel.chart?.released?.counts).toEqual([10, 10, 10, 10, 10, 0]);
    expect(panel?.kind === 'scale' && panel.statistics.at(-1)).toEqual({ label: t('前回との差', 'Change'), value: t('+0.62') });
  });

  it('is listed, the largest first, and only what noise does not explain is called a change', async () => {
    const found = changesDraft(context(), publication([section('s', [noise, changed], {})]), t('全社', 'all'));
    expect(found?.titles[0].en).toBe('1 of 2 items appears to have changed since the last release');
    const rows = found?.body.kind === 'chart' ? found.body.chart.rows : [];
    expect(rows.map(({ label }) => label.en)).toEqual(['A ※', 'B']);
    expect(rows.map(({ values }) => values.map(({ en }) => en))).toEqual([
      ['3.0', '3.6', '+0.6'],
      ['3.0', '3.1', '+0.1'],
    ]);
    expect(found?.body.kind === 'chart' && found.body.chart.chart).toMatchObject({
      zero: 0,
      series: [
        {
          points: [
            { value: 0.62, from: 0.2, to: 1.04 },
            { value: 0.1, from: -0.3, to: 0.5 },
          ],
        },
      ],
    });
  });

  it('says so where nothing did', async () => {
    const found = changesDraft(context(), publication([section('s', [noise], {})]), t('全社', 'all'));
    expect(found?.titles[0].ja).toBe('前回からの明らかな変化は見られない（1項目）');
    expect(changesDraft(context(), publication([section('s', [scaleItem('A', [1, 1, 1, 1, 1, 5])], {})]), t('全'))).toBeNull();
  });
});

describe('the overview of a section', () => {
  it('puts the item with the largest upper half first, and splits bars in the middle of the scale', async () => {
    const low = scaleItem('low', [20, 10, 10, 5, 5, 0]);
    const high = scaleItem('high', [0, 5, 5, 10, 10, 20]);
    const s = section('s', [low, high], {});
    const [found] = overviewDrafts(context(), publication([s]), s, t('全'));
    expect(found?.titles[0].en).toBe('At least 60% answered 4–6 for “high”');
    expect(found?.body.kind === 'chart' && found.body.chart.rows.map(({ label }) => label.en)).toEqual(['high', 'low']);
    expect(found?.body.kind === 'chart' && found.body.chart.chart).toMatchObject({
      left: 3,
      series: [{ shares: [0, 0.4] }, {}, {}, {}, {}, { shares: [0.4, 0] }],
    });
  });
});

describe('the means of groups', () => {
  it.each([
    ['member', true],
    [null, false],
  ])('by %s: says on what base they are (%s)', (by, isSaid) => {
    const figures = { n: 20, mean: 3.5, median: 3.5, sd: 1, interval: null };
    const comparison = {
      of: 'one',
      kind: 'item' as const,
      option: null,
      held: null,
      groups: ['yes', 'no'].map((category) => ({ category, statistics: { shown: true as const, value: figures } })),
      test: { shown: true as const, value: { method: 'mann-whitney', p: 0.5, adjusted: 0.5, apart: [] } },
    };
    const grouping = made({
      id: 'g',
      by: by ?? 'size',
      item: by,
      label: t('分け方', 'Grouping'),
      categories: ['yes', 'no'].map((id) => ({ id, label: t(id) })),
      comparisons: [comparison],
    }) as unknown as PublishedGrouping;
    const results = { ...publication([section('s', [scaleItem('one', [1, 2, 3, 4, 5, 6])], {})]), groups: [grouping] };
    const [draft1] = groupsDrafts(context(), results, 'g', 's', t('対象', 'all'));
    expect(draft1?.footnote?.en.includes('Where items were left out, only those who answered all of them count.')).toBe(isSaid);
    expect(draft1?.footnote?.ja.includes('無回答のある項目では、それらすべてに答えた人だけを数えた。')).toBe(isSaid);
  });
});

describe('rules', () => {
  const slides = (plan: Partial<SlidePlan>, results: Publication) => {
    const full = { place: PLACE, title: null, headline: null, kicker: null, notes: [], ...plan } as SlidePlan;
    const project = { ...context().project, languages: ['ja', 'en'], editions: ['ja'] };
    const texts = { title: t('題'), subtitle: t('副'), presenter: t('者'), precision: 7, pictures: [], slides: [full] };
    return composeSlides({ ...context(), project } as never, texts, results).slides;
  };
  const many = Array.from({ length: 5 }, (_, index) => scaleItem(`i${index}`, [5, 5, 10, 10, 10, 10]));
  const withheld = { ...scaleItem('w', [1, 0, 0, 0, 0, 0], null), distribution: { shown: false } as const };
  const results = publication([
    section('s', [...many, withheld], {}),
    section('u', [scaleItem('z', [5, 5, 10, 10, 10, 10])], {}),
  ]);

  it('expand every published item, two of a section to a slide', async () => {
    const ids = slides({ kind: 'every-item', section: null, perSlide: 2 }, results).map(({ id }) => id);
    expect(ids).toEqual(['i0-i1', 'i2-i3', 'i4', 'z']);
    expect(slides({ kind: 'every-item', section: 's', perSlide: 1 }, results).map(({ id }) => id)).toHaveLength(5);
  });

  it('make a slide for each section that has what it takes', async () => {
    expect(slides({ kind: 'overview', section: null }, results).map(({ id }) => id)).toEqual(['overview-s']);
    expect(slides({ kind: 'ranking', section: null }, results).map(({ id }) => id)).toEqual(['ranking-s']);
    expect(slides({ kind: 'changes' }, results)).toEqual([]);
  });

  it('take the first headline whose conditions the results meet, and word one where none does', () => {
    const words = (text: string) => ({
      ja: [{ kind: 'words' as const, text, strong: false }],
      en: [{ kind: 'words' as const, text, strong: false }],
    });
    const when = (of: string, atLeast: number) => [{ statistic: 'mean' as const, of, atLeast, atMost: null }];
    const titleOf = (...headline: readonly (readonly [string, string, number])[]) => {
      const written = headline.map(([text, of, least]) => ({ text: words(text), when: when(of, least) }));
      return slides({ kind: 'items', items: ['i0'], headline: written }, results)[0]?.title.en;
    };
    // Every made item has a mean of 3, and 50 answers; that of "w" is withheld.
    expect(titleOf(['first', 'i0', 3.1], ['second', 'i1', 3], ['third', 'i0', 1])).toBe('second');
    expect(titleOf(['first', 'w', 1], ['second', 'i0', 4])).toBe('60% answered 4–6 for “i0”');
  });

  it('take long labels in their stride', async () => {
    const long = {
      ...scaleItem('long', [5, 5, 10, 10, 10, 10]),
      label: t('長'.repeat(80)),
      short: t('長'.repeat(80)),
      number: made(3),
    };
    const other = { ...long, id: 'other', number: made(4) };
    const [slide] = slides({ kind: 'items', items: ['long', 'other'] }, publication([section('s', [long, other], {})]));
    expect([...(slide?.title.ja ?? '')].length).toBeLessThan(60);
  });
});
