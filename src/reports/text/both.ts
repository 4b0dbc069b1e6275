import { byLang, LANGS, type Lang, type Text } from '../../model/text.js';
import { LANGUAGE } from './languages.js';

/** Builds a text by asking for its words in each language. */
export function both(word: (lang: Lang) => string): Text {
  return byLang(word);
}

/** A text that is the same in both languages, such as a number. */
export function same(text: string): Text {
  return byLang(() => text);
}

/** Joins sentences to one text: with a space between them in English, without one in Japanese. */
export function inSequence(sentences: readonly Text[]): Text {
  return both((lang) => sentences.map((sentence) => sentence[lang]).join(LANGUAGE[lang].gap));
}

/** Whether two texts are equal in both languages. */
export function sameText(a: Text, b: Text): boolean {
  return LANGS.every((lang) => a[lang] === b[lang]);
}
