import type { Cell, Citation } from '../../model/cited.js';
import type { Publication, PublishedComparison, PublishedGrouping, ReleaseMark } from '../../model/publication.js';
import type { Sample } from '../../model/sample.js';

/**
 * Where in results.json a published number comes from. Sections, items, groupings and gaps stand there in the same order as in a
 * publication.
 */

/** A figure of an item, or of the score of a section. `figure` is a path of its own, its keys written as in a pointer. */
export function itemCell({ sections }: Publication, id: string, figure: string): Cell {
  const name = `${id}.${dotted(figure)}`;
  for (const [at, { id: sectionId, items, score }] of sections.entries()) {
    const index = items.findIndex((item) => item.id === id);
    if (index >= 0) return cellAt(`/sections/${at}/items/${index}/${figure}`, name, items[index]?.asOf ?? null);
    if (sectionId === id && score) return cellAt(`/sections/${at}/score/${figure}`, name, score.asOf);
  }
  throw new Error(`No item ${id} in the publication.`);
}

/** `pair` from 0 on; in the name from 1 on, as in the ids of findings. */
export function gapCell({ gaps }: Publication, gap: string, pair: number, figure: string): Cell {
  const at = gaps.findIndex(({ id }) => id === gap);
  return cellAt(`/gaps/${at}/pairs/${pair}/${figure}`, `${gap}-${pair + 1}.${figure}`, gaps[at]?.pairs[pair]?.asOf ?? null);
}

export function groupCell(
  { groups }: Publication,
  grouping: PublishedGrouping,
  comparison: PublishedComparison,
  category: string,
  figure: string,
): Cell {
  const [at, index] = [groups.indexOf(grouping), grouping.comparisons.indexOf(comparison)];
  const group = comparison.groups.findIndex((one) => one.category === category);
  const of = comparison.option === null ? comparison.of : `${comparison.of}.${comparison.option}`;
  const name = `${grouping.id}.${of}.${category}.${dotted(figure)}`;
  return cellAt(`/groups/${at}/comparisons/${index}/groups/${group}/${figure}`, name, comparison.asOf);
}

export function sampleCell(figure: string): Cell {
  return cellAt(`/sample/${figure}`, `sample.${dotted(figure)}`, null);
}

/** A figure of one way of answering. */
export function sourceCell({ sources }: Sample, id: string, figure: string): Cell {
  const at = sources.findIndex((source) => source.id === id);
  return cellAt(`/sample/sources/${at}/${figure}`, `${id}.${figure}`, null);
}

function cellAt(pointer: string, name: string, asOf: ReleaseMark | null): Cell {
  return { pointer, name: asOf ? `${name}@${asOf.name}` : name, release: asOf?.name ?? null };
}

/** A key that may hold any character, as it stands in a pointer. */
export function inPointer(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

function dotted(figure: string): string {
  return figure.replaceAll('/', '.').replaceAll('~1', '/').replaceAll('~0', '~');
}

export function cited(written: string, cell: Cell): Citation {
  return { written, cell };
}
