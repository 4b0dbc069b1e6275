import type { Citation, CitedText } from '../../model/cited.js';
import type { Text } from '../../model/text.js';
import { cite, quoted, type RespondentTerms } from '../text/index.js';

/** Wording of what shares could be among everyone who was asked. */

/** Before the shares. */
export function introduction(frame: Citation, { counter }: RespondentTerms): CitedText {
  return {
    ja: cite`案内した${frame}${counter.ja}の全体での割合は、回答しなかった側しだいで、次の範囲になり得ます。`,
    en: cite`Among all ${frame} ${counter.en} asked, each share could lie anywhere between these bounds, depending on those that did not answer.`,
  };
}

interface Bounded {
  readonly share: Citation;
  readonly base: Citation;
  readonly least: Citation;
  readonly most: Citation;
}

/** `subject`: 「情報提供」の5か6. */
export function bounded(subject: Text, { share, base, least, most }: Bounded, terms: RespondentTerms): CitedText {
  const { counter } = terms;
  return {
    ja: cite`${subject.ja}は${least}%から${most}%（${base}${counter.ja}では${share}%）。`,
    en: cite`${subject.en}: ${least}% to ${most}% (${share}% of ${base} ${counter.en}).`,
  };
}

/** Answers at one end of a scale: `levels` is 5か6. */
export function levelsOf(item: Text, levels: Text): Text {
  return { ja: `${quoted(item).ja}の${levels.ja}`, en: `${levels.en} for ${quoted(item).en}` };
}

/** `options`: in quotation marks. */
export function optionOf(item: Text, options: Text): Text {
  return { ja: `${quoted(item).ja}の${options.ja}`, en: `${options.en} for ${quoted(item).en}` };
}
