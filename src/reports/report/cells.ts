import { type KeysToNumber, resultsPointer } from '../../analysis/pointers/index.js';
import type { Citation, ResultsCell } from '../../model/cited.js';
import type { GapPair, GroupStatistics } from '../../model/inference.js';
import type { Publication, PublishedComparison, PublishedGrouping, ReleaseMark } from '../../model/publication.js';
import type { ItemResults, ScoreResults } from '../../model/results-document.js';
import type { Sample, SourceCount } from '../../model/sample.js';
import { ordinal } from '../text/index.js';

/**
 * Where in results.json a published number comes from. Sections, items, groupings and gaps stand there in the same order as in a
 * publication. All throw Error for what is not in the publication.
 */

/** The keys that lead from an item to one of its figures. */
type ItemKeys = KeysToNumber<ItemResults>;
/** Those of an item's figures that the score of a section has too. */
export type MeasuredKeys = Extract<ItemKeys, KeysToNumber<ScoreResults>>;

/** Where a figure of an item stands. */
export function itemCell({ sections }: Publication, id: string, ...keys: ItemKeys): ResultsCell {
  const at = indexIn(sections, ({ items }) => items.some((item) => item.id === id), `item ${id}`);
  const items = sections[at]?.items ?? [];
  const index = indexIn(items, (item) => item.id === id, `item ${id}`);
  return {
    pointer: resultsPointer('sections', at, 'items', index, ...keys),
    ...nameAndRelease([id, ...keys], items[index]?.held ?? null),
  };
}

/** Where a figure stands of the item with this id or, where no item has it, of the score of the section with it. */
export function measuredCell(publication: Publication, id: string, ...keys: MeasuredKeys): ResultsCell {
  const { sections } = publication;
  if (sections.some(({ items }) => items.some((item) => item.id === id))) return itemCell(publication, id, ...keys);
  const at = indexIn(sections, (section) => section.id === id && section.score !== null, `item or score ${id}`);
  return {
    pointer: resultsPointer('sections', at, 'score', ...keys),
    ...nameAndRelease([id, ...keys], sections[at]?.score?.held ?? null),
  };
}

/**
 * Where a figure of one pair of a gap stands. `pair` counts from 0; the name of the cell counts from 1, as the ids of findings do.
 */
export function gapCell({ gaps }: Publication, gap: string, pair: number, ...keys: KeysToNumber<GapPair>): ResultsCell {
  const at = indexIn(gaps, ({ id }) => id === gap, `gap ${gap}`);
  const found = gaps[at]?.pairs[pair];
  if (!found) throw missing(`pair ${ordinal(pair + 1)} of the gap ${gap}`);
  return {
    pointer: resultsPointer('gaps', at, 'pairs', pair, ...keys),
    ...nameAndRelease([`${gap}-${ordinal(pair + 1)}`, ...keys], found.held),
  };
}

/** Where a figure of one group of a comparison stands. `grouping` and `comparison` must be objects of this publication. */
export function groupCell(
  { groups }: Publication,
  grouping: PublishedGrouping,
  comparison: PublishedComparison,
  category: string,
  ...keys: KeysToNumber<GroupStatistics>
): ResultsCell {
  const of = comparison.option === null ? comparison.of : `${comparison.of}.${comparison.option}`;
  const at = indexIn(groups, (one) => one === grouping, `grouping ${grouping.id}`);
  const index = indexIn(grouping.comparisons, (one) => one === comparison, `comparison of ${of} by ${grouping.id}`);
  const group = indexIn(comparison.groups, (one) => one.category === category, `group ${category} of ${grouping.id}`);
  return {
    pointer: resultsPointer('groups', at, 'comparisons', index, 'groups', group, ...keys),
    ...nameAndRelease([grouping.id, of, category, ...keys], comparison.held),
  };
}

/** Where a figure of the whole sample stands. */
export function sampleCell(...keys: KeysToNumber<Sample>): ResultsCell {
  return { pointer: resultsPointer('sample', ...keys), ...nameAndRelease(['sample', ...keys], null) };
}

/** Where a figure of one way of answering stands. */
export function sourceCell({ sources }: Sample, id: string, ...keys: KeysToNumber<SourceCount>): ResultsCell {
  const at = indexIn(sources, (source) => source.id === id, `source ${id}`);
  return { pointer: resultsPointer('sample', 'sources', at, ...keys), ...nameAndRelease([id, ...keys], null) };
}

function indexIn<T>(list: readonly T[], isIt: (one: T) => boolean, what: string): number {
  const at = list.findIndex(isIt);
  if (at < 0) throw missing(what);
  return at;
}

function missing(what: string): Error {
  return new Error(`There is no ${what} in the publication.`);
}

function nameAndRelease(parts: readonly (string | number)[], held: ReleaseMark | null): Pick<ResultsCell, 'name' | 'release'> {
  const name = parts.join('.');
  return { name: held ? `${name}@${held.name}` : name, release: held?.name ?? null };
}

/** A number as it is written in a sentence, with where it comes from. */
export function cited(written: string, cell: ResultsCell): Citation {
  return { written, cell };
}
