import type { StatisticsSettings } from '../../model/project.js';
import { differenceOf, type Published } from '../../model/published.js';
import type { Text } from '../../model/text.js';
import { integer, listed, type RespondentTerms, responseRate } from '../text/index.js';

/** Wording of how the survey was done and counted: the same in every report. */

export const labels = {
  organisation: { ja: '実施', en: 'Conducted by' },
  fieldwork: { ja: '時期', en: 'Fieldwork' },
  frame: { ja: '対象', en: 'Who was asked' },
  asked: { ja: '案内', en: 'Asked' },
  returned: { ja: '回答', en: 'Replied' },
  responseRate: { ja: '回答率', en: 'Response rate' },
  mode: { ja: '方法', en: 'Mode' },
  counted: { ja: '集計の対象', en: 'Counted here' },
  edition: { ja: '集計日', en: 'Edition' },
} as const satisfies Record<string, Text>;

export function frame(description: Text, size: Published, respondentTerms: RespondentTerms): Text {
  return {
    ja: `${description.ja}（${respondentTerms.count(size).ja}）`,
    en: `${description.en} (${respondentTerms.count(size).en})`,
  };
}

/** `rate`: 0..1; null where it is not known how many were asked. */
export function returned(
  returnedCount: Published,
  answered: Published,
  rate: Published | null,
  respondentTerms: RespondentTerms,
): Text {
  const blank = differenceOf(returnedCount, answered);
  const blankJa = blank > 0 ? `、うち${integer(blank)}件は無記入` : '';
  const blankEn = blank > 0 ? `, ${integer(blank)} of them blank` : '';
  const rateJa = rate === null ? '' : `（回答率${responseRate(rate)}${blankJa}）`;
  const rateEn = rate === null ? '' : ` (response rate ${responseRate(rate)}${blankEn})`;
  return { ja: `${respondentTerms.count(returnedCount).ja}${rateJa}`, en: `${respondentTerms.count(returnedCount).en}${rateEn}` };
}

/** 郵送 74／WEB 34 */
export function bySource(sources: readonly { label: Text; returned: Published }[]): Text {
  return {
    ja: sources.map(({ label, returned: n }) => `${label.ja} ${integer(n)}`).join('／'),
    en: sources.map(({ label, returned: n }) => `${label.en} ${integer(n)}`).join(', '),
  };
}

/** Which ways of answering are counted, and how many respondents these are. `all`: whether there is no other way. */
export function counted(sources: readonly Text[], answered: Published, all: boolean, respondentTerms: RespondentTerms): Text {
  if (all)
    return {
      ja: `記入のあった${respondentTerms.count(answered).ja}`,
      en: `${respondentTerms.count(answered).en} with at least one answer`,
    };
  return {
    ja: `${listed(sources, 'ja')}で記入のあった${respondentTerms.count(answered).ja}のみ`,
    en: `only the ${respondentTerms.count(answered).en} that answered by ${listed(sources, 'en')}`,
  };
}

/** By which formula standard deviations are computed. */
export function standardDeviation(kind: StatisticsSettings['sd']): Text {
  return kind === 'population'
    ? { ja: '標準偏差は、回答数nで割る母標準偏差です。', en: 'Standard deviations are population ones: divided by n.' }
    : { ja: '標準偏差は、n−1で割る標本標準偏差です。', en: 'Standard deviations are sample ones: divided by n − 1.' };
}

/** Of whom shares are computed. */
export function shareBase(base: StatisticsSettings['base']): Text {
  switch (base) {
    case 'answered':
      return { ja: '割合の分母は、その項目に回答した数（n）です。', en: 'Percentages are of those who answered the item (n).' };
    case 'applicable':
      return {
        ja: '割合の分母は、その項目を尋ねた数です。無回答と無効を含みます。',
        en: 'Percentages are of those asked the item, no answer included.',
      };
    case 'all':
      return {
        ja: '割合の分母は、記入のあった全回答数です。',
        en: 'Percentages are of all questionnaires with at least one answer.',
      };
  }
}

export const tooFew: Text = {
  ja: '回答が少なく、個々の回答が分かるおそれがあるため、集計結果は示していません。',
  en: 'So few answered that results could reveal single answers: none are shown.',
};

export const quantiles: Text = {
  ja: '中央値は、回答数が偶数のとき中央の2つの値の平均です。四分位数はタイプ7で求めました。',
  en: 'The median of an even number of answers is the midpoint of the middle two. Quartiles are of type 7.',
};

export const missing: Text = {
  ja: '無回答、非該当（条件により尋ねなかった）、無効（使えない回答）は、それぞれ分けて除きました。',
  en: 'No answer, not asked (by a condition) and unusable answers are counted apart and left out.',
};

export const rounding: Text = {
  ja: '端数は四捨五入したため、割合の合計が100%にならず、差が表示の値と合わないことがあります。',
  en: 'Figures are rounded: percentages may not add up to 100, nor differences to the figures shown.',
};

export const scores: Text = {
  ja: '分野の値は、その分野で回答した項目の平均です。',
  en: 'The value of an area is the mean of the items answered in it.',
};

/** How many items keep the values of an earlier edition, and of which date. */
export function asReleased(items: Published, date: Text): Text {
  return {
    ja: `${integer(items)}項目の数値は、${date.ja}に公表したままです。個々の回答を守るためです。`,
    en: `Figures of ${integer(items)} ${items === 1 ? 'item' : 'items'} are as released on ${date.en}, to protect single answers.`,
  };
}
