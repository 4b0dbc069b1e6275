import { resultsPointer } from '../../analysis/pointers/index.js';
import type {
  AnswerFigure,
  Citation,
  CorrelationFigure,
  GroupFigure,
  ItemFigure,
  Meaning,
  PairFigure,
  ResultsCell,
  ScoreFigure,
  SourceFigure,
} from '../../model/cited.js';
import type {
  Publication,
  PublishedComparison,
  PublishedCorrelation,
  PublishedGrouping,
  PublishedSection,
  ReleaseMark,
} from '../../model/publication.js';
import { type Published, ZERO } from '../../model/published.js';
import type { Sample } from '../../model/sample.js';
import { ordinal } from '../text/index.js';

/**
 * Where in results.json a published number comes from. Sections, items, groupings and gaps stand there in the same order as in a
 * publication. All throw Error for what is not in the publication.
 */

/** The keys that lead from an item to a figure that a sentence may cite. */
type ItemKeys = readonly [ItemFigure] | readonly [AnswerFigure, string];
/** As ItemKeys, of an item or a score: `option` is the level or option that was counted. */
type GroupKeys = readonly ['n' | 'mean'] | readonly ['counts', string];
type SampleKeys = readonly ['frame' | 'answered'] | readonly ['total', 'returned' | 'answered' | 'responseRate'];

/** Where a figure of an item stands. */
export function itemCell({ sections }: Publication, id: string, ...keys: ItemKeys): ResultsCell {
  const at = indexIn(sections, ({ items }) => items.some((item) => item.id === id), `item ${id}`);
  const items = sections[at]?.items ?? [];
  const index = indexIn(items, (item) => item.id === id, `item ${id}`);
  return {
    pointer: resultsPointer('sections', at, 'items', index, ...keys),
    ...nameAndRelease([id, ...keys], items[index]?.held ?? null),
    meaning: itemMeaning(id, keys),
  };
}

function itemMeaning(item: string, [figure, answer]: ItemKeys): Meaning {
  if (figure === 'counts' || figure === 'shares')
    return { of: 'answer', item, answers: answer === undefined ? [] : [answer], figure };
  return { of: 'item', item, figure };
}

/** Where a figure stands of the item with this id or, where no item has it, of the score of the section with it. */
export function measuredCell(publication: Publication, id: string, figure: ScoreFigure): ResultsCell {
  const { sections } = publication;
  if (sections.some(({ items }) => items.some((item) => item.id === id))) return itemCell(publication, id, figure);
  const at = indexIn(sections, (section) => section.id === id && section.score !== null, `item or score ${id}`);
  return {
    pointer: resultsPointer('sections', at, 'score', figure),
    ...nameAndRelease([id, figure], sections[at]?.score?.held ?? null),
    meaning: { of: 'score', section: id, figure },
  };
}

/**
 * Where a figure of one pair of a gap stands. `pair` counts from 0; the name of the cell counts from 1, as the ids of findings do.
 */
export function gapCell({ gaps }: Publication, gap: string, pair: number, figure: PairFigure): ResultsCell {
  const at = indexIn(gaps, ({ id }) => id === gap, `gap ${gap}`);
  const found = gaps[at]?.pairs[pair];
  if (!found) throw missing(`pair ${ordinal(pair + 1)} of the gap ${gap}`);
  return {
    pointer: resultsPointer('gaps', at, 'pairs', pair, figure),
    ...nameAndRelease([`${gap}-${ordinal(pair + 1)}`, figure], found.held),
    meaning: { of: 'pair', from: found.from, to: found.to, figure },
  };
}

/** Where a figure of one group of a comparison stands. `grouping` and `comparison` must be objects of this publication. */
export function groupCell(
  { groups }: Publication,
  grouping: PublishedGrouping,
  comparison: PublishedComparison,
  category: string,
  ...keys: GroupKeys
): ResultsCell {
  const of = comparison.option === null ? comparison.of : `${comparison.of}.${comparison.option}`;
  const at = indexIn(groups, (one) => one === grouping, `grouping ${grouping.id}`);
  const index = indexIn(grouping.comparisons, (one) => one === comparison, `comparison of ${of} by ${grouping.id}`);
  const group = indexIn(comparison.groups, (one) => one.category === category, `group ${category} of ${grouping.id}`);
  return {
    pointer: resultsPointer('groups', at, 'comparisons', index, 'groups', group, ...keys),
    ...nameAndRelease([grouping.id, of, category, ...keys], comparison.held),
    meaning: groupMeaning(grouping, comparison, category, keys[0]),
  };
}

/** What a number of one group of a comparison is. */
export function groupMeaning(
  { id }: PublishedGrouping,
  { of, option }: PublishedComparison,
  category: string,
  figure: GroupFigure,
): Meaning {
  return { of: 'group', grouping: id, category, subject: of, option, figure };
}

/** The correlation of two items of a section and its number of respondents, and where these stand. */
export function correlationCell(
  { sections }: Publication,
  first: string,
  second: string,
): {
  readonly rho: Published | null;
  readonly n: Published;
  readonly cellOf: (figure: CorrelationFigure) => ResultsCell;
} {
  const isOf = (one: PublishedCorrelation) => [first, second].includes(one.first) && [first, second].includes(one.second);
  const listOf = ({ score }: PublishedSection) => (score?.correlations.shown ? score.correlations.value : []);
  const at = indexIn(sections, (section) => listOf(section).some(isOf), `correlation of ${first} and ${second}`);
  const list = sections[at] ? listOf(sections[at]) : [];
  const index = list.findIndex(isOf);
  const { n, rho } = list[index] ?? { n: ZERO, rho: null };
  return {
    rho,
    n,
    cellOf: (figure) => ({
      pointer: resultsPointer('sections', at, 'correlations', index, 'result', figure),
      ...nameAndRelease([`${first}-${second}`, figure], sections[at]?.score?.held ?? null),
      meaning: { of: 'correlation', first, second, figure },
    }),
  };
}

/** Where a figure of the whole sample stands. */
export function sampleCell(...keys: SampleKeys): ResultsCell {
  const [first, second] = keys;
  return {
    pointer: resultsPointer('sample', ...keys),
    ...nameAndRelease(['sample', ...keys], null),
    meaning: { of: 'sample', figure: first === 'total' ? second : first },
  };
}

/** Where a figure of one way of answering stands. */
export function sourceCell({ sources }: Sample, id: string, figure: SourceFigure): ResultsCell {
  const at = indexIn(sources, (source) => source.id === id, `source ${id}`);
  return {
    pointer: resultsPointer('sample', 'sources', at, figure),
    ...nameAndRelease([id, figure], null),
    meaning: { of: 'source', source: id, figure },
  };
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
  return { written, meaning: cell.meaning, cells: [cell] };
}

/** A number that no cell holds, with the cells that it is worked out from. */
export function workedOut(written: string, meaning: Meaning, cells: readonly ResultsCell[]): Citation {
  return { written, meaning, cells };
}
