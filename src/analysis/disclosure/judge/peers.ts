import { has } from '../../../model/item-traits.js';
import { openBounds } from '../audit/index.js';
import type { Cell } from '../rules/index.js';
import type { JudgeContext } from './context.js';
import { protectVariable, type Unit } from './together.js';

/** Whether the answers of a category to a scale item may be told in reports to its members, beside all else that is told. */
export type PeersAudit = (by: string, category: string, itemId: string) => boolean;

/**
 * How many more than half must have answered at or above the median, and at or below it, so that it says nothing of anybody: one whose
 * answer is exchanged for one on the other side does not move it then, nor does the reader who is left out, half of one.
 */
const SLACK = 1.5;

/**
 * Judges the comparison groups of feedback reports together with what is told of each item besides (`told`, by the id of the variable).
 * A median that leaves little slack counts as telling how often each answer was given, though it cannot be subtracted from another. Where
 * groups are not safe together, those of the grouping that readers are compared by first stay, and of one grouping the largest.
 */
export function judgePeersTogether(
  context: JudgeContext,
  peers: readonly string[],
  told: ReadonlyMap<string, readonly Cell[]>,
): PeersAudit {
  const withheld = new Set<string>();
  for (const { id } of context.analysis.sections.flatMap(({ items }) => items).filter((item) => has(item, 'levels'))) {
    const units = unitsOf(context, peers, id, withheld);
    protectVariable({ ...context, elsewhere: told }, context.subjectsOf.item(id, null).variable, units, [], openBounds);
  }
  return (by, category, itemId) => !withheld.has(nameOf(by, category, itemId));
}

/** One for each category of the groupings, but for those that items make, which are never shown. */
function unitsOf(
  { analysis, subjectsOf }: JudgeContext,
  peers: readonly string[],
  itemId: string,
  withheld: Set<string>,
): readonly Unit[] {
  const { readers } = analysis.whole();
  const { variable, over } = subjectsOf.item(itemId, null);
  return peers.flatMap((by, place): readonly Unit[] => {
    const grouping = readers.groupingOf(by);
    if (grouping.item !== null) return [];
    const categories = readers.categoriesIn(by);
    return grouping.categories.flatMap(({ id }): readonly Unit[] => {
      const name = nameOf(by, id, itemId);
      const cells = over((position) => categories[position] === id).map((cell) => ({ variable, cell }));
      if (!isTight(cells.map(({ cell }) => cell.counts ?? []))) return [];
      const size = categories.filter((category) => category === id).length;
      return [
        {
          cells,
          // All of an earlier grouping are kept before any of a later one.
          loss: (peers.length - place) * (categories.length + 1) + size,
          isShown: () => !withheld.has(name),
          withhold: () => void withheld.add(name),
        },
      ];
    });
  });
}

/** Whether one answer more on the other side of the median could move it. `counts` has the answers to each level, source by source. */
function isTight(counts: readonly (readonly number[])[]): boolean {
  const levels = (counts[0] ?? []).map((_, level) => counts.reduce((sum, ofSource) => sum + (ofSource[level] ?? 0), 0));
  const half = levels.reduce((sum, count) => sum + count, 0) / 2;
  let below = 0;
  for (const count of levels) {
    if (below + count >= half) return below + count - half < SLACK || half - below < SLACK;
    below += count;
  }
  return true;
}

function nameOf(...names: readonly string[]): string {
  return JSON.stringify(names);
}
