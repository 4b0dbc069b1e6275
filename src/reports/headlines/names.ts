import type { PublishedItem } from '../../model/publication.js';
import type { Text } from '../../model/text.js';
import { LANGUAGE, quoted } from '../text/index.js';

type Named = Pick<PublishedItem, 'short' | 'topic'>;

/** What a headline calls an item: its topic as it stands, or else its label in quotation marks. */
export function named({ topic, short }: Named): Text {
  return topic ?? quoted(short);
}

/** Several items joined for a sentence. Japanese labels in quotation marks need nothing between them. */
export function namedTogether(items: readonly Named[]): Text {
  const names = items.map(named);
  const isQuoted = items.every(({ topic }) => topic === null);
  return {
    ja: names.map(({ ja }) => ja).join(isQuoted ? '' : LANGUAGE.ja.comma),
    en: LANGUAGE.en.listed(names.map(({ en }) => en)),
  };
}
