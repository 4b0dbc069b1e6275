import type { Lang, Text } from '../../model/text.js';

/** A text where no markup is possible: a title, an attribute. */
export function inlineText(text: Text, languages: readonly Lang[]): string {
  return [...new Set(languages.map((lang) => text[lang]))].filter((part) => part !== '').join(' / ');
}
