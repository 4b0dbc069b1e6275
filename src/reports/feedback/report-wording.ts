import type { Published } from '../../model/published.js';
import type { Text } from '../../model/text.js';
import { capitalised, integer, type RespondentTerms } from '../text/index.js';

/** Wording of the feedback report as a whole. It describes answers, never people: different, never worse. */

/** How respondents are spoken of: as usual where the reader is counted with them (`included`), else as "other respondents". */
export function voiceOfOthers(respondentTerms: RespondentTerms, included: boolean): RespondentTerms {
  if (included) return respondentTerms;
  return {
    ...respondentTerms,
    respondents: { ja: `ほかの${respondentTerms.respondents.ja}`, en: `other ${respondentTerms.respondents.en}` },
  };
}

/** Who alone may read it; a person who is addressed as あなた is spoken of as ご本人. */
export function forReaderOnly(respondentTerms: RespondentTerms): Text {
  const own = respondentTerms.own.ja.startsWith('あなた') ? 'ご本人' : respondentTerms.own.ja;
  return { ja: `${own}限り`, en: `For ${respondentTerms.own.en} only` };
}

export function addressee(name: string, respondentTerms: RespondentTerms): Text {
  return { ja: respondentTerms.honorific.ja ? `${name}　${respondentTerms.honorific.ja}` : name, en: name };
}

/** The reader's answers in a sentence: 貴社のご回答 / "your answers", "the school’s answers". */
export function answersOf({ own }: RespondentTerms): Text {
  const whose = /^you\b|^your\b/.test(own.en) ? 'your' : `${own.en}’s`;
  return { ja: `${own.ja}のご回答`, en: `${whose} answers` };
}

/** The same as the start of an English sentence. */
export function AnswersOf(respondentTerms: RespondentTerms): string {
  return capitalised(answersOf(respondentTerms)).en;
}

/** All who answered but the reader: ほかの106社 / "the other 106 firms". */
export function othersOf(others: Published, respondentTerms: RespondentTerms): Text {
  const count = respondentTerms.count(others);
  return { ja: `ほかの${count.ja}`, en: `the other ${count.en}` };
}

export const guideHeading: Text = { ja: 'この資料の見方', en: 'How to read this report' };

/** How to read the report. `included`: whether the reader is counted with the others. */
export function guidePoints(respondentTerms: RespondentTerms, included: boolean): readonly { label: Text; value: Text }[] {
  const own = answersOf(respondentTerms);
  return [
    {
      label: { ja: '◆', en: '◆' },
      value: {
        ja: `${own.ja}です。この色はほかに使っていません。`,
        en: `${AnswersOf(respondentTerms)}. Nothing else has this colour.`,
      },
    },
    {
      label: { ja: '棒', en: 'Bars' },
      value: {
        ja: `${respondentTerms.respondents.ja}の数です。棒の上の数字が、その段階を選んだ数です。${included ? `${respondentTerms.own.ja}も含みます。` : `${respondentTerms.own.ja}は含みません。`}`,
        en: `How many ${respondentTerms.respondents.en} chose each level. The count is above the bar. ${included ? `${respondentTerms.Own.en} ${beingOf(respondentTerms)} counted too.` : `${respondentTerms.Own.en} ${beingOf(respondentTerms)} not counted.`}`,
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
      label: { ja: '高め・低め', en: 'Higher, lower' },
      value: {
        ja: '中央値から半段階より離れ、半数の範囲からも外れています。一方だけなら「やや」を付け、ほかは「同程度」です。',
        en: 'More than half a step from the median, and outside the middle half. “A little” means one of the two; “about the same” neither.',
      },
    },
  ];
}

function beingOf({ own }: RespondentTerms): string {
  return own.en === 'you' ? 'are' : 'is';
}

export function peersPoint(heading: Text, who: Text, respondentTerms: RespondentTerms): { label: Text; value: Text } {
  return {
    label: heading,
    value: {
      ja: `${who.ja}です。${respondentTerms.own.ja}は含みません。`,
      en: `The ${who.en}. ${respondentTerms.Own.en} ${beingOf(respondentTerms)} not among them.`,
    },
  };
}

export function cautionPoint(respondentTerms: RespondentTerms): { label: Text; value: Text } {
  return {
    label: { ja: 'ご注意', en: 'Please note' },
    value: {
      ja: `高め・低めは回答の違いです。${respondentTerms.own.ja}の良し悪しを表すものではありません。`,
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
