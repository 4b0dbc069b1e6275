import type { PublishedItem } from '../../model/publication.js';
import type { Text } from '../../model/text.js';
import { LANGUAGE, quoted } from '../text/index.js';
import { reverseWorded } from './wording.js';

type Named = Pick<PublishedItem, 'short' | 'topic'> & { readonly reverse?: boolean };

/**
 * What a headline calls an item: its topic as it stands, or else its label in quotation marks. Reverse-worded ones are marked, since
 * their shares are as they were asked.
 */
export function named({ topic, short, reverse = false }: Named): Text {
  const name = topic ?? quoted(short);
  return reverse ? reverseWorded(name) : name;
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
