import type { Lang, Text } from '../../model/text.js';

/**
 * A text where no markup is possible, such as a title or an attribute: the languages with a slash between them; equal ones once.
 */
export function inlineText(text: Text, languages: readonly Lang[]): string {
  return [...new Set(languages.map((lang) => text[lang]))].filter((part) => part !== '').join(' / ');
}
