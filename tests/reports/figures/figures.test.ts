import { describe, expect, it } from 'vitest';
import type { BriefView } from '../../../src/model/brief-view.js';
import type { OptionsChart } from '../../../src/model/chart.js';
import type { FigureTable } from '../../../src/model/figure.js';
import type { SlidesView } from '../../../src/model/slides-view.js';
import type { Text } from '../../../src/model/text.js';
import { figuresOf } from '../../../src/reports/figures/figures.js';
import { choicePanel, dotsSlide, everyKind, histogramOf, itemsSlide, scalePanel, stackSlide, t } from '../../support/deck.js';
import { made } from '../../support/made.js';
import { context } from '../../support/publication.js';

const SECTIONS = [
  {
    id: 's',
    number: 7,
    title: t('連携先を決める項目', 'Choosing a partner'),
    question: t('どの程度重視しますか。', 'How much does it matter?'),
    items: [
      { id: 'a', number: 3, label: t('人材', 'Staff') },
      { id: 'c', number: null, label: t('段階', 'Stage') },
    ],
  },
  {
    id: 'alone',
    number: 4,
    title: t('状況', 'Status'),
    question: null,
    items: [{ id: 'b', number: null, label: t('状況', 'Status') }],
  },
];

function figures(slides: SlidesView['slides'], synthetic: SlidesView['head']['synthetic'] = null) {
  const own = context();
  const project = { ...own.project, questionnaire: { sections: SECTIONS } };
  const head = {
    surveyTitle: t('調査', 'Survey'),
    organisation: t('研究チーム', 'Research team'),
    date: t('2026年11月1日', '1 November 2026'),
    synthetic,
  };
  return figuresOf({ ...own, project } as unknown as typeof own, { report: 'slides', head, slides } as SlidesView);
}

const read = ({ headings, rows }: FigureTable, lang: 'ja' | 'en') => [
  headings.map((heading) => heading[lang]),
  ...rows.map((row) => row.map((cell) => (cell !== null && typeof cell === 'object' ? cell[lang] : cell))),
];

describe('the figures of a deck', () => {
  it('are its charts and nothing else, named after the report and what they show', () => {
    expect(figures(everyKind()).map(({ id, plot }) => [id, plot.kind])).toEqual([
      ['slides-a', 'histogram'],
      ['slides-c', 'options'],
      ['slides-stack', 'rows'],
      ['slides-dots', 'rows'],
    ]);
  });

  it('leave out what is withheld', () => {
    expect(figures([itemsSlide('x', [scalePanel('b', null)])])).toEqual([]);
  });

  it('show an item once, the first time that it occurs', () => {
    const [first, second] = [histogramOf([1, 2, 3]), histogramOf([1, 2, 3], { peak: 99 })];
    const found = figures([itemsSlide('x', [scalePanel('a', first)]), itemsSlide('y', [scalePanel('a', second)])]);
    expect(found.map(({ id, plot }) => [id, plot])).toEqual([['slides-a', expect.objectContaining({ chart: first })]]);
  });

  it('have the finding of their slide as the title, or the item where a slide has two', () => {
    const panel = scalePanel('a', histogramOf([1, 2, 3]));
    const [alone] = figures([itemsSlide('x', [panel])]);
    expect([alone?.title, alone?.subtitle.map(({ ja }) => ja)]).toEqual([
      t('xの題', 'Title of x'),
      ['問7-3　人材', '問7　連携先を決める項目', '回答数、回答企業、n = 107'],
    ]);
    const [one, two] = figures([itemsSlide('x', [panel, choicePanel('c', [3, 1])])]);
    expect([one?.title.ja, one?.title.en, one?.subtitle.map(({ en }) => en)]).toEqual([
      '問7-3　人材',
      'Q7-3 Staff',
      ['Q7 Choosing a partner', 'Number of answers, responding firms, n = 107'],
    ]);
    expect([two?.title.ja, two?.subtitle.at(-1)?.ja]).toEqual(['段階', '回答数と割合、回答企業、n = 4']);
    expect([one?.question?.ja, one?.question?.en]).toEqual([
      '設問：どの程度重視しますか。',
      'Question: How much does it matter?',
    ]);
    const [same] = figures([itemsSlide('x', [choicePanel('b', [3, 1]), panel])]);
    expect([same?.title.en, same?.subtitle.map(({ en }) => en), same?.question]).toEqual([
      'Q4 Status',
      ['Number and share of answers, responding firms, n = 4'],
      null,
    ]);
  });

  it('say where they come from, and that the data are made up where they are', () => {
    const slides = [itemsSlide('x', [scalePanel('a', histogramOf([1, 2, 3]))])];
    const footnoted = slides.map((slide) => ({ ...slide, footnote: t('棒は回答数。', 'Bars show answers.') }));
    expect(figures(slides)[0]?.notes).toEqual([
      t('資料：調査（研究チーム、2026年11月1日）', 'Source: Survey (Research team, 1 November 2026)'),
    ]);
    expect(figures(footnoted, t('合成', 'Synthetic'))[0]?.notes.map(({ en }) => en)).toEqual([
      'Bars show answers.',
      'Source: Survey (Research team, 1 November 2026)',
      'Synthetic',
    ]);
  });

  it('are told in words in both languages', () => {
    const [histogram] = figures([itemsSlide('x', [scalePanel('a', histogramOf([1, 2, 3]))])]);
    expect(histogram?.alt).toEqual({
      ja: 'aの分布平均値 3.0186916、中央値 3、標準偏差 1.4975451、n 107',
      en: 'Distribution of a Mean 3.0186916, Median 3, SD 1.4975451, n 107',
    });
    const [figure] = figures([dotsSlide('dots')]);
    expect(figure?.alt.en).toBe('Title of dots. Value of 甲. Value of 乙. Value of 丙');
  });
});

