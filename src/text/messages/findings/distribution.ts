import type { Citation, CitedText } from '../../../model/cited.js';
import type { Certainty } from '../../../model/findings.js';
import type { Text } from '../../../model/text.js';
import { cite } from '../../cited.js';
import { listed, quoted, type Voice } from '../../voice.js';
import { claimed } from './certainty.js';

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

export function splitBody(low: Text, bottom: Citation, high: Text, top: Citation, voice: Voice): CitedText {
  return {
    ja: cite`${voice.respondents.ja}の${bottom}%が${low.ja}、${top}%が${high.ja}と答えました。`,
    en: cite`${bottom}% of ${voice.respondents.en} chose ${low.en}, and ${top}% chose ${high.en}.`,
  };
}

/** Majority only from 60 %; about half from 45 to 55 %; otherwise merely the most frequent answer. */
export function breakdownHeading(item: Text, options: readonly Text[], share: number): Text {
  const subject = quoted(item);
  const [ja, en] = [listed(options, 'ja'), listed(options, 'en')];
  if (share >= 0.6) return { ja: `${subject.ja}は、${ja}が過半を占める`, en: `A majority chose ${en} for ${subject.en}` };
  if (share >= 0.45 && share <= 0.55)
    return { ja: `${subject.ja}は、${ja}が約半数である`, en: `About half chose ${en} for ${subject.en}` };
  const most = options.length === 1 ? 'is the most frequent answer' : 'are the most frequent answers';
  return { ja: `${subject.ja}は、${ja}が最も多い`, en: `${en} ${most} for ${subject.en}` };
}

export function breakdownBody(base: Citation, option: Text, count: Citation, share: Citation, voice: Voice): CitedText {
  return {
    ja: cite`${base}${voice.counter.ja}のうち、${quoted(option).ja}は${count}${voice.counter.ja}（${share}%）です。`,
    en: cite`Of ${base} ${voice.respondents.en}, ${count} (${share}%) chose ${quoted(option).en}.`,
  };
}

export const leadUnsure: Text = {
  ja: '次に多い答えとの差は、偶然の範囲である可能性があります。',
  en: 'Its lead over the next answer may be chance.',
};
