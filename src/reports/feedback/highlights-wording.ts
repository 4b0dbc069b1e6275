import type { Published } from '../../model/published.js';
import type { Text } from '../../model/text.js';
import { integer, quoted, type RespondentTerms } from '../text/index.js';
import { possessive } from './report-wording.js';

/** Wording of the three findings of the first page. */

export function highlightsHeading(respondentTerms: RespondentTerms): Text {
  return {
    ja: `${respondentTerms.own.ja}のご回答から見えたこと`,
    en: `What stands out in ${possessive(respondentTerms)} answers`,
  };
}

export const highlightKickers = {
  alike: { ja: '近い点', en: 'In common' },
  different: { ja: '異なる点', en: 'Different' },
  discuss: { ja: '話し合ってみたい点', en: 'Worth discussing' },
} as const satisfies Record<string, Text>;

export function alike(item: Text, how: 'exact' | 'near' | 'nearest'): Text {
  const name = quoted(item);
  switch (how) {
    case 'exact':
      return { ja: `${name.ja}は、中央値と同じ`, en: `${name.en}: the same as the median` };
    case 'near':
      return { ja: `${name.ja}は、中央値に近い`, en: `${name.en}: close to the median` };
    case 'nearest':
      return { ja: `${name.ja}が、中央値に最も近い`, en: `${name.en}: the answer nearest the median` };
  }
}

export function answerAndMedian(own: string, median: string, respondentTerms: RespondentTerms): Text {
  return own === median
    ? {
        ja: `${respondentTerms.own.ja}の回答も、${respondentTerms.respondents.ja}の中央値も${own}です。`,
        en: `Both ${possessive(respondentTerms)} answer and the median of ${respondentTerms.respondents.en} are ${own}.`,
      }
    : {
        ja: `${respondentTerms.own.ja}の回答は${own}、${respondentTerms.respondents.ja}の中央値は${median}です。`,
        en: `${respondentTerms.Own.en} answered ${own}; the median of ${respondentTerms.respondents.en} is ${median}.`,
      };
}

/** `others` answered, the reader left out; `same` of them as the reader did. */
export function sameAmong(same: Published, others: Published, respondentTerms: RespondentTerms): Text {
  if (same === 0) return { ja: '同じ回答は、ほかにありませんでした。', en: 'None of the others gave the same answer.' };
  return {
    ja: `ほかの${respondentTerms.count(others).ja}のうち、同じ回答は${respondentTerms.count(same).ja}でした。`,
    en: `Of the other ${respondentTerms.count(others).en}, ${integer(same)} gave the same answer.`,
  };
}

export function different(item: Text, direction: 'higher' | 'lower'): Text {
  const name = quoted(item);
  return direction === 'higher'
    ? { ja: `${name.ja}は、中央値より高い`, en: `${name.en}: above the median` }
    : { ja: `${name.ja}は、中央値より低い`, en: `${name.en}: below the median` };
}

export const nothingDifferent: Text = { ja: '中央値から大きく離れた回答はない', en: 'No answer is far from the median' };

export const nothingDifferentAtAll: Text = {
  ja: '比べた項目の回答は、すべて中央値と同じです。',
  en: 'Every answer compared is the same as the median.',
};

export function nothingDifferentBody(item: Text, distance: string): Text {
  const name = quoted(item);
  return {
    ja: `最も離れた${name.ja}でも、中央値との差は${distance}です。`,
    en: `Even the answer furthest from the median, on ${name.en}, differs from it by ${distance} only.`,
  };
}

/** The item whose answers are spread most, of those that no other card names. `isSplit`: both ends have a good part of them. */
export function divided(item: Text, isSplit: boolean): Text {
  const name = quoted(item);
  return isSplit
    ? { ja: `${name.ja}は、回答が分かれた`, en: `${name.en}: answers are divided` }
    : {
        ja: `${name.ja}は、残る項目のうち、ばらつきが最も大きい`,
        en: `${name.en}: of the other items, the one on which answers vary most`,
      };
}

export function dividedBody(
  low: Published,
  high: Published,
  lowLevels: string,
  highLevels: string,
  respondentTerms: RespondentTerms,
): Text {
  return {
    ja: `${lowLevels}の回答が${respondentTerms.count(low).ja}、${highLevels}の回答が${respondentTerms.count(high).ja}でした。`,
    en: `Answers of ${lowLevels} came from ${respondentTerms.count(low).en}, answers of ${highLevels} from ${integer(high)}.`,
  };
}

/** The question that an item with widely spread answers leads to. */
export const whyThisAnswer: Text = { ja: 'この回答の理由を、話し合ってみませんか。', en: 'Why this answer? Talk it over.' };

/** A programme as a question, for those who could use it. */
export function ofUse(programme: Text, respondentTerms: RespondentTerms): Text {
  const name = quoted(programme);
  return { ja: `${name.ja}は、${respondentTerms.own.ja}で生かせるか`, en: `${name.en}: of use to ${respondentTerms.own.en}?` };
}

export const seeAdvice: Text = { ja: '詳しくは「次にできること」をご覧ください。', en: 'See “What could come next”.' };

export function choosingRule(respondentTerms: RespondentTerms): Text {
  return {
    ja: `最初のページの要点は、次の規則で選びました。中央値に近く、同じ回答が多い項目。中央値から最も離れた項目。${respondentTerms.own.ja}の回答に合う支援策か、残る項目のうち、ばらつきが最も大きいもの。`,
    en: `The first page names the answer nearest the median, then the one furthest from it. Third comes a programme that fits ${possessive(respondentTerms)} answers, or the item, of the others, on which answers vary most.`,
  };
}
