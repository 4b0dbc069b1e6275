import type { Lang } from '../../model/text.js';

/** The marks of a language, for texts that are put together from parts. */
interface LanguageFacts {
  /** As browsers, office programs and screen readers know it. */
  readonly locale: string;
  /** Between the parts of an enumeration. */
  readonly comma: string;
  /** Between a name and what is said of it. */
  readonly colon: string;
  /** Ends a phrase that another follows. */
  readonly stop: string;
  /** Between two sentences, each with a full stop of its own. */
  readonly gap: string;
  /** Between a number that stands before a label, such as 問5, and the label. */
  readonly space: string;
  /** Between a figure and its unit. */
  readonly unitGap: string;
  /** Between titles on one line. */
  readonly divider: string;
  /** What is added to a text in brackets, with the space before them. */
  aside(text: string): string;
  /** Joins labels, which are in quotation marks already, for a sentence; an empty string for none. */
  listed(parts: readonly string[]): string;
}

/** The marks of each language. */
export const LANGUAGE: Readonly<Record<Lang, LanguageFacts>> = {
  ja: {
    locale: 'ja-JP',
    comma: '、',
    colon: '：',
    stop: '。',
    gap: '',
    space: '　',
    unitGap: '',
    divider: '／',
    aside: (text) => `（${text}）`,
    listed: (parts) => parts.join(''),
  },
  en: {
    locale: 'en-US',
    comma: ', ',
    colon: ': ',
    stop: '. ',
    gap: ' ',
    space: ' ',
    unitGap: ' ',
    divider: ' · ',
    aside: (text) => ` (${text})`,
    listed: (parts) => (parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`),
  },
};
