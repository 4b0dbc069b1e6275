import type { Edition, Lang, Text } from '../../model/text.js';

/** The languages of an edition in the order in which they are read; the first leads. */
export function languagesOf(edition: Edition, projectLanguages: readonly Lang[]): readonly Lang[] {
  return edition === 'bilingual' ? projectLanguages : [edition];
}

/** A text where no markup is possible: a title, an attribute. */
export function inlineText(text: Text, languages: readonly Lang[]): string {
  return [...new Set(languages.map((lang) => text[lang]))].filter((part) => part !== '').join(' / ');
}
