import type { Analysis, ItemAnalysis, Readers } from '../../../model/analysis.js';

/** The item with this id; undefined where there is none. */
export function itemOf({ sections }: Pick<Analysis, 'sections'>, id: string): ItemAnalysis | undefined {
  return sections.flatMap(({ items }) => items).find((item) => item.id === id);
}

/** The item whose answers a grouping divides otherwise than the item does, such as numbers in bands; null for any other grouping. */
export function itemInBands(readers: Readers, by: string): string | null {
  const { item } = readers.groupingOf(by);
  return item === by ? null : item;
}
