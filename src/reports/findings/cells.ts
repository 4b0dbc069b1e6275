import type { Citation } from '../../model/cited.js';
import type { Publication, PublishedComparison, PublishedGrouping } from '../../model/publication.js';

/**
 * Where in results.json a published number comes from, as a JSON pointer. Sections, items, groupings and gaps stand there in the
 * same order as in a publication.
 */

/** A figure of an item, or of the score of a section. */
export function itemCell({ sections }: Publication, id: string, figure: string): string {
  for (const [at, section] of sections.entries()) {
    const index = section.items.findIndex((item) => item.id === id);
    if (index >= 0) return `/sections/${at}/items/${index}/${figure}`;
    if (section.id === id && section.score) return `/sections/${at}/score/${figure}`;
  }
  throw new Error(`No item ${id} in the publication.`);
}

export function gapCell({ gaps }: Publication, gap: string, pair: number, figure: string): string {
  return `/gaps/${gaps.findIndex(({ id }) => id === gap)}/pairs/${pair}/${figure}`;
}

export function groupCell(
  { groups }: Publication,
  grouping: PublishedGrouping,
  comparison: PublishedComparison,
  category: string,
  figure: string,
): string {
  const [at, index] = [groups.indexOf(grouping), grouping.comparisons.indexOf(comparison)];
  const group = comparison.groups.findIndex((one) => one.category === category);
  return `/groups/${at}/comparisons/${index}/groups/${group}/${figure}`;
}

/** A key that may hold any character, as it stands in a pointer. */
export function inPointer(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

export function cited(written: string, cell: string): Citation {
  return { written, cell };
}
