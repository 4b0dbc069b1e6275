import type { Lang, Text } from '../../model/text.js';

/** Words one text in both languages. */
export function both(word: (lang: Lang) => string): Text {
  return { ja: word('ja'), en: word('en') };
}

/** A text that is the same in both languages, such as a number. */
export function same(text: string): Text {
  return { ja: text, en: text };
}

/** Sentences one after the other. */
export function inSequence(sentences: readonly Text[]): Text {
  return both((lang) => sentences.map((sentence) => sentence[lang]).join(lang === 'ja' ? '' : ' '));
}

export function sameText(a: Text, b: Text): boolean {
  return a.ja === b.ja && a.en === b.en;
}
