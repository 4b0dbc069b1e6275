import { byLang, LANGS, type Lang, type Text } from '../../model/text.js';
import { LANGUAGE } from './languages.js';

/** Words one text in both languages. */
export function both(word: (lang: Lang) => string): Text {
  return byLang(word);
}

/** A text that is the same in both languages, such as a number. */
export function same(text: string): Text {
  return byLang(() => text);
}

/** Sentences one after the other. */
export function inSequence(sentences: readonly Text[]): Text {
  return both((lang) => sentences.map((sentence) => sentence[lang]).join(LANGUAGE[lang].gap));
}

export function sameText(a: Text, b: Text): boolean {
  return LANGS.every((lang) => a[lang] === b[lang]);
}
