import { isAboutHalf, MAJORITY } from '../../analysis/claims/index.js';
import type { Citation, CitedText } from '../../model/cited.js';
import type { Certainty } from '../../model/claims.js';
import type { Published } from '../../model/published.js';
import type { Text } from '../../model/text.js';
import { cite, enumerated, integer, percent, quoted, type RespondentTerms } from '../text/index.js';
import { claimed } from './certainty-wording.js';

/** Wording of how the answers to one item are spread. */

export function splitHeading(item: Text, certainty: Certainty): Text {
  const name = quoted(item);
  return claimed(
    {
      ja: `${name.ja}への回答は、両端に分かれている`,
      en: {
        is: `Answers on ${name.en} are divided`,
        seems: `Answers on ${name.en} appear to be divided`,
        may: `Answers on ${name.en} may be divided`,
      },
    },
    certainty,
  );
}

export function splitBody(low: Text, bottom: Citation, high: Text, top: Citation, respondentTerms: RespondentTerms): CitedText {
  return {
    ja: cite`${respondentTerms.respondents.ja}の${bottom}%が${low.ja}、${top}%が${high.ja}と答えました。`,
    en: cite`${bottom}% of ${respondentTerms.respondents.en} chose ${low.en}, and ${top}% chose ${high.en}.`,
  };
}

/**
 * An answer that leads: `name`, in quotation marks, or what those do who gave it, where the author says so. `share`: 0..1. A majority is
 * spoken of only from 60 %, "about half" from 45 to 55 %, and both only where the lead is sure.
 */
export function breakdownHeading(
  item: Text,
  says: Text | null,
  name: Text,
  share: Published,
  certainty: Certainty,
  { respondents }: RespondentTerms,
): Text {
  const subject = quoted(item);
  if (certainty === 'undecided') return leadUndecided(item);
  if (says)
    return {
      ja: `${respondents.ja}の${percent(share)}%が${says.ja}`,
      en: `${percent(share)}% of ${respondents.en} ${says.en}`,
    };
  if (certainty === 'established' && share >= MAJORITY)
    return { ja: `${subject.ja}は、${name.ja}が過半を占める`, en: `A majority chose ${name.en} for ${subject.en}` };
  if (certainty === 'established' && isAboutHalf(share))
    return { ja: `${subject.ja}は、${name.ja}が約半数である`, en: `About half chose ${name.en} for ${subject.en}` };
  return claimed(
    {
      ja: `${subject.ja}は、${name.ja}が最も多い`,
      en: {
        is: `${name.en} is the most frequent answer for ${subject.en}`,
        seems: `${name.en} appears to be the most frequent answer for ${subject.en}`,
        may: `${name.en} may be the most frequent answer for ${subject.en}`,
      },
    },
    certainty,
  );
}

/** Answers, in quotation marks, that lead together; `isMerged`: one of them is several options. They are not called a majority, since those who chose them gave different answers. */
export function tieHeading(item: Text, answers: readonly Text[], isMerged: boolean, certainty: Certainty): Text {
  const [subject, names] = [quoted(item), isMerged ? apart(answers) : enumerated(answers)];
  if (certainty === 'undecided') return leadUndecided(item);
  return claimed(
    {
      ja: `${subject.ja}は、${names.ja}が同数で最も多い`,
      en: {
        is: `${names.en} are the most frequent answers for ${subject.en}`,
        seems: `${names.en} appear to be the most frequent answers for ${subject.en}`,
        may: `${names.en} may be the most frequent answers for ${subject.en}`,
      },
    },
    certainty,
  );
}

/** As enumerated, of answers that are 「A」か「B」 themselves. */
function apart(answers: readonly Text[]): Text {
  return { ja: answers.map(({ ja }) => ja).join('と、'), en: answers.map(({ en }) => en).join(', and ') };
}

function leadUndecided(item: Text): Text {
  return {
    ja: `${quoted(item).ja}で、どの答えが最も多いかは判断できない`,
    en: `Which answer is the most frequent for ${quoted(item).en} cannot be told`,
  };
}

/** `answer`: in quotation marks. */
export function breakdownBody(
  base: Citation,
  answer: Text,
  count: Citation,
  share: Citation,
  respondentTerms: RespondentTerms,
): CitedText {
  return {
    ja: cite`${base}${respondentTerms.counter.ja}のうち、${answer.ja}は${count}${respondentTerms.counter.ja}（${share}%）です。`,
    en: cite`Of ${base} ${respondentTerms.respondents.en}, ${count} (${share}%) chose ${answer.en}.`,
  };
}

/** Under a heading that says what those do who chose any of the options that the author takes together. */
export function breakdownSaid(
  base: Citation,
  count: Citation,
  share: Citation,
  { counter, respondents }: RespondentTerms,
): CitedText {
  return {
    ja: cite`${base}${counter.ja}のうち${count}${counter.ja}（${share}%）です。`,
    en: cite`${count} of ${base} ${respondents.en} (${share}%) do so.`,
  };
}

/** The answer that comes next, in quotation marks. */
export function nextBody(answer: Text, count: Citation, share: Citation, { counter }: RespondentTerms): CitedText {
  return {
    ja: cite`次に多いのは${answer.ja}の${count}${counter.ja}（${share}%）です。`,
    en: cite`Next, ${count} (${share}%) chose ${answer.en}.`,
  };
}

/** `options`: how many lead together; `ofShown`: others are withheld, which more may have chosen. */
export function tieBody(
  base: Citation,
  options: Published,
  ofShown: boolean,
  count: Citation,
  share: Citation,
  respondentTerms: RespondentTerms,
): CitedText {
  return {
    ja: cite`${base}${respondentTerms.counter.ja}のうち、${ofShown ? '掲載した答えで' : ''}最も多い${integer(options)}つの答えは、それぞれ${count}${respondentTerms.counter.ja}（${share}%）です。`,
    en: cite`Of ${base} ${respondentTerms.respondents.en}, ${count} (${share}%) chose each of the ${integer(options)} most frequent answers${ofShown ? ' shown' : ''}.`,
  };
}

const leadUnsure: Text = {
  ja: '次に多い答えとの差は、偶然の範囲である可能性があります。',
  en: 'Its lead over the next answer may be chance.',
};

/** Whether the lead of the most frequent option is more than chance; null where that needs no words. */
export const lead: Readonly<Record<Certainty, Text | null>> = {
  established: null,
  likely: {
    ja: '次に多い答えとの差は、偶然だけによるものではないとみられます。',
    en: 'Its lead over the next answer is probably not chance alone.',
  },
  possible: leadUnsure,
  undecided: leadUnsure,
};
