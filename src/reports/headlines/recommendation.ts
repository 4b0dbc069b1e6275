import type { PublishedScaleItem } from '../../model/publication.js';
import type { Told } from '../../model/text.js';
import { naming } from '../text/index.js';
import { named } from './names.js';
import * as words from './wording.js';

/** The net score of an item that asks for a recommendation, and what it is the difference of; null where they are withheld. */
export function recommendationHeadline(item: PublishedScaleItem): Told | null {
  const groups = item.recommendation?.groups;
  return groups?.shown ? naming(words.net(named(item), groups.value)) : null;
}
