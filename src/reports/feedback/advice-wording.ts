import type { Text } from '../../model/text.js';
import { quoted, type RespondentTerms } from '../text/index.js';

/** Wording of what a reader may do next. */

export const adviceHeading: Text = { ja: '次にできること', en: 'What could come next' };

export function actionsHeading(respondentTerms: RespondentTerms): Text {
  return {
    ja: `${respondentTerms.own.ja}で始められること`,
    en: `Within ${respondentTerms.own.en === 'you' ? 'your' : `${respondentTerms.own.en}’s`} own control`,
  };
}

export const programmesHeading: Text = { ja: '利用できる支援策', en: 'Support that is open to you' };

export const planHeading: Text = { ja: '決めたことを書き留める', en: 'Write down what you decide' };
export const planColumns: readonly Text[] = [
  { ja: 'ねらい', en: 'Aim' },
  { ja: '期日', en: 'By when' },
  { ja: '担当', en: 'Who' },
];

/** The reader's own answers that a piece of advice was chosen for: numbers, or options in words. */
export function because(
  answers: readonly { readonly item: Text; readonly answer: Text }[],
  respondentTerms: RespondentTerms,
): Text {
  const ja = answers.map(({ item, answer }) => `${quoted(item).ja}が${answer.ja}`);
  const en = answers.map(({ item, answer }) => `${answer.en} on ${quoted(item).en}`);
  const joined = en.length < 2 ? en.join('') : `${en.slice(0, -1).join(', ')} and ${en.at(-1)}`;
  return { ja: `${ja.join('、')}とのご回答でした。`, en: `${respondentTerms.Own.en} answered ${joined}.` };
}

export function codeAlt(label: Text): Text {
  return { ja: `${label.ja}のアドレスのQRコード`, en: `QR code with the address of ${label.en}` };
}
