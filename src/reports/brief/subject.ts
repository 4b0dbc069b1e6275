import type { Publication, PublishedSection } from '../../model/publication.js';

/** The section that an id names, or that of the item that it names. */
export function sectionWith({ sections }: Publication, id: string): PublishedSection | undefined {
  return sections.find((section) => section.id === id || section.items.some((item) => item.id === id));
}
