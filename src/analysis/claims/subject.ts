import { has } from '../../model/item-traits.js';
import type { Publication } from '../../model/publication.js';

/** From one end of the scale of an item or score to the other; Infinity for what has none, so that no effect rests on it. */
export function rangeOf({ sections }: Publication, id: string): number {
  for (const section of sections) {
    const item = section.items.find((one) => one.id === id);
    if (item && has(item, 'levels')) return item.scale.high - item.scale.low;
    if (section.id === id && section.score) return section.score.scale.high - section.score.scale.low;
  }
  return Number.POSITIVE_INFINITY;
}

/** The sections of items. */
export function sectionsOf({ sections }: Publication, items: readonly string[]): readonly string[] {
  return sections.filter((section) => section.items.some(({ id }) => items.includes(id))).map(({ id }) => id);
}
