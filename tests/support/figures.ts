import type { DotsChart, HistogramChart, StackChart } from '../../src/model/chart.js';
import type { LegendEntry } from '../../src/model/document.js';
import type { Figure, FigurePlot } from '../../src/model/figure.js';
import type { Text, Told } from '../../src/model/text.js';
import { longestOf } from '../../src/reports/charts/layout/stack.js';
import { divergingShades } from '../../src/reports/drawing/palette.js';
import { naming } from '../../src/reports/text/index.js';
import { made, type Plain } from './made.js';

/** Made-up figures of every kind, plain and hostile. */

const t = (ja: string, en = ja): Told => naming({ ja, en });
const none = { headings: [], rows: [] };

export function figure(id: string, plot: FigurePlot, more: Partial<Figure> = {}): Figure {
  return {
    id,
    title: t('希望度の平均は支援の情報が最も高い', 'Mean demand is highest for information on support'),
    subtitle: [t('問12　支援への希望', 'Q12 Demand for support'), t('回答数、回答企業、n = 107', 'Number of answers, n = 107')],
    question: t('設問：次の支援をどの程度希望しますか。', 'Question: How much would you like this support?'),
    plot,
    notes: [t('棒は回答数。', 'Bars show answers.'), t('資料：調査（研究チーム）', 'Source: Survey (Research team)')],
    alt: t('代わりの文', 'The chart in words'),
    table: none,
    ...more,
  };
}

export function histogram(counts: readonly number[], more: Partial<Plain<HistogramChart>> = {}, statistics = true): FigurePlot {
  const chart: HistogramChart = made({
    kind: 'histogram',
    levels: counts.map((count, index) => ({ level: index + 1, count })),
    peak: Math.max(...counts),
    mean: 3.0186916,
    released: null,
    series: t('回答数', 'Answers'),
    look: 'bar',
    ...more,
  });
  const box = [
    { label: t('平均値', 'Mean'), value: t('3.0186916') },
    { label: t('中央値', 'Median'), value: t('3') },
    { label: t('標準偏差', 'SD'), value: t('1.4975451') },
  ];
  return {
    kind: 'histogram',
    chart,
    low: t('1 全く希望しない', '1 Not wanted at all'),
    high: t('非常に希望する 6', 'Very much wanted 6'),
    mean: t('平均値', 'Mean'),
    statistics: [...(statistics ? box : []), { label: t('n'), value: t('107') }],
  };
}

export function options(labels: readonly string[], counts: readonly number[]): FigurePlot {
  return {
    kind: 'options',
    chart: made({
      kind: 'options',
      options: labels.map((_, index) => ({ count: counts[index] ?? 0, share: (counts[index] ?? 0) / 103 })),
      peak: Math.max(1, ...counts),
      series: t('回答数', 'Answers'),
      look: 'bar',
    }),
    labels: labels.map((label) => t(label)),
    values: counts.map((count) => t(`${count}（${Math.round((100 * count) / 103)}%）`)),
  };
}

interface Columns {
  readonly headings: readonly Text[];
  readonly values: (row: number) => readonly Text[];
  readonly legend: readonly LegendEntry[];
}

function rows(chart: StackChart | DotsChart, labels: readonly string[], { headings, values, legend }: Columns): FigurePlot {
  return {
    kind: 'rows',
    chart,
    head: {
      labelHeading: t('項目', 'Item'),
      low: t('1 全く重視しない', '1 Not at all important'),
      high: t('非常に重視する 6', 'Very important 6'),
      valueHeadings: headings,
      legend,
    },
    rows: labels.map((label, row) => ({ label: t(label), values: values(row) })),
  };
}

/** Shares of as many levels as the first row has; `left` of them lie to the left of zero. */
export function stack(labels: readonly string[], shares: readonly (readonly number[])[], left: number | null): FigurePlot {
  const shades = divergingShades(shares[0]?.length ?? 0);
  const names = shades.map((_, index) => t(String(index + 1)));
  const chart: StackChart = {
    kind: 'stack',
    series: shades.map(({ color, ink }, index) => ({
      name: names[index] ?? t(''),
      color,
      ink,
      shares: shares.map((row) => made(row[index] ?? 0)),
    })),
    left,
    longest: longestOf(made(shares), left),
  };
  return rows(chart, labels, {
    headings: [t('4–6'), t('n')],
    values: () => [t('76%'), t('104')],
    legend: shades.map(({ color }, index) => ({ mark: 'bar', color, label: names[index] ?? t('') })),
  });
}

/** A mean with its interval for each label. */
export function ranking(labels: readonly string[], means: readonly (readonly [number, number, number] | null)[]): FigurePlot {
  const chart: DotsChart = {
    kind: 'dots',
    low: 1,
    high: 6,
    grid: [1, 2, 3, 4, 5, 6],
    zero: null,
    spread: 'line',
    series: [
      {
        name: t('平均値', 'Mean'),
        look: 'filled',
        points: means.map((mean) => mean && made({ value: mean[0], from: mean[1], to: mean[2] })),
      },
    ],
  };
  return rows(chart, labels, {
    headings: [t('平均値', 'Mean'), t('n')],
    values: (row) => [t(means[row] ? means[row][0].toFixed(1) : '–'), t('104')],
    legend: [
      { mark: 'filled', label: t('平均値', 'Mean') },
      { mark: 'line', label: t('95%信頼区間', '95% confidence interval') },
    ],
  });
}

