import type { Published } from '../../model/published.js';
import type { Text } from '../../model/text.js';
import { integer, type RespondentTerms } from '../text/index.js';

/** Wording of the feedback report as a whole. It describes answers, never people: different, never worse. */

/** How respondents are spoken of: as usual where the reader is counted with them (`included`), else as "other respondents". */
export function voiceOfOthers(respondentTerms: RespondentTerms, included: boolean): RespondentTerms {
  if (included) return respondentTerms;
  return {
    ...respondentTerms,
    respondents: { ja: `ほかの${respondentTerms.respondents.ja}`, en: `other ${respondentTerms.respondents.en}` },
  };
}

export function forReaderOnly(respondentTerms: RespondentTerms): Text {
  return { ja: `${respondentTerms.own.ja}限り`, en: `For ${respondentTerms.own.en} only` };
}

export function addressee(name: string, respondentTerms: RespondentTerms): Text {
  return { ja: respondentTerms.honorific.ja ? `${name}　${respondentTerms.honorific.ja}` : name, en: name };
}

/** "your firm's", but "your" for a person addressed as "you". */
export function possessive(respondentTerms: RespondentTerms): string {
  return respondentTerms.own.en === 'you' ? 'your' : `${respondentTerms.own.en}’s`;
}

export const guideHeading: Text = { ja: 'この資料の見方', en: 'How to read this report' };

/** How to read the report. `included`: whether the reader is counted with the others. */
export function guidePoints(respondentTerms: RespondentTerms, included: boolean): readonly { label: Text; value: Text }[] {
  const own = possessive(respondentTerms);
  return [
    {
      label: { ja: '◆', en: '◆' },
      value: {
        ja: `${respondentTerms.own.ja}の回答です。この色は${respondentTerms.own.ja}だけに使っています。`,
        en: `${own.charAt(0).toUpperCase()}${own.slice(1)} answer. Nothing else has this colour.`,
      },
    },
    {
      label: { ja: '棒', en: 'Bars' },
      value: {
        ja: `${respondentTerms.respondents.ja}の数です。棒の上の数字が、その段階を選んだ数です。${included ? `${respondentTerms.own.ja}も含みます。` : `${respondentTerms.own.ja}は含みません。`}`,
        en: `How many ${respondentTerms.respondents.en} chose each level. The count is above the bar. ${included ? `${respondentTerms.Own.en} counts too.` : `${respondentTerms.Own.en} ${respondentTerms.own.en === 'you' ? 'are' : 'is'} not counted.`}`,
      },
    },
    {
      label: { ja: '中央値', en: 'Median' },
      value: {
        ja: '回答を小さい順に並べたとき、真ん中にくる値です。',
        en: 'The middle value when all answers are put in order.',
      },
    },
    {
      label: { ja: '半数の範囲', en: 'Middle half' },
      value: {
        ja: '小さい方から4分の1と、大きい方から4分の1を除いた範囲です。',
        en: 'The range left after removing the lowest and the highest quarter.',
      },
    },
    {
      label: { ja: '高い・同じ・低い', en: 'Higher, same, lower' },
      value: {
        ja: `${respondentTerms.own.ja}の回答より高い、同じ、低い回答の数です。${respondentTerms.own.ja}は含みません。`,
        en: `How many answers are higher than, the same as or lower than ${own} answer, which is not counted.`,
      },
    },
  ];
}

export function peersPoint(who: Text, respondentTerms: RespondentTerms): { label: Text; value: Text } {
  return {
    label: { ja: '同じ区分', en: 'Peers' },
    value: {
      ja: `${who.ja}です。${respondentTerms.own.ja}は含みません。`,
      en: `The ${who.en}. ${respondentTerms.Own.en} ${respondentTerms.own.en === 'you' ? 'are' : 'is'} not among them.`,
    },
  };
}

export function cautionPoint(respondentTerms: RespondentTerms): { label: Text; value: Text } {
  return {
    label: { ja: 'ご注意', en: 'Please note' },
    value: {
      ja: `高い・低いは回答の違いであり、${respondentTerms.own.ja}の良し悪しを表すものではありません。`,
      en: `Higher and lower describe answers. They do not rate ${respondentTerms.own.en}.`,
    },
  };
}

export const confidentialityHeading: Text = { ja: '回答の取扱い', en: 'How answers are protected' };
export const contactHeading: Text = { ja: 'お問い合わせ', en: 'Contact' };

/** `others`: how many others a figure needs at least; `spread`: how many answers a mean or a quantile needs. */
export function confidentialityNotes(respondentTerms: RespondentTerms, others: Published, spread: Published): readonly Text[] {
  return [
    {
      ja: `この資料は${respondentTerms.own.ja}だけにお送りしています。ほかの${respondentTerms.respondents.ja}の名前や自由記述は載せていません。`,
      en: `This report is sent to ${respondentTerms.own.en} alone. It holds no other respondent’s name or free text.`,
    },
    {
      ja: `${respondentTerms.own.ja}のほかに${respondentTerms.count(others).ja}以上の回答がある項目だけを示しています。中央値や範囲は、${respondentTerms.count(spread).ja}以上の場合だけです。`,
      en: `An item is shown only where at least ${respondentTerms.count(others).en} besides ${respondentTerms.own.en} answered it. Medians and ranges need ${integer(spread)}.`,
    },
  ];
}
