import type { PublishedNumberItem } from '../../model/publication.js';
import type { Told } from '../../model/text.js';
import { naming, short, withUnit } from '../text/index.js';
import { named } from './names.js';
import * as words from './wording.js';

/** The median of a number item and where the middle half of its answers lies; null where they are withheld. */
export function numberHeadline(item: PublishedNumberItem): Told | null {
  if (!item.statistics.shown) return null;
  const { median, q1, q3 } = item.statistics.value;
  return naming(words.middle(named(item), withUnit(short(median), item.unit), short(q1), withUnit(short(q3), item.unit)));
}
