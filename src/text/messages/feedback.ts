import type { Text } from '../../model/text.js';
import { integer } from '../numbers.js';
import { quoted, type Voice } from '../voice.js';

/** Wording of the feedback report. It describes answers, never people: different, never worse. */

/** The voice in which the respondents beside the reader are spoken of: the others, unless the reader is counted with them. */
export function voiceOfOthers(voice: Voice, included: boolean): Voice {
  if (included) return voice;
  return { ...voice, respondents: { ja: `ほかの${voice.respondents.ja}`, en: `other ${voice.respondents.en}` } };
}

export function forReaderOnly(voice: Voice): Text {
  return { ja: `${voice.own.ja}限り`, en: `For ${voice.own.en} only` };
}

export function addressee(name: string, voice: Voice): Text {
  return { ja: voice.honorific.ja ? `${name}　${voice.honorific.ja}` : name, en: name };
}

export function highlightsHeading(voice: Voice): Text {
  return { ja: `${voice.own.ja}のご回答から見えたこと`, en: `What stands out in ${possessive(voice)} answers` };
}

export function sectionsHeading(voice: Voice): Text {
  return {
    ja: `すべての項目：${voice.own.ja}と${voice.respondents.ja}`,
    en: `Every item: ${voice.own.en} and the ${voice.respondents.en}`,
  };
}