describe('the figures of a brief', () => {
  const head = { surveyTitle: t('調査', 'Survey'), organisation: t('チーム', 'Team'), date: t('日付', 'Date'), synthetic: null };
  const options: OptionsChart = made({
    kind: 'options',
    options: [
      { count: 1200, share: 1 },
      { count: 0, share: 0 },
    ],
    peak: 1200,
    series: t('回答数', 'Answers'),
    look: 'bar',
  });
  const chart = (title: string) => ({
    title: t(title),
    subtitle: t('回答数、n = 1,200', 'Counts, n = 1,200'),
    question: null,
    labelHeading: t('選択肢', 'Option'),
    low: t('0'),
    high: t('1200'),
    valueHeadings: [t('回答数', 'Count'), t('割合', 'Share')],
    chart: options,
    rows: [
      { label: t('はい', 'Yes'), alt: t('はい：1,200社', 'Yes: 1,200'), values: [t('1,200'), t('100%')] },
      { label: t('いいえ', 'No'), alt: t('いいえ：0社', 'No: 0'), values: [t('0'), t('0%')] },
    ],
    legend: [],
  });
  const plotted = (id: string, note: Text | null = null) => {
    const [title, subject] = [t('はいが最も多い', 'Yes is the most frequent'), t('状況', 'Status')];
    return { id, title, subject, note, chart: chart('図1　はいが最も多い') };
  };
  const found = figuresOf(context(), {
    report: 'brief',
    head,
    lead: null,
    charts: [plotted('breakdown-q4', t('読み方', 'How to read it')), plotted('breakdown-q4'), plotted('Breakdown-Q4')],
  } as unknown as BriefView);

  it('are those of its findings, each once and under names that no system takes for one', () => {
    expect(found.map(({ id }) => id)).toEqual(['brief-breakdown-q4', 'brief-Breakdown-Q4-2']);
  });

  it('have the finding as their title, without its number in the brief', () => {
    const [first] = found;
    expect([first?.title.ja, first?.subtitle.map(({ en }) => en), first?.notes.map(({ en }) => en)]).toEqual([
      'はいが最も多い',
      ['Status', 'Counts, n = 1,200'],
      ['How to read it', 'Source: Survey (Team, Date)'],
    ]);
  });

  it('have counts and shares at the ends of bars, and as numbers in their table', () => {
    const [first] = found;
    expect(first?.plot).toEqual({
      kind: 'options',
      chart: options,
      labels: [t('はい', 'Yes'), t('いいえ', 'No')],
      values: [t('1,200（100%）', '1,200 (100%)'), t('0（0%）', '0 (0%)')],
    });
    expect(read(first?.table as FigureTable, 'en')).toEqual([
      ['Option', 'Count', 'Share (%)'],
      ['Yes', 1200, 100],
      ['No', 0, 0],
    ]);
  });
});

describe('the table of a figure', () => {
  it('has the answers to every level with the statistics beside them', () => {
    const released = { name: t('前回', 'Before'), counts: [2, 0.5, 1] };
    const [one] = figures([itemsSlide('x', [scalePanel('a', histogramOf([5, 0, 7], { released }))])]);
    const common = [3.0186916, 3, 1.4975451, 107];
    expect(read(one?.table as FigureTable, 'en')).toEqual([
      ['Item', 'Level', 'Count', 'Before', 'Mean', 'Median', 'SD', 'n'],
      ['Label of a', 1, 5, 2, ...common],
      ['Label of a', 2, 0, 0.5, ...common],
      ['Label of a', 3, 7, 1, ...common],
    ]);
  });

  it('has counts and shares of options', () => {
    const [one] = figures([itemsSlide('x', [choicePanel('c', [7, 11, 0])])]);
    expect(read(one?.table as FigureTable, 'ja')).toEqual([
      ['項目', '選択肢', '回答数', '割合（%）', 'n'],
      ['cの名', '選択肢1', 7, 39, 18],
      ['cの名', '選択肢2', 11, 61, 18],
      ['cの名', '選択肢3', 0, 0, 18],
    ]);
  });

  it('has shares in per cent, and what stands beside them as numbers', () => {
    const [one] = figures([stackSlide('stack')]);
    expect(read(one?.table as FigureTable, 'en')).toEqual([
      ['Item', '1 (%)', '2 (%)', '3 (%)', '4 (%)', 'Mean (%)', 'n'],
      ['甲', 30, 10, 58, 2, 60, 50],
      ['乙', 14, 56, 0, 30, 30, 50],
    ]);
  });

  it('has means with all published digits and their intervals, and empty cells where they are withheld', () => {
    const [one] = figures([dotsSlide('dots')]);
    expect(read(one?.table as FigureTable, 'ja')).toEqual([
      ['項目', '平均値', '平均値（下限）', '平均値（上限）', 'n'],
      ['甲', 4.2, 3.9, 4.5, 40],
      ['乙', 3.1, 3.1, 3.1, 40],
      ['丙', null, null, null, null],
    ]);
  });
});
