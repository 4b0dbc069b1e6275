import type { StandingVerdict } from '../../model/standing-verdict.js';
import type { Text } from '../../model/text.js';
import { quoted, type RespondentTerms } from '../text/index.js';
import { answersOf } from './report-wording.js';
import { verdictInSentence } from './verdict-wording.js';

/** Wording of what a reader may do next. */

export const adviceHeading: Text = { ja: '次にできること', en: 'What could come next' };

export function actionsHeading(respondentTerms: RespondentTerms): Text {
  return {
    ja: `${respondentTerms.own.ja}で始められること`,
    en: respondentTerms.own.en === 'you' ? 'What you can begin yourself' : `What ${respondentTerms.own.en} can begin itself`,
  };
}

export const programmesHeading: Text = { ja: '利用できる支援策', en: 'Support that is open to you' };

export const planHeading: Text = { ja: '決めたことを書き留める', en: 'Write down what you decide' };
export const planColumns: readonly Text[] = [
  { ja: 'ねらい', en: 'Aim' },
  { ja: '期日', en: 'By when' },
  { ja: '担当', en: 'Who' },
];

/** Stands where no programme is named. */
export function noProgramme(respondentTerms: RespondentTerms): Text {
  return {
    ja: `${answersOf(respondentTerms).ja}に特に合う支援策は見当たらなかったため、ここには挙げていません。`,
    en: `None of the support that we know of fits ${answersOf(respondentTerms).en} in particular, so none is named here.`,
  };
}

/** One answer as part of a sentence: what comes before とのご回答でした, and behind "Your firm answered". */
export type Answered = Text;

/** `end`: what the reader ticked, where the answer is an end of the scale, which alone have words. */
export function levelOn(item: Text, measure: Text, own: string, end: Text | null): Answered {
  const name = quoted(item);
  const measured = item.ja.includes(measure.ja) ? name.ja : `${name.ja}の${measure.ja}`;
  const asked = item.en.toLowerCase().includes(measure.en.toLowerCase()) ? name.en : `${name.en} (${measure.en})`;
  return end === null
    ? { ja: `${measured}が${own}`, en: `${own} on ${asked}` }
    : { ja: `${measured}が${own}（${end.ja}）`, en: `${own} (${end.en.toLowerCase()}) on ${name.en}` };
}

export function numberOn(item: Text, own: string): Answered {
  return { ja: `${quoted(item).ja}が${own}`, en: `${own} on ${quoted(item).en}` };
}

export function averageOn(area: Text, own: string): Answered {
  return { ja: `${quoted(area).ja}の平均が${own}`, en: `${own} on average on ${quoted(area).en}` };
}

/** `chosen` has its quotation marks. */
export function optionsOn(item: Text, chosen: Text): Answered {
  return { ja: `${quoted(item).ja}が${chosen.ja}`, en: `${chosen.en} on ${quoted(item).en}` };
}

/** The reader's own answers that a piece of advice was chosen for. */
export function answered(answers: readonly Answered[], respondentTerms: RespondentTerms): Text {
  const en = answers.map((answer) => answer.en);
  const joined = en.length < 2 ? en.join('') : `${en.slice(0, -1).join(', ')} and ${en.at(-1)}`;
  return {
    ja: `${answers.map((answer) => answer.ja).join('、')}とのご回答でした。`,
    en: `${respondentTerms.Own.en} answered ${joined}.`,
  };
}

/** How the answers to an item or in a section compare, where advice was chosen for that. */
export function comparedOn(of: Text, verdict: StandingVerdict, respondentTerms: RespondentTerms): Text {
  const words = verdictInSentence(verdict);
  return {
    ja: `${quoted(of).ja}のご回答は、${respondentTerms.respondents.ja}と比べて${words.ja}でした。`,
    en: `Compared with ${respondentTerms.respondents.en}, ${answersOf(respondentTerms).en} on ${quoted(of).en} are ${words.en}.`,
  };
}

export function codeAlt(label: Text): Text {
  return { ja: `${label.ja}のアドレスのQRコード`, en: `QR code with the address of ${label.en}` };
}
