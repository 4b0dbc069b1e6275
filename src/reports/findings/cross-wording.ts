import type { Citation, CitedText } from '../../model/cited.js';
import type { Certainty } from '../../model/claims.js';
import type { Text } from '../../model/text.js';
import { cite, type RespondentTerms } from '../text/index.js';
import { claimed } from './certainty-wording.js';

/** Wording of how many of those who gave one answer gave another. */

/** What somebody answered, or is: `name` in quotation marks, `answer` with them where it is no level. */
export interface Side {
  readonly name: Text;
  readonly answer: Text;
  /** Whether it is an answer of the questionnaire in its own words, rather than a band or an attribute. */
  readonly isAnswered: boolean;
}

/** Before those who gave an answer: 「会員」に「はい」と答えた. */
function those({ name, answer, isAnswered }: Side): Text {
  return isAnswered
    ? { ja: `${name.ja}に${answer.ja}と答えた`, en: `that chose ${answer.en} for ${name.en}` }
    : { ja: `${name.ja}が${answer.ja}の`, en: `with ${answer.en} for ${name.en}` };
}

/** Those who gave the first answer gave the second more often than the others did, or less often. */
export function crossHeading(
  among: Side,
  chosen: Side,
  verdict: 'more' | 'less',
  certainty: Certainty,
  { respondents }: RespondentTerms,
): Text {
  const [of, rate] = [those(among), those(chosen)];
  const how = { more: { ja: '高い', en: 'more' }, less: { ja: '低い', en: 'less' } }[verdict];
  const what = `${chosen.answer.en} for ${chosen.name.en}`;
  const than = `${how.en} frequent among ${respondents.en} ${of.en}`;
  return claimed(
    {
      ja: `${of.ja}${respondents.ja}は、${rate.ja}割合がほかより${how.ja}`,
      en: { is: `${what} is ${than}`, seems: `${what} appears ${than}`, may: `${what} may be ${than}` },
    },
    certainty,
  );
}

/** A number of respondents with the part that it is of them, 0..100. */
interface Part {
  readonly base: Citation;
  readonly count: Citation;
  readonly share: Citation;
}

/** Of those who gave the first answer, how many gave the second, as a heading. */
export function countsHeading(among: Side, chosen: Side, { base, count, share }: Part, respondentTerms: RespondentTerms): Text {
  const { counter, respondents } = respondentTerms;
  const [of, rate] = [those(among), those(chosen)];
  const did = chosen.isAnswered ? rate.ja : `${chosen.name.ja}が${chosen.answer.ja}である`;
  return {
    ja: `${of.ja}${base.written}${counter.ja}のうち${count.written}${counter.ja}（${share.written}%）は、${did}`,
    en: `Of ${base.written} ${respondents.en} ${of.en}, ${count.written} (${share.written}%) ${didOf(chosen)}`,
  };
}

/** The same as a sentence. */
export function counts(among: Side, chosen: Side, { base, count, share }: Part, respondentTerms: RespondentTerms): CitedText {
  const { counter, respondents } = respondentTerms;
  const of = those(among);
  const did = chosen.isAnswered
    ? `${chosen.name.ja}に${chosen.answer.ja}と答えました`
    : `${chosen.name.ja}が${chosen.answer.ja}です`;
  return {
    ja: cite`${of.ja}${base}${counter.ja}では、${count}${counter.ja}（${share}%）が${did}。`,
    en: cite`Of ${base} ${respondents.en} ${of.en}, ${count} (${share}%) ${didOf(chosen)}.`,
  };
}

function didOf({ name, answer, isAnswered }: Side): string {
  return isAnswered ? `chose ${answer.en} for ${name.en}` : `had ${answer.en} for ${name.en}`;
}

/** How many of the others gave the second answer. */
export function ofOthers({ base, count, share }: Part, { counter }: RespondentTerms): CitedText {
  return {
    ja: cite`ほかの${base}${counter.ja}では${count}${counter.ja}（${share}%）です。`,
    en: cite`Of the other ${base}, ${count} (${share}%) did.`,
  };
}

/** Where neither a difference from the others nor a majority is told. */
export function crossUntold(among: Side, chosen: Side): Text {
  return {
    ja: `${those(chosen).ja}割合が、${those(among).ja}側で異なるかは判断できない`,
    en: `Whether ${chosen.answer.en} for ${chosen.name.en} goes with ${among.answer.en} for ${among.name.en} cannot be told`,
  };
}
