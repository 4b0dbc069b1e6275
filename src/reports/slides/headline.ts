import { has } from '../../model/item-traits.js';
import type { PublishedScaleItem, PublishedSection } from '../../model/publication.js';
import type { Published } from '../../model/published.js';
import type { Text } from '../../model/text.js';
import { choiceTitles } from '../charts/index.js';
import { comparable, noticeable, type ReportContext, reaches } from '../report/index.js';
import { both, listed } from '../text/index.js';
import type { SlideItem } from './panel.js';
import * as words from './wording.js';

/** An item on a slide with the section it belongs to. */
export interface ItemInSection {
  readonly item: SlideItem;
  readonly section: PublishedSection;
}

/** What the items of a slide say together: as a sentence, then in few words for where the labels are long. */
export function headlinesOf(context: ReportContext, items: readonly ItemInSection[]): readonly [Text, Text] {
  const numbers = items.map(({ item, section }) => words.itemNumber(section.number, item.number, item.short));
  const values = items.map(({ item }) => (has(item, 'levels') && item.statistics.shown ? item.statistics.value.mean : null));
  return [headlineOf(context, items), words.itemsTitle(numbers, values)];
}

/** What the items of a slide say together, as a sentence; where nothing of them may be shown, the sentence says that. */
export function headlineOf(context: ReportContext, items: readonly ItemInSection[]): Text {
  const means = items.map(({ item }) => (has(item, 'levels') ? meanOf(item) : null)).filter((one) => one !== null);
  const [first, second] = means;
  if (first && second && items.length === 2 && sameMeasure(items))
    return compared(first, second, items[0]?.section.measure ?? first.label);
  if (means.length > 0 && means.length === items.length) return words.each(means);
  const choices = items.map(({ item }) => item).filter((item) => has(item, 'options'));
  const choice = choices.find(({ distribution }) => distribution.shown);
  if (choice) return choiceTitles(context, choice)[0];
  return words.withheldTitle(
    both((lang) =>
      listed(
        items.map(({ item }) => item.short),
        lang,
      ),
    ),
  );
}

interface ItemMean {
  readonly label: Text;
  readonly mean: Published;
  readonly item: PublishedScaleItem;
}

function meanOf(item: PublishedScaleItem): ItemMean | null {
  return item.statistics.shown ? { label: item.short, mean: item.statistics.value.mean, item } : null;
}

/** Items of one section on the same levels measure the same thing. */
function sameMeasure(items: readonly ItemInSection[]): boolean {
  const [a, b] = items;
  if (!a || !b || !has(a.item, 'levels') || !has(b.item, 'levels')) return false;
  return a.section.id === b.section.id && comparable(a.item.scale, b.item.scale);
}

function compared(first: ItemMean, second: ItemMean, measure: Text): Text {
  const differ = reaches(Math.abs(first.mean - second.mean), noticeable(first.item.scale));
  if (!differ) return words.similar(first.label, first.mean, second.label, second.mean, measure);
  const [high, low] = first.mean > second.mean ? [first, second] : [second, first];
  return words.higher(high.label, high.mean, low.label, low.mean, measure);
}