/** Differences on an axis that has its zero in the middle. */
export function differences(labels: readonly string[], values: readonly number[]): FigurePlot {
  const chart: DotsChart = {
    kind: 'dots',
    low: -2.5,
    high: 2.5,
    grid: [-2, -1, 0, 1, 2],
    zero: 0,
    spread: 'line',
    series: [
      {
        name: t('差', 'Difference'),
        look: 'filled',
        points: values.map((value) => made({ value, from: value - 0.4, to: value + 0.4 })),
      },
    ],
  };
  return rows(chart, labels, {
    headings: [t('前者', 'First'), t('後者', 'Second'), t('差', 'Difference')],
    values: (row) => [t('1.6'), t('3.6'), t(`${values[row]}`)],
    legend: [{ mark: 'filled', label: t('差', 'Difference') }],
  });
}

/** Three groups beside each other; a point of the second is withheld. */
export function groups(labels: readonly string[]): FigurePlot {
  const looks = ['filled', 'open', 'respondents'] as const;
  const names = [t('郵送', 'Mail'), t('WEB', 'Web'), t('電話', 'Telephone')];
  const chart: DotsChart = {
    kind: 'dots',
    low: 1,
    high: 6,
    grid: [1, 2, 3, 4, 5, 6],
    zero: null,
    spread: 'line',
    series: looks.map((look, index) => ({
      name: names[index] ?? t(''),
      look,
      points: labels.map((_, row) =>
        index === 1 && row === 0
          ? null
          : made({ value: 2 + index + row / 4, from: 2 + index + row / 4, to: 2 + index + row / 4 }),
      ),
    })),
  };
  return rows(chart, labels, {
    headings: names.map((name) => t(`${name.ja}（n）`, `${name.en} (n)`)),
    values: (row) => [t('3.9 (71)'), t(row === 0 ? '–' : '3.6 (34)'), t('4.1 (12)')],
    legend: looks.map((mark, index) => ({ mark, label: names[index] ?? t('') })),
  });
}

export const HOSTILE = [
  '「<b>&amp;"\'`$&{{x}}」と答えた、とても長い名前の選択肢であって、改行されなければ枠からはみ出してしまうほどの八十字に及ぶ説明のついたもの（注を参照、ただし任意）です',
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftxx',
  'https://example.org/a?b=1&c=2#d＝等号で始まる',
  '=1+1',
  '髙﨑㈱ – ①〜⑩',
  'é',
] as const;

const LEVELS = [
  [0.01, 0.03, 0.2, 0.3, 0.23, 0.23],
  [0.11, 0.24, 0.33, 0.21, 0.1, 0.01],
] as const;
const long = (text: string) => ({ title: t(text), subtitle: [t(text), t(text)], question: t(text), notes: [t(text), t(text)] });

/** A figure of each kind, then what is hard to draw. */
export const FIGURES: readonly Figure[] = [
  figure('histogram', histogram([24, 16, 26, 22, 13, 6])),
  figure('options', options(['積極的に行っている', '取り組んでいる', '検討している', '行っていない'], [16, 27, 27, 33])),
  figure('stack', stack(['相手企業の将来像', '相手企業の所属団体'], LEVELS, 3)),
  figure(
    'ranking',
    ranking(
      ['支援策や制度の情報提供', '連携先とのマッチング'],
      [
        [4.1, 3.7, 4.4],
        [3.6, 3.3, 4],
      ],
    ),
  ),
  figure('differences', differences(['人材育成', '連携・マッチング'], [2.1, -1.2])),
  figure('groups', groups(['過去の縁や友好関係', '相互理解の深さ', '経営者同士が知り合い'])),
  figure(
    'released',
    histogram([24, 16, 26, 22, 13, 6], {
      peak: 30,
      released: {
        name: t('2026年10月1日公表（n=70）をn=107に換算', 'Released, brought to n = 107'),
        counts: [30, 10, 26, 20, 0, 9.2],
      },
    }),
  ),
  figure('no-answers', histogram([0, 0, 0, 0, 0, 0], { mean: null }, false)),
  figure('one-level', histogram([0, 0, 31, 0, 0, 0], { mean: 3 })),
  figure('single-level-scale', histogram([31], { mean: 1 })),
  figure(
    'a-hundred-levels',
    histogram(
      Array.from({ length: 100 }, (_, index) => (index * 7) % 12),
      { mean: 99.5 },
    ),
  ),
  figure('large-counts', histogram([123456, 7, 999999, 3, 2, 1], { mean: 6 }, false)),
  figure('a-pair', histogram([5, 5, 5, 5, 5, 5], { peak: 20, mean: 3.5 })),
  figure('twelve-options', options([...HOSTILE, ...HOSTILE], [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 1])),
  figure('no-options-chosen', options(['甲', '甲'], [0, 0])),
  figure(
    'odd-scale',
    stack(
      [...HOSTILE],
      HOSTILE.map(() => [0.2, 0.2, 0.2, 0.2, 0.2]),
      null,
    ),
  ),
  figure(
    'one-sided',
    stack(
      ['甲', '乙'],
      [
        [0, 0, 0, 0, 0, 1],
        [0, 0, 0, 0, 0, 1],
      ],
      3,
    ),
  ),
  figure('withheld-points', ranking([...HOSTILE], [null, [1, 1, 1], [6, 6, 6], [3, 1, 6], null, [2, 2, 2]])),
  figure('hostile-differences', differences([...HOSTILE], [0, 2.1, -2.1, 0.05, -0.05, 1])),
  figure('hostile-groups', groups([...HOSTILE])),
  ...HOSTILE.map((text, index) => figure(`hostile-${index}`, histogram([1, 2, 3, 4, 5, 6]), long(text))),
  figure('long-ends', { ...histogram([1, 2, 3, 4, 5, 6]), low: t(HOSTILE[0]), high: t(HOSTILE[1]) } as FigurePlot),
];
