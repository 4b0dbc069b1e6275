import { type Published, sumOf } from '../../model/published.js';
import type { Text } from '../../model/text.js';
import { integer, quoted, type RespondentTerms } from '../text/index.js';

/** Where one answer stands among the others, in words that stay true when a count is nought. */

/** How many other answers are higher than, the same as and lower than the reader's. */
export interface Standing {
  readonly higher: Published;
  readonly same: Published;
  readonly lower: Published;
}

export function ownAnswer(own: string, respondentTerms: RespondentTerms): Text {
  return { ja: `${respondentTerms.own.ja}の回答は${own}です。`, en: `${respondentTerms.Own.en} answered ${own}.` };
}

export function standingInWords({ higher, same, lower }: Standing, respondentTerms: RespondentTerms): Text {
  const all = respondentTerms.count(sumOf([higher, same, lower]));
  const count = respondentTerms.count;
  if (higher + lower === 0) {
    return { ja: `ほかの${all.ja}は、すべて同じ回答でした。`, en: `The other ${all.en} all gave the same answer.` };
  }
  if (same + higher === 0) {
    return { ja: `ほかの${all.ja}の回答は、すべてこれより低いものでした。`, en: `The other ${all.en} all answered lower.` };
  }
  if (same + lower === 0) {
    return { ja: `ほかの${all.ja}の回答は、すべてこれより高いものでした。`, en: `The other ${all.en} all answered higher.` };
  }
  if (higher === 0) {
    return {
      ja: `これより高い回答はなく、同じ回答は${count(same).ja}、低い回答は${count(lower).ja}でした。`,
      en: `Of the other ${all.en}, ${integer(same)} gave the same answer and ${integer(lower)} a lower one; none answered higher.`,
    };
  }
  if (lower === 0) {
    return {
      ja: `これより低い回答はなく、同じ回答は${count(same).ja}、高い回答は${count(higher).ja}でした。`,
      en: `Of the other ${all.en}, ${integer(same)} gave the same answer and ${integer(higher)} a higher one; none answered lower.`,
    };
  }
  if (same === 0) {
    return {
      ja: `同じ回答はなく、高い回答は${count(higher).ja}、低い回答は${count(lower).ja}でした。`,
      en: `Of the other ${all.en}, ${integer(higher)} answered higher and ${integer(lower)} lower; none gave the same answer.`,
    };
  }
  return {
    ja: `高い回答は${count(higher).ja}、同じ回答は${count(same).ja}、低い回答は${count(lower).ja}でした。`,
    en: `Of the other ${all.en}, ${integer(higher)} answered higher, ${integer(same)} the same and ${integer(lower)} lower.`,
  };
}

export function medianInWords(median: string, respondentTerms: RespondentTerms): Text {
  return { ja: `${respondentTerms.respondents.ja}の中央値は${median}です。`, en: `The median is ${median}.` };
}

/** The median of all, and that of the comparison group. */
export function mediansInWords(median: string, ofPeers: string, respondentTerms: RespondentTerms): Text {
  return median === ofPeers
    ? {
        ja: `中央値は、${respondentTerms.respondents.ja}も同じ区分も${median}です。`,
        en: `The median is ${median}, for peers too.`,
      }
    : {
        ja: `中央値は、${respondentTerms.respondents.ja}が${median}、同じ区分が${ofPeers}です。`,
        en: `The median is ${median}; for peers, ${ofPeers}.`,
      };
}

/** Where an answer stands among the others; feedback/position.ts decides. */
export type Position = 'above' | 'below' | 'same' | 'over-half' | 'half' | 'middle' | 'high' | 'low';

/** What the place of an answer says about an item, as a heading. */
export function positionInWords(item: Text, position: Position): Text {
  const name = quoted(item);
  switch (position) {
    case 'above':
      return { ja: `${name.ja}は、多くの回答より高い`, en: `${name.en}: higher than most answers` };
    case 'below':
      return { ja: `${name.ja}は、多くの回答より低い`, en: `${name.en}: lower than most answers` };
    case 'same':
      return { ja: `${name.ja}は、多くの回答と同じ`, en: `${name.en}: the same as most answers` };
    case 'over-half':
      return { ja: `${name.ja}は、半数を超える回答と同じ`, en: `${name.en}: the same as more than half of the answers` };
    case 'half':
      return { ja: `${name.ja}は、約半数の回答と同じ`, en: `${name.en}: the same as about half of the answers` };
    case 'middle':
      return { ja: `${name.ja}は、回答の中ほどにある`, en: `${name.en}: in the middle of the answers` };
    case 'high':
      return { ja: `${name.ja}は、高い方の回答`, en: `${name.en}: on the higher side of the answers` };
    case 'low':
      return { ja: `${name.ja}は、低い方の回答`, en: `${name.en}: on the lower side of the answers` };
  }
}
