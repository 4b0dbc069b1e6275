import type { Text } from '../../model/text.js';

/**
 * The names of the sheets. They are the same in every project, both languages in one, so that a macro or a script finds them; at most
 * 31 characters, as Excel allows.
 */
export const sheetNames = {
  contents: '目次 Contents',
  publicFrequencies: '公表 GT表 Public frequencies',
  publicCrossTables: '公表 クロス表 Public cross tables',
  publicStatistics: '公表 項目統計 Public statistics',
  publicGroups: '公表 群間比較 Public groups',
  publicGaps: '公表 差 Public gaps',
  codebook: '公表 コード表 Codebook',
  teamFrequencies: '内部 GT表 Team frequencies',
  teamCounts: '内部 クロス表n Team cross tables n',
  teamShares: '内部 クロス表% Team cross tables %',
  teamStatistics: '内部 項目統計 Team statistics',
  teamGroups: '内部 群間比較 Team groups',
  teamTexts: '内部 自由記述 Team texts',
  teamGaps: '内部 差 Team gaps',
} as const;
/** The sheets of a workbook. */
export type SheetKey = keyof typeof sheetNames;

/** What a sheet holds. */
export const sheetContents: Readonly<Record<Exclude<SheetKey, 'contents'>, Text>> = {
  publicFrequencies: {
    ja: '単純集計表（GT表）：項目ごとの選択肢・段階別の件数と割合、無回答・非該当・無効の件数',
    en: 'Frequencies (GT tables): count and percentage of each option or level; no answer, not asked and not usable apart',
  },
  publicCrossTables: {
    ja: 'クロス集計表：公表するグループ別の件数（n）と割合、平均値。表側はグループ、表頭は選択肢・段階。全体が先頭',
    en: 'Cross tables of the groups that are published: n, row percentages and means; all respondents come first',
  },
  publicStatistics: {
    ja: '項目と分野の平均値、標準偏差、四分位数、上位・下位2段階の割合、信頼区間',
    en: 'Mean, standard deviation, quartiles, top-two and bottom-two shares and intervals of items and areas',
  },
  publicGroups: { ja: 'グループ間の差の検定と効果量', en: 'Tests and effect sizes of differences between groups' },
  publicGaps: { ja: '対応のある2項目の差', en: 'Differences between two items that belong together' },
  codebook: {
    ja: '変数名、ラベル、回答の種類、選択肢・段階のコード、質問の条件、欠損のコード',
    en: 'Names of variables, labels, kinds, codes of options and levels, conditions, codes of missing answers',
  },
  teamFrequencies: {
    ja: '単純集計表（GT表）：丸めず、秘匿しない値',
    en: 'Frequencies (GT tables), neither rounded nor withheld',
  },
  teamCounts: {
    ja: '全項目×全属性のクロス集計表：件数。全体が先頭。属性が不明の回答者も1行',
    en: 'Cross tables of every item by every attribute: counts. All come first; those of unknown category have a row',
  },
  teamShares: {
    ja: '全項目×全属性のクロス集計表：行の割合、平均値、中央値、標準偏差',
    en: 'Cross tables of every item by every attribute: row percentages, mean, median and standard deviation',
  },
  teamStatistics: {
    ja: '項目と分野の統計量：丸めず、秘匿しない値',
    en: 'Statistics of items and areas, neither rounded nor withheld',
  },
  teamGroups: { ja: 'グループ間の差の検定：全桁', en: 'Tests of differences between groups, at full precision' },
  teamTexts: { ja: '自由記述の全文と、記入した回答者の属性', en: 'All free answers, with the attributes of who wrote them' },
  teamGaps: { ja: '対応のある2項目の差の検定：全桁', en: 'Tests of differences between two items, at full precision' },
};

/** The first line of a sheet says whom it is for. */
export const audienceLines = {
  public: {
    ja: '公表用（公表する値だけを載せています）',
    en: 'Public (published values only)',
  },
  team: {
    ja: '調査チーム内部用。丸めも秘匿もしていないため、公表・転送しないでください',
    en: 'For the research team alone: exact values, not to be published or passed on',
  },
} as const satisfies Record<string, Text>;
