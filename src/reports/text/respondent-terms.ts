import type { Terms } from '../../model/project.js';
import type { Published } from '../../model/published.js';
import { byLang, type Lang, type Text } from '../../model/text.js';
import { LANGUAGE } from './languages.js';
import { integer } from './numbers.js';

/** How a project's reports speak of respondents; wordings are built from it, so that they fit firms and persons alike. */
export interface RespondentTerms {
  /** 貴社 / your firm. */
  readonly own: Text;
  /** As the start of an English sentence or table heading: "Your firm". */
  readonly Own: Text;
  /** 回答企業 / responding firms. */
  readonly respondents: Text;
  readonly Respondents: Text;
  readonly honorific: Text;
  /** 社 / firms. */
  readonly counter: Text;
  /** 107社 / "107 firms", "1 firm". */
  count(n: Published): Text;
}

/** The terms of a project, also with a capital for the start of a sentence, and with numbers. */
export function respondentTermsOf(terms: Terms): RespondentTerms {
  return {
    own: terms.own,
    Own: capitalised(terms.own),
    respondents: terms.respondents,
    Respondents: capitalised(terms.respondents),
    honorific: terms.honorific,
    counter: terms.counter,
    count: (n) => ({
      ja: `${integer(n)}${terms.counter.ja}`,
      en: `${integer(n)} ${n === 1 ? terms.counterOne : terms.counter.en}`,
    }),
  };
}

/** The English text with a capital as its first letter; Japanese stays as it is. */
export function capitalised(text: Text): Text {
  return { ja: text.ja, en: text.en.charAt(0).toUpperCase() + text.en.slice(1) };
}

/** An item's label inside a sentence: 「相互理解の深さ」 / “depth of mutual understanding”. */
export function quoted(label: Text): Text {
  return { ja: `「${label.ja}」`, en: `“${label.en}”` };
}

/** Several answers, any of which was given: 「A」か「B」 / “A” or “B”. */
export function either(answers: readonly Text[]): Text {
  return { ja: answers.map(({ ja }) => ja).join('か'), en: answers.map(({ en }) => en).join(' or ') };
}

/** A label as a word of an English sentence: "number of employees", but “Are you a member?”. */
export function inSentence({ en }: Text): string {
  if (/[?!.,:;]/.test(en)) return `“${en}”`;
  return /^.[A-Z]/.test(en) ? en : en.charAt(0).toLowerCase() + en.slice(1);
}

/** Puts labels in quotation marks and joins them for a sentence: 「A」「B」 / “A”, “B” and “C”; an empty string for none. */
export function listed(labels: readonly Text[], lang: Lang): string {
  return enumerated(labels.map(quoted))[lang];
}

/** Joins what is in quotation marks already. */
export function enumerated(names: readonly Text[]): Text {
  return byLang((lang) => LANGUAGE[lang].listed(names.map((name) => name[lang])));
}
