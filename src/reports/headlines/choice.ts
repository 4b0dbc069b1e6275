import type { PublishedChoiceItem } from '../../model/publication.js';
import { type Published, quotientOf, sumOf, ZERO } from '../../model/published.js';
import type { MergedOptions } from '../../model/questionnaire.js';
import type { Text, Told } from '../../model/text.js';
import { listed, naming, quoted, type RespondentTerms } from '../text/index.js';
import { named } from './names.js';
import * as words from './wording.js';

/** An option that so large a share of the base (0..1) chose is told alone; else the two that most chose, neither of which leads. */
const TOLD_ALONE = 0.5;
const TOLD_TOGETHER = 2;

/**
 * What the answers to an item with options say: what those do who chose options that the author takes together, else what half or more
 * chose, else the shares of the options that most chose. Nothing is called most frequent: those who chose anything else may have more in
 * common. Null where the answers are withheld.
 */
export function choiceHeadline(item: PublishedChoiceItem, respondentTerms: RespondentTerms): Told | null {
  if (!item.distribution.shown) return null;
  const merged = item.merge.flatMap((one) => mergedHeadline(item, one, respondentTerms) ?? [])[0];
  if (merged) return naming(merged);
  const bars = item.distribution.value.bars.toSorted((a, b) => b.count - a.count);
  const [first] = bars;
  if (first && first.share >= TOLD_ALONE)
    return naming(words.choosing(named(item), labelled(item, [first.key]), first.share, first.count, item.base, respondentTerms));
  const options = bars.slice(0, TOLD_TOGETHER).map(({ key, share }) => ({ label: labelOf(item, key), share }));
  return naming(words.shares(named(item), options));
}

/** Null where one of the options is withheld. */
function mergedHeadline(
  item: PublishedChoiceItem,
  { options, says }: MergedOptions,
  respondentTerms: RespondentTerms,
): Text | null {
  const bars = item.distribution.shown ? item.distribution.value.bars : [];
  const counts = options.map((option) => bars.find(({ key }) => key === option)?.count ?? null);
  const known = counts.filter((count) => count !== null);
  if (known.length < counts.length) return null;
  const count = sumOf(known);
  const share: Published = item.base === 0 ? ZERO : quotientOf(count, item.base);
  if (says) return words.saying(says, share, count, item.base, respondentTerms);
  return words.choosing(named(item), labelled(item, options), share, count, item.base, respondentTerms);
}

/** Options in quotation marks, any of which somebody chose. */
function labelled(item: PublishedChoiceItem, options: readonly string[]): Text {
  const labels = options.map((option) => labelOf(item, option));
  return { ja: listed(labels, 'ja'), en: labels.map((label) => quoted(label).en).join(' or ') };
}

function labelOf({ options }: PublishedChoiceItem, option: string): Text {
  return options.find(({ id }) => id === option)?.label ?? { ja: option, en: option };
}
