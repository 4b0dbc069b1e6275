import type { DotsChart, HistogramChart, StackChart } from '../../src/model/chart.js';
import type { ChartTable } from '../../src/model/document.js';
import type { Panel, Slide, SlidesView } from '../../src/model/slides-view.js';
import type { Edition, Languages, Text } from '../../src/model/text.js';
import { renderDeck } from '../../src/output/pptx/deck.js';
import { naming } from '../../src/reports/text/index.js';
import { made, type Plain } from './made.js';

/** Made-up slides of every kind, to see how they become a PowerPoint deck. */

export const t = (ja: string, en = ja): Text => ({ ja, en });
const rich = (ja: string, en = ja) => ({ ja: [{ text: ja, strong: false }], en: [{ text: en, strong: false }] });
const sizes = (size: number) => ({ ja: size, en: size, bilingual: size });

const common = (id: string) => ({
  id,
  kicker: t('見出し', 'Kicker'),
  title: naming(t(`${id}の題`, `Title of ${id}`)),
  titleSize: sizes(30),
  page: 1,
  notes: [] as readonly Text[],
  footnote: null,
});

export function histogramOf(counts: readonly number[], more: Partial<Plain<HistogramChart>> = {}): HistogramChart {
  return made({
    kind: 'histogram',
    levels: counts.map((count, index) => ({ level: index + 1, count })),
    peak: Math.max(...counts),
    mean: 1,
    released: null,
    series: t('回答数', 'Answers'),
    look: 'bar',
    ...more,
  });
}

export function scalePanel(itemId: string, chart: HistogramChart | null, more: { readonly label?: Text } = {}): Panel {
  return {
    kind: 'scale',
    itemId,
    label: t(`${itemId}の名`, `Label of ${itemId}`),
    alt: chart && t(`${itemId}の分布`, `Distribution of ${itemId}`),
    chart,
    note: chart ? null : t('非公表', 'Withheld'),
    low: t('1 低い', '1 Low'),
    high: t('高い 6', 'High 6'),
    levels: null,
    statistics: [
      { label: t('平均値', 'Mean'), value: t('3.0186916') },
      { label: t('中央値', 'Median'), value: t('3') },
      { label: t('標準偏差', 'SD'), value: t('1.4975451') },
      { label: t('n'), value: t('107') },
    ],
    ...more,
  };
}

export function itemsSlide(id: string, panels: readonly Panel[]): Slide {
  return { ...common(id), kind: 'items', panels, rowSize: { ja: 18.75, en: 18.75, bilingual: 15.75 } };
}

export function choicePanel(itemId: string, counts: readonly number[]): Panel {
  const n = counts.reduce((sum, count) => sum + count, 0);
  const options = counts.map((count) => ({ count, share: Math.round((100 * count) / n) / 100 }));
  const labels = counts.map((_, index) => t(`選択肢${index + 1}`, `Option ${index + 1}`));
  return {
    kind: 'choice',
    itemId,
    whole: null,
    label: t(`${itemId}の名`, `Label of ${itemId}`),
    rows: labels.map((label, index) => ({
      label,
      alt: t(`${label.ja}：${counts[index]}社`, `${label.en}: ${counts[index]}`),
      count: String(counts[index]),
      share: t(`${Math.round((100 * (counts[index] ?? 0)) / n)}%`),
      own: false,
    })),
    chart: made({ kind: 'options', options, peak: Math.max(...counts), series: t('回答数', 'Answers'), look: 'bar' }),
    note: null,
    n: made(n),
    base: t(`n = ${n}`),
  };
}

function tableOf<C extends StackChart | DotsChart>(
  chart: C,
  labels: readonly string[],
  values: readonly (readonly string[])[],
): ChartTable<C> {
  return {
    title: naming(t('図の題', 'Title of the figure')),
    subtitle: t('平均、n = 40', 'Mean, n = 40'),
    question: t('どの程度ですか。', 'How much?'),
    labelHeading: t('項目', 'Item'),
    low: t('1 低い', '1 Low'),
    high: t('高い 6', 'High 6'),
    valueHeadings: [t('平均値', 'Mean'), t('n')],
    chart,
    rows: labels.map((label, row) => ({
      label: t(label),
      alt: t(`${label}の値`, `Value of ${label}`),
      values: (values[row] ?? []).map((value) => t(value)),
    })),
    legend: [
      { mark: 'filled', label: t('平均値', 'Mean') },
      { mark: 'band', color: '#c0e4ff', label: t('1') },
    ],
  };
}

export const DOTS: DotsChart = made({
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
      points: [{ value: 4.2, from: 3.9, to: 4.5 }, { value: 3.1, from: 3.1, to: 3.1 }, null],
    },
  ],
});

