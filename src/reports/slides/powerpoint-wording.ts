import type { Text } from '../../model/text.js';

/** Words of a PowerPoint deck that its slides do not say: names of layouts, prompts in empty places, headings of a chart's data. */

/** The names of the layouts; PowerPoint lists them. */
export const layouts = {
  title: { ja: 'タイトル', en: 'Title slide' },
  divider: { ja: '見出し', en: 'Section divider' },
  text: { ja: 'タイトルと本文', en: 'Title and text' },
  columns: { ja: 'タイトルと2段', en: 'Title and two columns' },
  items: { ja: 'タイトルと2つのグラフ', en: 'Title and two charts' },
  figure: { ja: 'タイトルと図', en: 'Title and figure' },
  table: { ja: 'タイトルと表', en: 'Title and table' },
  image: { ja: 'タイトルと画像', en: 'Title and picture' },
} as const satisfies Readonly<Record<string, Text>>;

/** What an empty place of a layout shows. */
export const prompts = {
  title: { ja: 'タイトル', en: 'Title' },
  ctrTitle: { ja: 'タイトル', en: 'Title' },
  subTitle: { ja: 'サブタイトル', en: 'Subtitle' },
  body: { ja: 'テキスト', en: 'Text' },
  chart: { ja: 'グラフ', en: 'Chart' },
  tbl: { ja: '表', en: 'Table' },
  pic: { ja: '画像', en: 'Picture' },
} as const satisfies Readonly<Record<string, Text>>;

/** Names of the ends of an interval, in the data of a chart. */
export const intervalEnds = {
  lower: { ja: '区間の下端', en: 'lower end of interval' },
  upper: { ja: '区間の上端', en: 'upper end of interval' },
} as const satisfies Readonly<Record<string, Text>>;
