import type { Analysis, ItemAnalysis } from '../../../model/analysis.js';

/** The item with this id; undefined where there is none. */
export function itemOf({ sections }: Pick<Analysis, 'sections'>, id: string): ItemAnalysis | undefined {
  return sections.flatMap(({ items }) => items).find((item) => item.id === id);
}