export function dotsSlide(id: string, more: Partial<DotsChart> = {}): Slide {
  const values = [
    ['4.2', '40'],
    ['3.1', '40'],
    ['–', '–'],
  ];
  return { ...common(id), kind: 'chart', chart: tableOf({ ...DOTS, ...more }, ['甲', '乙', '丙'], values) };
}

export const STACK: StackChart = made({
  kind: 'stack',
  left: 2,
  series: [
    { name: t('1'), color: '#8b3200', ink: '#ffffff', shares: [0.3, 0.14] },
    { name: t('2'), color: '#ffc199', ink: '#1a1a1a', shares: [0.1, 0.56] },
    { name: t('3'), color: '#97d3ff', ink: '#1a1a1a', shares: [0.58, 0] },
    { name: t('4'), color: '#00428c', ink: '#ffffff', shares: [0.02, 0.3] },
  ],
  longest: { left: 0.7, right: 0.6 },
});

export function stackSlide(id: string, more: Partial<StackChart> = {}): Slide {
  const values = [
    ['60%', '50'],
    ['30%', '50'],
  ];
  return { ...common(id), kind: 'chart', chart: tableOf({ ...STACK, ...more }, ['甲', '乙'], values) };
}

/** One pixel. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

export function imageSlide(id: string): Slide {
  const image = { type: 'image/png', width: 400, height: 300, bytes: PNG } as const;
  return { ...common(id), kind: 'image', image, alt: t('工場の写真', 'A photo of a factory'), caption: t('工場', 'A factory') };
}

export function textSlide(id: string, more: Partial<Slide> = {}): Slide {
  const points = [{ text: rich('一つめ', 'The first'), points: [rich('その下', 'Below it')] }];
  return { ...common(id), kind: 'text', lead: rich('前文', 'Lead'), points, size: sizes(20), ...more } as Slide;
}

const point = (ja: string, en: string) => ({ text: rich(ja, en), points: [] });

const SAMPLES: Readonly<Record<Slide['kind'], readonly Slide[]>> = {
  title: [
    {
      ...common('title'),
      kicker: null,
      kind: 'title',
      subtitle: t('副題', 'Subtitle'),
      presenter: t('発表者', 'Presenter'),
      date: t('2026年11月1日', '1 November 2026'),
    },
  ],
  divider: [{ ...common('divider'), kind: 'divider' }],
  text: [
    textSlide('text', {
      notes: [t('話すこと', 'What to say'), t('次に話すこと', 'What to say next')],
      footnote: t('脚注', 'A footnote'),
    }),
  ],
  columns: [
    {
      ...common('columns'),
      kind: 'columns',
      columns: [
        { heading: rich('左', 'Left'), points: [point('左の点', 'A point on the left')] },
        { heading: null, points: [point('右の点', 'A point on the right')] },
      ],
      size: sizes(20),
    },
  ],
  facts: [
    {
      ...common('facts'),
      kind: 'facts',
      facts: [{ label: t('対象', 'Frame'), value: t('1,315社', '1,315 firms') }],
      remarks: [t('注記', 'A remark')],
      size: sizes(20),
    },
  ],
  items: [
    itemsSlide('items', [scalePanel('a', histogramOf([5, 0, 7, 9, 2, 1])), scalePanel('b', null)]),
    itemsSlide('choices', [choicePanel('c', [7, 11, 0])]),
  ],
  chart: [stackSlide('stack'), dotsSlide('dots')],
  table: [
    {
      ...common('table'),
      kind: 'table',
      table: { headings: [t('項目', 'Item'), t('n')], rows: [{ label: t('甲', 'A'), values: [t('40')] }] },
    },
  ],
  image: [imageSlide('image')],
  references: [{ ...common('references'), kind: 'references', entries: [t('Doz (1996)'), t('山倉（1999）')], size: sizes(20) }],
};

/** Slides of every kind, one after the other. */
export function everyKind(): readonly Slide[] {
  return Object.values(SAMPLES).flat();
}

export const LANGUAGES: Readonly<Record<Edition, Languages>> = { ja: ['ja'], en: ['en'], bilingual: ['ja', 'en'] };

/** Wide characters take one em, others half of one. */
const measure = (text: string, size: number) =>
  [...text].reduce((sum, character) => sum + (character.charCodeAt(0) > 0x2000 ? size : size / 2), 0);

interface MadeDocument {
  readonly edition?: Edition;
  readonly created?: string;
}

export function deckOf(slides: readonly Slide[], { edition = 'ja', created = '2026-11-01' }: MadeDocument = {}): Uint8Array {
  const head = { title: t('調査', 'Survey'), organisation: t('研究チーム', 'Research team') } as SlidesView['head'];
  const view = { head, slides } as SlidesView;
  return renderDeck(view, { edition, languages: LANGUAGES[edition], created, measure });
}