/** "your firm's", but "your" for a person addressed as "you". */
export function possessive(voice: Voice): string {
  return voice.own.en === 'you' ? 'your' : `${voice.own.en}’s`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export const highlightKickers = {
  alike: { ja: '近い点', en: 'In common' },
  different: { ja: '異なる点', en: 'Different' },
  divided: { ja: '話し合ってみたい点', en: 'Worth discussing' },
} as const satisfies Record<string, Text>;

export function alike(item: Text, exact: boolean): Text {
  const name = quoted(item);
  return exact
    ? { ja: `${name.ja}は、中央値と同じ`, en: `${name.en}: the same as the median` }
    : { ja: `${name.ja}は、中央値に近い`, en: `${name.en}: close to the median` };
}

/** `included`: whether the counts and the median are of the reader too. */
export function alikeBody(own: string, median: string, same: number, n: number, included: boolean, voice: Voice): Text {
  const of = included ? `、${voice.own.ja}を含めて${voice.count(n).ja}` : `、${voice.respondents.ja}${voice.count(n).ja}`;
  return {
    ja: `${voice.own.ja}の回答は${own}、${voice.respondents.ja}の中央値は${median}です。同じ回答は${of}のうち${voice.count(same).ja}でした。`,
    en: included
      ? `${voice.Own.en} answered ${own}; the median is ${median}. Of ${voice.count(n).en}, ${integer(same)} gave the same answer, this one included.`
      : `${voice.Own.en} answered ${own}; the median of the others is ${median}. Of ${integer(n)} ${voice.respondents.en}, ${integer(same)} gave the same answer.`,
  };
}

export function different(item: Text, direction: 'higher' | 'lower'): Text {
  const name = quoted(item);
  return direction === 'higher'
    ? { ja: `${name.ja}は、中央値より高い`, en: `${name.en}: above the median` }
    : { ja: `${name.ja}は、中央値より低い`, en: `${name.en}: below the median` };
}

export function differentBody(own: string, median: string, lower: number, higher: number, voice: Voice): Text {
  return {
    ja: `${voice.own.ja}の回答は${own}、${voice.respondents.ja}の中央値は${median}です。${voice.own.ja}より低い回答は${voice.count(lower).ja}、高い回答は${voice.count(higher).ja}でした。`,
    en: `${voice.Own.en} answered ${own}; the median is ${median}. Lower answers: ${voice.count(lower).en}. Higher answers: ${voice.count(higher).en}.`,
  };
}

export const nothingDifferent: Text = { ja: '大きく異なる項目はない', en: 'No answer is far from the median' };

export function nothingDifferentBody(voice: Voice): Text {
  return {
    ja: `${voice.own.ja}の回答は、どの項目でも${voice.respondents.ja}の中央値から1段階以内です。`,
    en: `Every answer that ${voice.own.en} gave is within one step of the median.`,
  };
}

export function divided(item: Text): Text {
  const name = quoted(item);
  return { ja: `${name.ja}は、回答が分かれた`, en: `${name.en}: answers are spread widely` };
}

export function dividedBody(own: string, low: number, high: number, lowLevels: string, highLevels: string, voice: Voice): Text {
  return {
    ja: `${lowLevels}の回答が${voice.count(low).ja}、${highLevels}の回答が${voice.count(high).ja}でした。${voice.own.ja}の回答は${own}です。`,
    en: `${voice.count(low).en} answered ${lowLevels} and ${voice.count(high).en} answered ${highLevels}. ${voice.Own.en} answered ${own}.`,
  };
}

/** How many of the areas put the reader within the middle half of all respondents. */
export function overviewHeading(within: number, all: number, voice: Voice): Text {
  if (all === 1) {
    return within === 1
      ? {
          ja: `${voice.own.ja}は${voice.respondents.ja}の中ほどにある`,
          en: `Your score lies within the middle half of ${voice.respondents.en}`,
        }
      : {
          ja: `${voice.own.ja}は${voice.respondents.ja}の中ほどの範囲の外にある`,
          en: `Your score lies outside the middle half of ${voice.respondents.en}`,
        };
  }
  if (within === 0) {
    return {
      ja: `${all}分野のいずれでも、${voice.own.ja}は${voice.respondents.ja}の中ほどの範囲の外にある`,
      en: `None of the ${all} areas puts ${voice.own.en} within the middle half of ${voice.respondents.en}`,
    };
  }
  if (within === all) {
    return {
      ja: `${all}分野のすべてで、${voice.own.ja}は${voice.respondents.ja}の中ほどにある`,
      en: `All ${all} areas put ${voice.own.en} within the middle half of ${voice.respondents.en}`,
    };
  }
  return {
    ja: `${all}分野のうち${within}分野で、${voice.own.ja}は${voice.respondents.ja}の中ほどにある`,
    en: `${within} of ${all} areas put ${voice.own.en} within the middle half of ${voice.respondents.en}`,
  };
}

export function verdict(position: 'higher' | 'within' | 'lower' | 'unknown', voice: Voice): Text {
  switch (position) {
    case 'higher':
      return { ja: `${voice.own.ja}が高い`, en: 'Higher' };
    case 'lower':
      return { ja: `${voice.own.ja}が低い`, en: 'Lower' };
    case 'within':
      return { ja: 'ほぼ同じ', en: 'Similar' };
    case 'unknown':
      return { ja: '回答なし', en: 'No answer' };
  }
}

export function columns(voice: Voice) {
  return {
    item: { ja: '項目', en: 'Item' },
    section: { ja: '分野', en: 'Area' },
    distribution: { ja: '回答の分布', en: 'Answers' },
    range: { ja: '範囲', en: 'Range' },
    own: voice.Own,
    median: { ja: '中央値', en: 'Median' },
    higher: { ja: '高い', en: 'Higher' },
    same: { ja: '同じ', en: 'Same' },
    lower: { ja: '低い', en: 'Lower' },
    verdict: { ja: '比較', en: 'Compared' },
  } as const satisfies Record<string, Text>;
}

export function legend(voice: Voice) {
  return {
    own: voice.Own,
    median: { ja: `${voice.respondents.ja}の中央値`, en: `Median of ${voice.respondents.en}` },
    range: { ja: `${voice.respondents.ja}の半数がこの範囲`, en: `Middle half of ${voice.respondents.en}` },
  } as const satisfies Record<string, Text>;
}

export function overviewAlt(section: Text, own: string | null, median: string, q1: string, q3: string, voice: Voice): Text {
  return {
    ja: `${section.ja}：${own === null ? `${voice.own.ja}の回答なし` : `${voice.own.ja}${own}`}、${voice.respondents.ja}の中央値${median}、半数の範囲${q1}から${q3}。`,
    en: `${section.en}: ${own === null ? `no answer from ${voice.own.en}` : `${voice.own.en} ${own}`}, median ${median}, middle half ${q1} to ${q3}.`,
  };
}

export function distributionAlt(
  item: Text,
  levels: readonly { level: string; count: number }[],
  own: string | null,
  voice: Voice,
): Text {
  const ja = levels.map(({ level, count }) => `${level}が${voice.count(count).ja}`).join('、');
  const en = levels.map(({ level, count }) => `${level}: ${integer(count)}`).join(', ');
  return {
    ja: `${item.ja}：${ja}。${own === null ? '' : `${voice.own.ja}は${own}。`}`,
    en: `${item.en}: ${en}.${own === null ? '' : ` ${voice.Own.en}: ${own}.`}`,
  };
}

export function choiceNote(n: number, base: 'single' | 'multiple', voice: Voice): Text {
  const several = base === 'multiple';
  return {
    ja: `${voice.respondents.ja}${voice.count(n).ja}の回答${several ? '（複数回答）' : ''}。◆は${voice.own.ja}の回答。`,
    en: `Answers of ${integer(n)} ${voice.respondents.en}${several ? ' (several answers possible)' : ''}. ◆ marks ${possessive(voice)} answer.`,
  };
}

export function numberOthers(median: string, q1: string, q3: string, n: number, voice: Voice): Text {
  return {
    ja: `${voice.respondents.ja}の中央値は${median}、半数は${q1}から${q3}の範囲です（n = ${integer(n)}）。`,
    en: `The median of ${voice.respondents.en} is ${median}; the middle half lies between ${q1} and ${q3} (n = ${integer(n)}).`,
  };
}

export const guideHeading: Text = { ja: 'この資料の見方', en: 'How to read this report' };

export function guideExample(item: Text): Text {
  return { ja: `例　${item.ja}`, en: `Example: ${item.en}` };
}

export function guidePoints(voice: Voice, included: boolean): readonly { label: Text; value: Text }[] {
  return [
    {
      label: { ja: '◆', en: '◆' },
      value: {
        ja: `${voice.own.ja}の回答です。この色は${voice.own.ja}だけに使っています。`,
        en: `${capital(possessive(voice))} answer. Nothing else has this colour.`,
      },
    },
    {
      label: { ja: '棒', en: 'Bars' },
      value: {
        ja: `${voice.respondents.ja}の数です。棒の上の数字が、その段階を選んだ数です。`,
        en: `How many ${voice.respondents.en} chose each level. The count is above the bar.`,
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
        ja: `${voice.own.ja}の回答より高い、同じ、低い回答の数です。${included ? `「同じ」は${voice.own.ja}を含みます。` : `${voice.own.ja}は含みません。`}`,
        en: `How many answers are higher than, the same as or lower than ${possessive(voice)} answer. ${included ? '“Same” includes it.' : 'It is not counted itself.'}`,
      },
    },
  ];
}

export function guideCaution(voice: Voice): Text {
  return {
    ja: `高い・低いは回答の違いであり、${voice.own.ja}の良し悪しを表すものではありません。`,
    en: `Higher and lower describe answers. They do not rate ${voice.own.en}.`,
  };
}

export const nextStepsHeading: Text = { ja: '次にできること', en: 'What could come next' };
export const confidentialityHeading: Text = { ja: '回答の取扱い', en: 'How answers are protected' };
export const contactHeading: Text = { ja: 'お問い合わせ', en: 'Contact' };

export function confidentialityNotes(voice: Voice, others: number, spread: number): readonly Text[] {
  return [
    {
      ja: `この資料は${voice.own.ja}だけにお送りしています。ほかの${voice.respondents.ja}の名前や自由記述は載せていません。`,
      en: `This report is sent to ${voice.own.en} alone. It holds no other respondent’s name or free text.`,
    },
    {
      ja: `${voice.own.ja}のほかに${voice.count(others).ja}以上の回答がある項目だけを示しています。`,
      en: `An item is shown only where at least ${voice.count(others).en} besides ${voice.own.en} answered it.`,
    },
    {
      ja: `中央値や範囲は、${voice.own.ja}のほかに${voice.count(spread).ja}以上の回答がある場合だけ示しています。`,
      en: `Medians and ranges are shown only where at least ${voice.count(spread).en} besides ${voice.own.en} answered.`,
    },
  ];
}

export function choosingRule(voice: Voice): Text {
  return {
    ja: `最初のページの3点は、次の規則で選びました。中央値に最も近く、同じ回答が多い項目。中央値から最も離れた項目。${voice.respondents.ja}の回答のばらつきが最も大きい項目。`,
    en: 'The three points on the first page follow a rule: the answer nearest the median, the answer furthest from it, and the item with the widest spread.',
  };
}

export const guideCautionLabel: Text = { ja: 'ご注意', en: 'Please note' };
