import { type KeysToNumber, resultsPointer } from '../../analysis/pointers/index.js';
import type { Cell, Citation } from '../../model/cited.js';
import type { GapPair, GroupStatistics } from '../../model/inference.js';
import type { Publication, PublishedComparison, PublishedGrouping, ReleaseMark } from '../../model/publication.js';
import type { ItemResults, ScoreResults } from '../../model/results-document.js';
import type { Sample, SourceCount } from '../../model/sample.js';

/**
 * Where in results.json a published number comes from. Sections, items, groupings and gaps stand there in the same order as in a
 * publication. All throw Error for what is not in the publication.
 */

/** The keys that lead from an item to one of its figures. */
type ItemFigure = KeysToNumber<ItemResults>;
/** Those of an item's figures that the score of a section has too. */
export type MeasuredFigure = Extract<ItemFigure, KeysToNumber<ScoreResults>>;

/** Where a figure of an item stands. */
export function itemCell({ sections }: Publication, id: string, ...figure: ItemFigure): Cell {
  const at = placeOf(sections, ({ items }) => items.some((item) => item.id === id), `item ${id}`);
  const items = sections[at]?.items ?? [];
  const index = placeOf(items, (item) => item.id === id, `item ${id}`);
  return {
    pointer: resultsPointer('sections', at, 'items', index, ...figure),
    ...named([id, ...figure], items[index]?.asOf ?? null),
  };
}

/** Where a figure stands of the item with this id or, where no item has it, of the score of the section with it. */
export function measuredCell(publication: Publication, id: string, ...figure: MeasuredFigure): Cell {
  const { sections } = publication;
  if (sections.some(({ items }) => items.some((item) => item.id === id))) return itemCell(publication, id, ...figure);
  const at = placeOf(sections, (section) => section.id === id && section.score !== null, `item or score ${id}`);
  return {
    pointer: resultsPointer('sections', at, 'score', ...figure),
    ...named([id, ...figure], sections[at]?.score?.asOf ?? null),
  };
}

/**
 * Where a figure of one pair of a gap stands. `pair` counts from 0; the name of the cell counts from 1, as the ids of findings do.
 */
export function gapCell({ gaps }: Publication, gap: string, pair: number, ...figure: KeysToNumber<GapPair>): Cell {
  const at = placeOf(gaps, ({ id }) => id === gap, `gap ${gap}`);
  const found = gaps[at]?.pairs[pair];
  if (!found) throw missing(`pair ${pair + 1} of the gap ${gap}`);
  return {
    pointer: resultsPointer('gaps', at, 'pairs', pair, ...figure),
    ...named([`${gap}-${pair + 1}`, ...figure], found.asOf),
  };
}

/** Where a figure of one group of a comparison stands. `grouping` and `comparison` must be objects of this publication. */
export function groupCell(
  { groups }: Publication,
  grouping: PublishedGrouping,
  comparison: PublishedComparison,
  category: string,
  ...figure: KeysToNumber<GroupStatistics>
): Cell {
  const of = comparison.option === null ? comparison.of : `${comparison.of}.${comparison.option}`;
  const at = placeOf(groups, (one) => one === grouping, `grouping ${grouping.id}`);
  const index = placeOf(grouping.comparisons, (one) => one === comparison, `comparison of ${of} by ${grouping.id}`);
  const group = placeOf(comparison.groups, (one) => one.category === category, `group ${category} of ${grouping.id}`);
  return {
    pointer: resultsPointer('groups', at, 'comparisons', index, 'groups', group, ...figure),
    ...named([grouping.id, of, category, ...figure], comparison.asOf),
  };
}

/** Where a figure of the whole sample stands. */
export function sampleCell(...figure: KeysToNumber<Sample>): Cell {
  return { pointer: resultsPointer('sample', ...figure), ...named(['sample', ...figure], null) };
}

/** Where a figure of one way of answering stands. */
export function sourceCell({ sources }: Sample, id: string, ...figure: KeysToNumber<SourceCount>): Cell {
  const at = placeOf(sources, (source) => source.id === id, `source ${id}`);
  return { pointer: resultsPointer('sample', 'sources', at, ...figure), ...named([id, ...figure], null) };
}

function placeOf<T>(list: readonly T[], isIt: (one: T) => boolean, what: string): number {
  const at = list.findIndex(isIt);
  if (at < 0) throw missing(what);
  return at;
}

function missing(what: string): Error {
  return new Error(`There is no ${what} in the publication.`);
}

function named(parts: readonly (string | number)[], asOf: ReleaseMark | null): Pick<Cell, 'name' | 'release'> {
  const name = parts.join('.');
  return { name: asOf ? `${name}@${asOf.name}` : name, release: asOf?.name ?? null };
}

/** A number as it is written in a sentence, with where it comes from. */
export function cited(written: string, cell: Cell): Citation {
  return { written, cell };
}
