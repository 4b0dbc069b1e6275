import type { Published } from '../../model/published.js';
import type { Text } from '../../model/text.js';
import { integer, quoted, type RespondentTerms } from '../text/index.js';
import { answersOf, othersOf } from './report-wording.js';

/** Wording of the facts of the first page. */

export function highlightsHeading(respondentTerms: RespondentTerms): Text {
  return {
    ja: `${answersOf(respondentTerms).ja}から見えたこと`,
    en: `What stands out in ${answersOf(respondentTerms).en}`,
  };
}

/** Above a fact that the reader shares with the others. */
export function inCommon(area: Text): Text {
  return { ja: `共通する点　${area.ja}`, en: `In common: ${area.en}` };
}

/**
 * What is rare about an answer: how many of the others gave the same one or went further. `end`: it is the end of the scale, beyond
 * which nobody can go.
 */
export function rareAnswer(
  own: string,
  { side, end, alike, others }: { side: 'high' | 'low'; end: boolean; alike: Published; others: Published },
  respondentTerms: RespondentTerms,
): Text {
  const answered = {
    ja: end ? `ご回答は、最も${side === 'high' ? '高い' : '低い'}${own}でした。` : `ご回答は${own}でした。`,
    en: end
      ? `${respondentTerms.Own.en} answered ${own}, the ${side === 'high' ? 'highest' : 'lowest'} level.`
      : `${respondentTerms.Own.en} answered ${own}.`,
  };
  const so = {
    ja: end ? own : side === 'high' ? `${own}以上` : `${own}以下`,
    en: end ? own : side === 'high' ? `${own} or higher` : `${own} or lower`,
  };
  const all = othersOf(others, respondentTerms);
  const counted =
    alike === 0
      ? { ja: `${all.ja}に、${so.ja}の回答はありません。`, en: `None of ${all.en} answered ${so.en}.` }
      : {
          ja: `${so.ja}は、${all.ja}のうち${respondentTerms.count(alike).ja}です。`,
          en: `Of ${all.en}, ${integer(alike)} answered ${so.en}.`,
        };
  return { ja: `${answered.ja}${counted.ja}`, en: `${answered.en} ${counted.en}` };
}

/** An answer that many of the others gave too. */
export function sharedAnswer(own: string, same: Published, others: Published, respondentTerms: RespondentTerms): Text {
  const all = othersOf(others, respondentTerms);
  return {
    ja: `ご回答は${own}でした。同じ${own}は、${all.ja}のうち${respondentTerms.count(same).ja}です。`,
    en: `${respondentTerms.Own.en} answered ${own}, as did ${integer(same)} of ${all.en}.`,
  };
}

/** An option chosen, as a heading: 「会員ですか」に「はい」とご回答 / “Membership”: “Yes”. */
export function chosen(item: Text, option: Text): Text {
  return { ja: `${quoted(item).ja}に${quoted(option).ja}とご回答`, en: `${quoted(item).en}: ${quoted(option).en}` };
}

/** `same` of `others` chose the option too. */
export function sameChoice(same: Published, others: Published, respondentTerms: RespondentTerms): Text {
  const all = othersOf(others, respondentTerms);
  return same === 0
    ? { ja: `${all.ja}に、同じ回答はありません。`, en: `None of ${all.en} gave the same answer.` }
    : {
        ja: `同じ回答は、${all.ja}のうち${respondentTerms.count(same).ja}です。`,
        en: `Of ${all.en}, ${integer(same)} gave the same answer.`,
      };
}

/** Of several options that may be chosen, how many others chose this one too. */
export function sameOption(option: Text, same: Published, others: Published, respondentTerms: RespondentTerms): Text {
  const [name, all] = [quoted(option), othersOf(others, respondentTerms)];
  return same === 0
    ? { ja: `${all.ja}に、${name.ja}を選んだ回答はありません。`, en: `None of ${all.en} chose ${name.en}.` }
    : {
        ja: `${name.ja}を選んだのは、${all.ja}のうち${respondentTerms.count(same).ja}です。`,
        en: `Of ${all.en}, ${integer(same)} chose ${name.en}.`,
      };
}

/** How the facts were chosen. `most`: how many there are at most. */
export function choosingRule(most: Published, respondentTerms: RespondentTerms): Text {
  return {
    ja: `最初のページには、${answersOf(respondentTerms).ja}を1分野に1つ、${most}つまで挙げました。同じか、さらに離れた回答が、ほかに少ないものからです。${most}つに満たない場合は、ともに高い回答を補いました。`,
    en: `The first page names up to ${most} answers, one an area: those that the fewest others share or go beyond. Where there are fewer, it adds high answers in common.`,
  };
}
