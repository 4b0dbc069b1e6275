import type { Publication, PublishedSection } from '../../model/publication.js';

/** The section with this id, or the one that holds the item with this id; undefined where there is neither. */
export function sectionWith({ sections }: Publication, id: string): PublishedSection | undefined {
  return sections.find((section) => section.id === id || section.items.some((item) => item.id === id));
}
