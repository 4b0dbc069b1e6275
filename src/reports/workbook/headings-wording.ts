import type { ItemKind } from '../../model/questionnaire.js';
import type { EffectSize, TestMethod } from '../../model/test-method.js';
import type { Text } from '../../model/text.js';
import { ordinal } from '../text/index.js';

/** Headings of columns and words in cells. */

export const headings = {
  sheet: { ja: 'シート', en: 'Sheet' },
  contents: { ja: '内容', en: 'Contents' },
  id: { ja: '変数名', en: 'Variable' },
  number: { ja: '番号', en: 'No.' },
  section: { ja: '分野', en: 'Area' },
  item: { ja: '項目', en: 'Item' },
  kind: { ja: '種類', en: 'Kind' },
  unit: { ja: '単位', en: 'Unit of rows' },
  code: { ja: 'コード', en: 'Code' },
  category: { ja: '選択肢・段階', en: 'Option or level' },
  count: { ja: '件数', en: 'Count' },
  n: { ja: 'n', en: 'n' },
  nFrom: { ja: 'n（項目1）', en: 'n, item 1' },
  nTo: { ja: 'n（項目2）', en: 'n, item 2' },
  nBoth: { ja: 'n（両方に回答）', en: 'n, answered both' },
  share: { ja: '%', en: '%' },
  shareLow: { ja: '%の信頼区間 下限', en: 'Interval of %, low' },
  shareHigh: { ja: '%の信頼区間 上限', en: 'Interval of %, high' },
  weightedShare: { ja: '加重後%', en: 'Weighted %' },
  held: { ja: '公表時点', en: 'As released' },
  low: { ja: '最低段階', en: 'Lowest level' },
  high: { ja: '最高段階', en: 'Highest level' },
  mean: { ja: '平均値', en: 'Mean' },
  meanLow: { ja: '平均値の信頼区間 下限', en: 'Interval of the mean, low' },
  letters: { ja: '差の文字', en: 'Letters of differences' },
  meanHigh: { ja: '平均値の信頼区間 上限', en: 'Interval of the mean, high' },
  standardError: { ja: '標準誤差', en: 'Standard error' },
  sd: { ja: '標準偏差', en: 'Standard deviation' },
  q1: { ja: '第1四分位数', en: 'Lower quartile' },
  median: { ja: '中央値', en: 'Median' },
  q3: { ja: '第3四分位数', en: 'Upper quartile' },
  min: { ja: '最小値', en: 'Minimum' },
  max: { ja: '最大値', en: 'Maximum' },
  skewness: { ja: '歪度', en: 'Skewness' },
  topTwo: { ja: '上位2段階%', en: 'Top two %' },
  topTwoLow: { ja: '上位2段階%の信頼区間 下限', en: 'Interval of top two, low' },
  topTwoHigh: { ja: '上位2段階%の信頼区間 上限', en: 'Interval of top two, high' },
  text: { ja: '記述', en: 'Text' },
  netLow: { ja: '正味スコアの信頼区間 下限', en: 'Interval of net score, low' },
  netHigh: { ja: '正味スコアの信頼区間 上限', en: 'Interval of net score, high' },
  bottomTwo: { ja: '下位2段階%', en: 'Bottom two %' },
  alpha: { ja: 'クロンバックのα', en: "Cronbach's alpha" },
  weightedMean: { ja: '加重平均値', en: 'Weighted mean' },
  comparison: { ja: '比較', en: 'Comparison' },
  grouping: { ja: '表側', en: 'Grouping' },
  group: { ja: 'グループ', en: 'Group' },
  option: { ja: '選択肢', en: 'Option' },
  method: { ja: '検定', en: 'Test' },
  statistic: { ja: '検定統計量', en: 'Statistic' },
  degreesOfFreedom: { ja: '自由度', en: 'Degrees of freedom' },
  p: { ja: 'p値', en: 'p' },
  adjusted: { ja: '調整後p値', en: 'Adjusted p' },
  effectSize: { ja: '効果量の種類', en: 'Effect size' },
  effect: { ja: '効果量', en: 'Size of effect' },
  effectLow: { ja: '効果量の信頼区間 下限', en: 'Interval of effect, low' },
  effectHigh: { ja: '効果量の信頼区間 上限', en: 'Interval of effect, high' },
  why: { ja: '計算できない理由', en: 'Why not available' },
  subject: { ja: '対象', en: 'Subject' },
  from: { ja: '項目1 変数名', en: 'Item 1, variable' },
  fromLabel: { ja: '項目1', en: 'Item 1' },
  to: { ja: '項目2 変数名', en: 'Item 2, variable' },
  toLabel: { ja: '項目2', en: 'Item 2' },
  meanFrom: { ja: '項目1の平均値', en: 'Mean of item 1' },
  meanTo: { ja: '項目2の平均値', en: 'Mean of item 2' },
  difference: { ja: '差（項目2−項目1）', en: 'Difference (item 2 − item 1)' },
  differenceLow: { ja: '差の信頼区間 下限', en: 'Interval of difference, low' },
  differenceHigh: { ja: '差の信頼区間 上限', en: 'Interval of difference, high' },
  column: { ja: '回答ファイルの列', en: 'Column in response files' },
  role: { ja: '区分', en: 'Role' },
  askedIf: { ja: '質問の条件', en: 'Asked only if' },
  from_: { ja: '下限', en: 'From' },
  to_: { ja: '上限', en: 'To' },
  unitOf: { ja: '単位', en: 'Unit' },
  reverse: { ja: '逆転項目', en: 'Reverse-worded' },
} as const satisfies Record<string, Text>;

