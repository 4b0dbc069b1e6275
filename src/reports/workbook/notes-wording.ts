import { HUNDRED, type Published, productOf } from '../../model/published.js';
import type { Text } from '../../model/text.js';
import { integer, short } from '../text/index.js';

/** What the sheets say about their numbers. */

/** Stands in place of every figure that is not shown. */
export const notShownMark: Text = { ja: '非公表', en: 'not shown' };

export const noteHeadings = {
  survey: { ja: '調査', en: 'Survey' },
  publicSheets: { ja: '公表用シート', en: 'Public sheets' },
  teamSheets: { ja: '内部用シート', en: 'Team sheets' },
  notes: { ja: '注', en: 'Notes' },
  marks: { ja: '示していない値', en: 'Figures not shown' },
  title: { ja: '調査名', en: 'Survey' },
} as const satisfies Record<string, Text>;

export const textsNote: Text = {
  ja: '個人が分かる記述を含むことがあります。調査チームの外に出さないでください。',
  en: 'The texts may tell who wrote them. They must not leave the team.',
};

export const wholeFile: Text = {
  ja: 'このファイルには内部用シートがあります。そのまま外部に渡さず、公表用シートだけを写してください。',
  en: 'This file holds team sheets: do not pass it on as it is, copy the public sheets alone.',
};

export const howToRead: Text = {
  ja: 'どのシートも、3行目が見出し、4行目からが表です。%は0～1の数値を書式で表示しています。',
  en: 'On every sheet, row 3 has the headings and the table begins in row 4. Percentages are numbers from 0 to 1 with a format.',
};

export const zeroAndBlank: Text = {
  ja: '0.0は値が0であること、空欄は該当する値がないことを示します。',
  en: '0.0 is a value of zero; an empty cell means that there is no such value.',
};

export const publicRounding: Text = {
  ja: '公表用の値は、%を整数、平均値などを小数第1位に四捨五入してあります。セルの値も丸めた値です。',
  en: 'Public values are rounded, halves up: percentages to whole ones, means and the like to one decimal. So are the cells.',
};

export const teamPrecision: Text = {
  ja: '内部用の値は丸めていません。表示の桁数だけを書式で抑えています。',
  en: 'Team values are not rounded; their formats merely show fewer digits.',
};

export const multipleChoice: Text = {
  ja: '複数回答（MA）の割合の合計は100%を超えることがあります。',
  en: 'Percentages of a multiple-choice item (MA) may add up to more than 100.',
};

/** `least`: how many answers a figure needs at least; `spread`: how many a mean or a quantile needs. */
export function thresholds(least: Published, spread: Published): Text {
  return {
    ja: `回答が${integer(least)}件に満たない値と、${integer(spread)}件に満たない平均値・標準偏差・四分位数は非公表です。`,
    en: `Figures of fewer than ${integer(least)} answers are withheld, and means, deviations and quartiles of fewer than ${integer(spread)}.`,
  };
}

/** `level`: 0..1. `frame`: whether it is known how many were asked. */
export function confidence(level: Published, frame: boolean): Text {
  const percent = short(productOf(level, HUNDRED));
  return {
    ja: `信頼区間は${percent}%です（平均値はt分布、割合はウィルソン法${frame ? '、有限母集団修正あり' : ''}）。無回答による偏りは含みません。`,
    en: `Intervals are of ${percent}% (means: Student's t, shares: Wilson${frame ? ', with finite population correction' : ''}). They leave out any bias from those who did not answer.`,
  };
}

/** Of a survey that is weighted. */
export const weights: Text = {
  ja: '重みは、加重平均値と加重割合だけに使っています。検定、順位、相関、信頼区間は、どの回答も同じ重さで数えた値です。',
  en: 'Weights are used for weighted means and percentages alone. Tests, rankings, correlations and intervals count every respondent once.',
};

/** Of items that are answered with a number. */
export const numbers: Text = {
  ja: '数値回答（NA）の中央値・四分位数・標準偏差は有効数字2桁です。標準偏差は、群別には示さず、最大または最小の回答が分かるおそれがあるときは信頼区間とともに非公表です。',
  en: 'Medians, quartiles and deviations of numbers (NA) have two significant figures. Deviations are not given for groups; where one would tell the largest or smallest answer it is withheld, and the interval with it.',
};

const BLOCKS: Text = {
  ja: '全体が先頭です。各ブロックの先頭行が項目と表頭です。',
  en: 'All respondents come first. The first row of a block names the item and its options.',
};

export const crossCounts: Text = {
  ja: `${BLOCKS.ja}nはその項目に回答した数です。`,
  en: `${BLOCKS.en} n counts those who answered the item.`,
};

export function crossShares(base: Text): Text {
  return { ja: `${BLOCKS.ja}割合は行の割合です。${base.ja}`, en: `${BLOCKS.en} Percentages are of the row. ${base.en}` };
}

export const groupShares: Text = {
  ja: `${BLOCKS.ja}割合は、行のうちその項目に回答した数（n）に対する割合です。項目への回答で分けた群は、比べる項目に無回答があれば、それらすべてに回答した数です。`,
  en: `${BLOCKS.en} Percentages are of those in the row who answered the item (n). Where an item makes the groups and items compared were left out, n counts those who answered all of these.`,
};

export const adjustmentOfShown: Text = {
  ja: '調整後p値は、同じ比較のうち公表する検定をまとめて調整した値です。こちらを読んでください。',
  en: 'Adjusted p takes together those tests of one comparison that are not withheld; it is the one to read.',
};

export const adjustment: Text = {
  ja: '調整後p値は、同じ比較の全検定をまとめて調整した値です。こちらを読んでください。',
  en: 'Adjusted p takes all tests of one comparison together; it is the one to read.',
};

export const gapNote: Text = {
  ja: '平均値はそれぞれの項目に回答した回答者、検定は両方に回答した回答者についてのものです。',
  en: 'Means over those who answered that item; tests over those who answered both.',
};

/** After the note on what stands before: what the letters of the items of a section say. */
export function withLetters(note: Text): Text {
  return {
    ja: `${note.ja}${lettersNote.ja}逆転項目は、向きをそろえて比べました。`,
    en: `${note.en} ${lettersNote.en} Reverse-worded items were turned round for this.`,
  };
}

const lettersNote: Text = {
  ja: '同じ分野で共通の文字がない項目の差は、偶然とは考えにくい大きさです（全項目対の符号付順位検定、Holm法、5%）。',
  en: 'Items of one area that share no letter differ more than chance explains (signed-rank tests of all pairs, Holm, 5%).',
};

export const codebookNote: Text = {
  ja: 'コードは回答ファイルと表で同じです。',
  en: 'Codes are the same in the response files and in the tables.',
};
