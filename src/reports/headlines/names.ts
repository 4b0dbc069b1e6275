import type { PublishedItem } from '../../model/publication.js';
import type { Text } from '../../model/text.js';
import { LANGUAGE, quoted, reverseMarked } from '../text/index.js';

type Named = Pick<PublishedItem, 'short' | 'topic'> & { readonly reverse?: boolean };

/**
 * What a headline calls an item: its topic as it stands, or else its label in quotation marks. Reverse-worded ones are marked, since
 * their shares are as they were asked.
 */
export function named({ topic, short, reverse = false }: Named): Text {
  return reverseMarked(topic ?? quoted(short), reverse);
}

/** Several items joined for a sentence. Japanese labels in quotation marks need nothing between them. */
export function namedTogether(items: readonly Named[]): Text {
  const names = items.map(named);
  const isQuoted = items.every(({ topic, reverse }) => topic === null && !reverse);
  return {
    ja: names.map(({ ja }) => ja).join(isQuoted ? '' : LANGUAGE.ja.comma),
    en: LANGUAGE.en.listed(names.map(({ en }) => en)),
  };
}
