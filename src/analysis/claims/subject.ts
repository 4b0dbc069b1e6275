import { has } from '../../model/item-traits.js';
import type { Publication } from '../../model/publication.js';

/**
 * From the lowest to the highest level of an item or a score, in scale points. Infinity for anything without levels, so that its
 * effect becomes 0.
 */
export function rangeOf({ sections }: Publication, id: string): number {
  for (const section of sections) {
    const item = section.items.find((one) => one.id === id);
    if (item && has(item, 'levels')) return item.scale.high - item.scale.low;
    if (section.id === id && section.score) return section.score.scale.high - section.score.scale.low;
  }
  return Number.POSITIVE_INFINITY;
}

/** Ids of the sections that hold any of these items, in the order of the questionnaire. */
export function sectionsOf({ sections }: Publication, items: readonly string[]): readonly string[] {
  return sections.filter((section) => section.items.some(({ id }) => items.includes(id))).map(({ id }) => id);
}
