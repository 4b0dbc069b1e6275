import { declared, HUNDRED, type Published, productOf } from '../../model/published.js';
import type { Scale } from '../../model/questionnaire.js';
import type { Text } from '../../model/text.js';
import { inSentence, integer, type RespondentTerms, short } from '../text/index.js';

/** Wording of figures that stand in several reports: titles are findings with a verb. */

/** A level of confidence (0..1) in words. */
export function confidence(level: Published): string {
  return `${short(productOf(level, HUNDRED))}%`;
}

function nOf(least: Published, most: Published): string {
  return `n = ${integer(least)}${most > least ? `–${integer(most)}` : ''}`;
}

/** `level`: the level of confidence, 0..1. */
export function intervalLegend(level: Published): Text {
  return { ja: `${confidence(level)}信頼区間`, en: `${confidence(level)} confidence interval` };
}

/** `least` and `most`: the smallest and the largest n of a row. */
export function overviewSubtitle(least: Published, most: Published, respondentTerms: RespondentTerms): Text {
  return {
    ja: `回答の割合（%）、${respondentTerms.respondents.ja}、${nOf(least, most)}`,
    en: `Shares of answers (%), ${respondentTerms.respondents.en}, ${nOf(least, most)}`,
  };
}

/** `hasReverse`: whether any of the items is reverse-worded. */
export function overviewNote(counted: Text, hasReverse: boolean): Text {
  const reverse = hasReverse ? asAsked : none;
  return {
    ja: `左右の境は尺度の中央。6%未満の数字は省略。合計は100にならないことがある。${reverse.ja}集計の対象は${counted.ja}。`,
    en: `Split mid-scale; numbers under 6% left out; totals may differ from 100. ${reverse.en}Covers ${counted.en}.`,
  };
}

const none: Text = { ja: '', en: '' };
const asAsked: Text = { ja: '逆転項目は、尋ねたままの向き。', en: 'Reverse-worded items are as asked. ' };

export function meansSubtitle(
  measure: Text,
  scale: Scale,
  least: Published,
  most: Published,
  respondentTerms: RespondentTerms,
): Text {
  const { low, high } = declared(scale);
  return {
    ja: `${measure.ja}の平均（${low}～${high}）、${respondentTerms.respondents.ja}、${nOf(least, most)}`,
    en: `Mean ${measure.en} (${low} to ${high}), ${respondentTerms.respondents.en}, ${nOf(least, most)}`,
  };
}

export function overviewKey(hasReverse: boolean): Text {
  const reverse = hasReverse ? asAsked : none;
  return {
    ja: `左右の境は尺度の中央。6%未満の数字は省略。${reverse.ja}`,
    en: `Split in the middle of the scale; numbers under 6% are left out. ${reverse.en}`.trimEnd(),
  };
}

/** `level`: the level of confidence, 0..1. */
export function gapKey(level: Published): Text {
  return {
    ja: `差は四捨五入する前の平均から求めた。線は${confidence(level)}信頼区間。`,
    en: `Differences are of unrounded means. Lines: ${confidence(level)} intervals.`,
  };
}

export const groupsKey: Text = {
  ja: '差は順位に基づく検定（Holm法、5%）で判断した。',
  en: 'Differences were judged by rank tests (Holm, 5%).',
};

export const subject: Text = { ja: '対象', en: 'Subject' };
export const first: Text = { ja: '前者', en: 'First' };
export const second: Text = { ja: '後者', en: 'Second' };

export function lowerSecond(name: Text): Text {
  return { ja: `← ${name.ja}が低い`, en: `← ${inSentence(name)} lower` };
}

export function higherSecond(name: Text): Text {
  return { ja: `${name.ja}が高い →`, en: `${inSentence(name)} higher →` };
}

/** The English text with a capital as its first letter. */
export function capital({ ja, en }: Text): Text {
  return { ja, en: en.charAt(0).toUpperCase() + en.slice(1) };
}

export function gapSubtitle(from: Text, to: Text, least: Published, most: Published, respondentTerms: RespondentTerms): Text {
  return {
    ja: `平均の差（${to.ja}－${from.ja}）、それぞれに答えた${respondentTerms.respondents.ja}、${nOf(least, most)}`,
    en: `Difference of means (${inSentence(to)} less ${inSentence(from)}), ${respondentTerms.respondents.en} that answered each, ${nOf(least, most)}`,
  };
}

/** `level`: the level of confidence, 0..1. */
export function gapNote(counted: Text, level: Published): Text {
  return {
    ja: `差は四捨五入する前の平均から。線は${confidence(level)}信頼区間。差の判断は符号付順位検定（Holm法、5%）。対象は${counted.ja}。`,
    en: `Differences are of unrounded means, lines ${confidence(level)} intervals; judged by signed-rank tests (Holm, 5%). Covers ${counted.en}.`,
  };
}

export function groupsSubtitle(measure: Text, scale: Scale, by: Text): Text {
  const { low, high } = declared(scale);
  return {
    ja: `${measure.ja}の平均（${low}～${high}）、${by.ja}別`,
    en: `Mean ${measure.en} (${low} to ${high}), by ${inSentence(by)}`,
  };
}

export function meanAndN(group: Text): Text {
  return { ja: `${group.ja}（n）`, en: `${group.en} (n)` };
}

/** `isByAnswers`: whether the answers to an item make the groups. */
export function groupsNote(counted: Text, isByAnswers: boolean): Text {
  const base = isByAnswers ? ITEMS_LEFT_OUT : none;
  return {
    ja: `差の判断は順位に基づく検定（Holm法、5%）による。示していない値は非公表。${base.ja}集計の対象は${counted.ja}。`,
    en: `Differences are judged by rank tests (Holm, 5%). Values not shown are withheld. ${base.en}Covers ${counted.en}.`,
  };
}

const ITEMS_LEFT_OUT: Text = {
  ja: '無回答のある項目では、それらすべてに答えた人だけを数えた。',
  en: 'Where items were left out, only those who answered all of them count. ',
};

// Options

export const answers: Text = { ja: '回答数', en: 'Answers' };

/** An option of an item that only some were asked. */
export function followUp(label: Text): Text {
  return { ja: `└ ${label.ja}`, en: `└ ${label.en}` };
}

/** `followUps`: items that only some were asked, with the number of these. */
export function countsSubtitle(
  several: boolean,
  base: Published,
  followUps: readonly { readonly label: Text; readonly base: Published }[],
  respondentTerms: RespondentTerms,
): Text {
  const ja = followUps.map(({ label, base: n }) => `、└ ${label.ja} n = ${integer(n)}`).join('');
  const en = followUps.map(({ label, base: n }) => `, └ ${label.en} n = ${integer(n)}`).join('');
  return {
    ja: `回答数${several ? '（複数回答）' : ''}、${respondentTerms.respondents.ja}、n = ${integer(base)}${ja}`,
    en: `Number of answers${several ? ', several possible' : ''}, ${respondentTerms.respondents.en}, n = ${integer(base)}${en}`,
  };
}

// Groups beside each other

export function multiplesSubtitle(by: Text, least: Published, most: Published, respondentTerms: RespondentTerms): Text {
  return {
    ja: `回答の割合（%）、${respondentTerms.respondents.ja}、${by.ja}別、${nOf(least, most)}`,
    en: `Shares of answers (%), ${respondentTerms.respondents.en} by ${inSentence(by)}, ${nOf(least, most)}`,
  };
}
