import type { OwnAnswer } from '../../model/profile.js';
import type { Publication, PublishedScaleItem } from '../../model/publication.js';
import { differenceOf, largestOf, ONE, type Published, type PublishedIn, sumOf, ZERO } from '../../model/published.js';
import type { Option } from '../../model/questionnaire.js';
import type { Text } from '../../model/text.js';
import { both, LANGUAGE, missingWords, same, short } from '../text/index.js';
import type { Standing } from './standing-wording.js';

/** The reader's own number, or null where there is none. */
export function ownNumber(publication: Publication, itemId: string): Published | null {
  const answer = publication.own?.answers.get(itemId);
  return answer?.state === 'answered' && answer.kind === 'number' ? answer.value : null;
}

/** The ids of the options that the reader chose; none where the item was not answered. */
export function ownOptions(publication: Publication, itemId: string): readonly string[] {
  const answer = publication.own?.answers.get(itemId);
  return answer?.state === 'answered' && answer.kind === 'options' ? answer.options : [];
}

/** The reader's answer in words: the number, the options chosen, or why there is none. */
export function ownWords(answer: PublishedIn<OwnAnswer> | undefined, options: readonly Option[] = []): Text {
  if (!answer) return missingWords.noAnswer;
  if (answer.state !== 'answered') return missingWords[answer.state];
  switch (answer.kind) {
    case 'number':
      return same(short(answer.value));
    case 'text':
      return same(answer.value);
    case 'options': {
      const chosen = options.filter((option) => answer.options.includes(option.id));
      const other = both((lang) => (answer.openText ? LANGUAGE[lang].aside(answer.openText) : ''));
      return both((lang) => chosen.map((option) => option.label[lang]).join(LANGUAGE[lang].comma) + other[lang]);
    }
  }
}

/** A scale item that the reader answered and whose distribution and median are published. */
export interface Compared {
  readonly item: PublishedScaleItem;
  readonly own: Published;
  readonly median: Published;
  readonly sd: Published;
  readonly standing: Standing;
  /** Of the reader's answer from the median, as a part of the scale, 0..1: items on different scales are compared by it. */
  readonly distance: number;
}

/**
 * An item with the reader's answer; null where the reader gave no number, or where the distribution or the statistics are withheld.
 */
export function compare(publication: Publication, item: PublishedScaleItem): Compared | null {
  const own = ownNumber(publication, item.id);
  if (own === null || !item.distribution.shown || !item.statistics.shown) return null;
  const { median, sd } = item.statistics.value;
  const distance = Math.abs(own - median) / (item.scale.high - item.scale.low);
  return { item, own, median, sd, standing: standingOf(publication, item, own), distance };
}

/**
 * How many others answered higher, the same and lower than `own`; the reader is not counted. All are 0 where the distribution is
 * withheld.
 */
export function standingOf({ readerIncluded }: Publication, item: PublishedScaleItem, own: Published): Standing {
  const bars = item.distribution.shown ? item.distribution.value.bars : [];
  const sum = (keep: (level: number) => boolean) => sumOf(bars.filter((bar) => keep(Number(bar.key))).map(({ count }) => count));
  const equal = sum((level) => level === own);
  return {
    higher: sum((level) => level > own),
    same: readerIncluded ? largestOf([ZERO, differenceOf(equal, ONE)]) : equal,
    lower: sum((level) => level < own),
  };
}

/** How many others a standing counts. */
export function othersIn({ higher, same: equal, lower }: Standing): Published {
  return sumOf([higher, equal, lower]);
}

/** The candidate with the highest key, compared part by part; of equals the earliest. Null where there are no candidates. */
export function best<T>(candidates: readonly T[], key: (one: T) => readonly number[]): T | null {
  let chosen: T | null = null;
  for (const candidate of candidates) if (chosen === null || precedes(key(candidate), key(chosen))) chosen = candidate;
  return chosen;
}

/** Parts that differ by less than the rounding of floating point are equal. */
function precedes(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((part, index) => Math.abs(part - (b[index] ?? 0)) > 1e-9);
  return at >= 0 && (a[at] ?? 0) > (b[at] ?? 0);
}
