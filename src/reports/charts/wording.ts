import type { Certainty } from '../../model/claims.js';
import { declared, HUNDRED, type Published, productOf } from '../../model/published.js';
import type { Scale } from '../../model/questionnaire.js';
import type { Text } from '../../model/text.js';
import { claimed } from '../findings/index.js';
import { fixed, inSentence, integer, listed, percent, quoted, type RespondentTerms, short } from '../text/index.js';

/** Wording of figures that stand in several reports: titles are findings with a verb. */

function confidence(level: Published): string {
  return `${short(productOf(level, HUNDRED))}%`;
}

function nOf(least: Published, most: Published): string {
  return `n = ${integer(least)}${most > least ? `–${integer(most)}` : ''}`;
}

/** `level`: the level of confidence, 0..1. */
export function intervalLegend(level: Published): Text {
  return { ja: `${confidence(level)}信頼区間`, en: `${confidence(level)} confidence interval` };
}

/** One item among those drawn. `bottom` and `top`: the shares (0..1) of its two lowest and its two highest levels. */
export function splitTitle(item: Text, low: Text, bottom: Published, high: Text, top: Published): Text {
  return {
    ja: `${quoted(item).ja}への回答は、${low.ja}が${percent(bottom)}%、${high.ja}が${percent(top)}%である`,
    en: `${percent(bottom)}% chose ${low.en} and ${percent(top)}% chose ${high.en} for ${quoted(item).en}`,
  };
}

/** `least` and `most`: the smallest and the largest n of a row. */
export function overviewSubtitle(least: Published, most: Published, respondentTerms: RespondentTerms): Text {
  return {
    ja: `回答の割合（%）、${respondentTerms.respondents.ja}、${nOf(least, most)}`,
    en: `Shares of answers (%), ${respondentTerms.respondents.en}, ${nOf(least, most)}`,
  };
}

export function overviewNote(counted: Text): Text {
  return {
    ja: `左右の境は尺度の中央。6%未満の数字は省略。合計は100にならないことがある。集計の対象は${counted.ja}。`,
    en: `Split in the middle of the scale; numbers under 6% left out; totals may differ from 100. Covers ${counted.en}.`,
  };
}

/** `leaders`: the items that are each higher than all others; `mean`: of the first, as it is printed. */
export function rankingTitle(leaders: readonly Text[], measure: Text, mean: string, certainty: Certainty): Text {
  const names = listed(leaders, 'en');
  const title = claimed(
    {
      ja: `${measure.ja}の平均は${listed(leaders, 'ja')}が最も高い`,
      en: {
        is: `Mean ${measure.en} is highest for ${names}`,
        seems: `Mean ${measure.en} appears highest for ${names}`,
        may: `Mean ${measure.en} may be highest for ${names}`,
      },
    },
    certainty,
  );
  return leaders.length > 1 ? title : { ja: `${title.ja}（${mean}）`, en: `${title.en} (${mean})` };
}

/** The same for many leaders, which are counted. */
export function rankingTitleCounted(leaders: Published, all: Published, measure: Text, certainty: Certainty): Text {
  const which = `${leaders} of ${all} items`;
  return claimed(
    {
      ja: `${measure.ja}の平均は、${all}項目のうち${leaders}項目が上位に並ぶ`,
      en: {
        is: `${which} share the top by mean ${measure.en}`,
        seems: `${which} appear to share the top by mean ${measure.en}`,
        may: `${which} may share the top by mean ${measure.en}`,
      },
    },
    certainty,
  );
}

/** Of two items alone, each with its mean as it is printed. */
export function higherTitle(
  [higher, mean]: readonly [Text, string],
  [lower, other]: readonly [Text, string],
  measure: Text,
  certainty: Certainty,
): Text {
  const [one, two] = [quoted(higher), quoted(lower)];
  const pair = `for ${one.en} (${mean}) than for ${two.en} (${other})`;
  return claimed(
    {
      ja: `${measure.ja}の平均は、${one.ja}（${mean}）が${two.ja}（${other}）より高い`,
      en: {
        is: `Mean ${measure.en} is higher ${pair}`,
        seems: `Mean ${measure.en} appears higher ${pair}`,
        may: `Mean ${measure.en} may be higher ${pair}`,
      },
    },
    certainty,
  );
}

/** `highest` and `lowest`: means as they are printed. */
export function rankingTitleRange(measure: Text, highest: string, lowest: string): Text {
  return {
    ja: `${measure.ja}の平均は${lowest}から${highest}にわたる`,
    en: `Mean ${measure.en} ranges from ${lowest} to ${highest}`,
  };
}

/** Where no two items are told apart. */
export function rankingTitleAlike(measure: Text, highest: string, lowest: string): Text {
  const range = rankingTitleRange(measure, highest, lowest);
  return {
    ja: `${measure.ja}の平均は${lowest}から${highest}で、項目の間に明らかな差は見られない`,
    en: `${range.en}; items show no clear differences`,
  };
}

/** The column of a compact letter display. */
export const letters: Text = { ja: '文字', en: 'Letters' };

/** Of an item whose mean is turned round. */
export function reversed(item: Text): Text {
  return { ja: `${item.ja}（逆転項目）`, en: `${item.en} (reversed)` };
}

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

/** Of the letters of a ranking. */
export const lettersNote: Text = {
  ja: '共通の文字がない項目の差は、偶然とは考えにくい（全項目対の符号付順位検定、Holm法、5%）。',
  en: 'Items that share no letter differ more than chance explains (signed-rank tests of all pairs, Holm, 5%).',
};

/** `level`: the level of confidence, 0..1. `hasFrame`: whether it is known how many were asked. */
export function rankingNote(counted: Text, level: Published, hasFrame: boolean): Text {
  return {
    ja: `${lettersNote.ja}線は${confidence(level)}信頼区間（無作為な回答を仮定${hasFrame ? '、有限母集団修正' : ''}）。対象は${counted.ja}。`,
    en: `${lettersNote.en} Lines: ${confidence(level)} intervals, assuming random response${hasFrame ? ', corrected for the finite frame' : ''}. Covers ${counted.en}.`,
  };
}

/** As `rankingNote`, for a page that says elsewhere whose answers are counted. */
export function rankingKey(level: Published, hasFrame: boolean): Text {
  return {
    ja: `${lettersNote.ja}線は${confidence(level)}信頼区間${hasFrame ? '（有限母集団修正）' : ''}。`,
    en: `${lettersNote.en} Lines: ${confidence(level)} intervals${hasFrame ? ', corrected for the finite frame' : ''}.`,
  };
}

export const overviewKey: Text = {
  ja: '左右の境は尺度の中央。6%未満の数字は省略。',
  en: 'Split in the middle of the scale; numbers under 6% are left out.',
};

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
  const base = isByAnswers ? ITEMS_LEFT_OUT : EVERYONE;
  return {
    ja: `差の判断は順位に基づく検定（Holm法、5%）による。回答の少ないグループは示していない。${base.ja}集計の対象は${counted.ja}。`,
    en: `Differences are judged by rank tests (Holm, 5%). Groups with few answers are not shown. ${base.en}Covers ${counted.en}.`,
  };
}

const EVERYONE: Text = { ja: '', en: '' };
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