export const kinds: Readonly<Record<ItemKind | 'score', Text>> = {
  scale: { ja: '評定尺度', en: 'Rating scale' },
  single: { ja: '単一回答（SA）', en: 'Single choice (SA)' },
  multiple: { ja: '複数回答（MA）', en: 'Multiple choice (MA)' },
  number: { ja: '数値回答（NA）', en: 'Number (NA)' },
  text: { ja: '自由回答（FA）', en: 'Free text (FA)' },
  score: { ja: '分野の得点', en: 'Area score' },
};

export const rowWords = {
  all: { ja: '全体', en: 'All respondents' },
  total: { ja: '全体', en: 'Total' },
  answered: { ja: '回答あり', en: 'Answered' },
  unknown: { ja: '不明', en: 'Not known' },
  yes: { ja: 'はい', en: 'Yes' },
  empty: { ja: '（空欄）', en: '(empty cell)' },
  everyVariable: { ja: '（すべての変数）', en: '(every variable)' },
} as const satisfies Record<string, Text>;

export const roles = {
  item: { ja: '質問項目', en: 'Item' },
  attribute: { ja: '属性', en: 'Attribute' },
  bands: { ja: '属性・項目の区分', en: 'Bands' },
  missing: { ja: '欠損', en: 'Missing' },
} as const satisfies Record<string, Text>;

export const tests: Readonly<Record<TestMethod, Text>> = {
  'mann-whitney': { ja: 'マン・ホイットニーのU検定', en: 'Mann-Whitney U' },
  'kruskal-wallis': { ja: 'クラスカル・ウォリス検定', en: 'Kruskal-Wallis' },
  'chi-squared': { ja: 'カイ二乗検定', en: 'Chi-squared' },
  fisher: { ja: 'フィッシャーの正確確率検定', en: "Fisher's exact" },
  'signed-rank': { ja: 'ウィルコクソンの符号付順位検定', en: 'Wilcoxon signed-rank' },
  'change-of-mean': { ja: '平均値の変化のt検定', en: 'Change of the mean' },
  'goodness-of-fit': { ja: 'カイ二乗適合度検定', en: 'Chi-squared goodness of fit' },
};

export const effects: Readonly<Record<EffectSize, Text>> = {
  'cliffs-delta': { ja: 'クリフのデルタ', en: "Cliff's delta" },
  'epsilon-squared': { ja: 'イプシロン二乗', en: 'Epsilon squared' },
  'cramers-v': { ja: 'クラメールのV', en: "Cramér's V" },
  'rank-biserial': { ja: '順位双列相関', en: 'Rank-biserial correlation' },
  'mean-difference': { ja: '平均値の差', en: 'Difference of means' },
};

/** The heading of the column of the n-th option, from 1 on. Each block of a cross table names its own options below. */
export function nthOption(position: number): Text {
  return { ja: `表頭${ordinal(position)}`, en: `Option ${ordinal(position)}` };
}
