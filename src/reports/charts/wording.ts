import { declared, HUNDRED, type Published, productOf, sizeOf } from '../../model/published.js';
import type { Scale } from '../../model/questionnaire.js';
import type { Text } from '../../model/text.js';
import { fixed, inSentence, integer, listed, quoted, type RespondentTerms, short, signed } from '../text/index.js';

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

/** How many of the items drawn most respondents approve. `levels`: the upper half of the scale, "4–6". */
export function overviewTitle(majorities: Published, items: Published, levels: string): Text {
  return {
    ja: `${items}項目のうち${majorities}項目で、「${levels}」の回答が6割以上である`,
    en: `For ${majorities} of ${items} items, at least 60% of answers are ${levels}`,
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

/**
 * `leaders`: the items with the highest mean. `tied`: how many of `all` items, leaders included, the answers do not tell apart from
 * these; 0 where that was not tested.
 */
export function rankingTitle(leaders: readonly Text[], measure: Text, mean: Published, tied: Published, all: Published): Text {
  const isApart = tied <= leaders.length;
  const [ja, en] = tied === all ? [`${all}項目の間の差`, `the ${all} items`] : [`上位${tied}項目の差`, `the top ${tied}`];
  return {
    ja: `${measure.ja}の平均は${listed(leaders, 'ja')}が最も高い（${fixed(mean, 1)}）${isApart ? '' : `が、${ja}は判断できない`}`,
    en: `Mean ${measure.en} is highest for ${listed(leaders, 'en')} (${fixed(mean, 1)})${isApart ? '' : `; ${en} cannot be told apart`}`,
  };
}

/** `highest` and `lowest`: means. */
export function rankingTitleShort(measure: Text, highest: Published, lowest: Published): Text {
  return {
    ja: `${measure.ja}の平均は${fixed(lowest, 1)}から${fixed(highest, 1)}にわたる`,
    en: `Mean ${measure.en} ranges from ${fixed(lowest, 1)} to ${fixed(highest, 1)}`,
  };
}

/** Items of one tier are not told apart by the answers. */
export const tier: Text = { ja: '段', en: 'Tier' };

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

/** `level`: the level of confidence, 0..1. `hasFrame`: whether it is known how many were asked. */
export function rankingNote(counted: Text, level: Published, hasFrame: boolean): Text {
  return {
    ja: `同じ段の項目は、回答から差があるとは判断できない。線は${confidence(level)}信頼区間（無作為な回答を仮定${hasFrame ? '、有限母集団修正' : ''}）。対象は${counted.ja}。`,
    en: `Answers do not tell items of one tier apart. Lines: ${confidence(level)} intervals, assuming random response${hasFrame ? ', corrected for the finite frame' : ''}. Covers ${counted.en}.`,
  };
}

/** As `rankingNote`, for a page that says elsewhere whose answers are counted. */
export function rankingKey(level: Published, hasFrame: boolean): Text {
  return {
    ja: `同じ段の項目の差は判断できない。線は${confidence(level)}信頼区間${hasFrame ? '（有限母集団修正）' : ''}。`,
    en: `Answers do not tell items of one tier apart. Lines: ${confidence(level)} intervals${hasFrame ? ', corrected for the finite frame' : ''}.`,
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

/**
 * `evident` of `pairs` differences are more than chance explains. `difference` is that of the `widest` pair, with its sign: the
 * second less the first.
 */
export function gapTitle(widest: Text, difference: Published, evident: Published, pairs: Published): Text {
  if (evident === 0) {
    return {
      ja: `${pairs}組のいずれも、差があるとは判断できない`,
      en:
        pairs === 1
          ? 'The difference is no more than chance explains'
          : `None of ${pairs} differences is more than chance explains`,
    };
  }
  if (pairs === 1) {
    return {
      ja: `${quoted(widest).ja}では、後者が前者より${fixed(sizeOf(difference), 1)}${difference > 0 ? '高い' : '低い'}`,
      en: `For ${quoted(widest).en}, the second is ${fixed(sizeOf(difference), 1)} ${difference > 0 ? 'higher' : 'lower'} than the first`,
    };
  }
  return {
    ja: `差が最も大きいのは${quoted(widest).ja}である（${signed(difference, 1)}）`,
    en: `The difference is widest for ${quoted(widest).en} (${signed(difference, 1)})`,
  };
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

/** `evident` of `tested` items differ more than chance explains; `items`: how many there are. */
export function groupsTitle(by: Text, evident: Published, tested: Published, items: Published): Text {
  if (tested === 0) return { ja: `${by.ja}による差は検定できない`, en: `Differences by ${inSentence(by)} could not be tested` };
  if (evident === 0) {
    return {
      ja: `${by.ja}による差があるとは判断できない`,
      en: `Differences by ${inSentence(by)} are no more than chance explains`,
    };
  }
  return {
    ja: `${by.ja}による差があるといえるのは、${items}項目のうち${evident}項目である`,
    en: `${evident} of ${items} items differ by ${inSentence(by)} more than chance explains`,
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

/** The options that most chose: `count` of `n` respondents chose each. */
export function mostFrequent(
  item: Text,
  options: readonly Text[],
  count: Published,
  n: Published,
  respondentTerms: RespondentTerms,
): Text {
  return {
    ja: `${quoted(item).ja}は${listed(options, 'ja')}が最も多い（${respondentTerms.count(n).ja}のうち${respondentTerms.count(count).ja}）`,
    en: `${quoted(item).en}: ${listed(options, 'en')} ${options.length === 1 ? 'is the most frequent answer' : 'are the most frequent answers'} (${integer(count)} of ${respondentTerms.count(n).en})`,
  };
}

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
