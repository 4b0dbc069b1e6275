import type { NumberAnalysis } from '../../../model/analysis.js';
import type { GroupAnalysis, GroupComparison } from '../../../model/inference.js';
import { type Cell, toldByDeviation, toldByQuantiles, type Withheld } from '../rules/index.js';
import type { JudgeContext } from './context.js';
import { inCategory } from './group-cells.js';
import { type Amounts, amountsIn, isOfOne } from './subjects.js';

/** What of the statistics of a number item is withheld besides what is withheld of any item: all of them, or the deviation alone. */
export interface NumberReasons {
  readonly statistics: Withheld | null;
  readonly deviation: Withheld | null;
}

export const NO_NUMBER_WITHHELD: NumberReasons = { statistics: null, deviation: null };

/**
 * Why statistics of a number item may not be shown, or its deviation, since a mean tells a sum, and a deviation beside it the sum of the
 * squares. In an edition of some sources that holds for each source, since editions of other sources can be put beside it.
 */
export function judgeNumbers(
  { subjectsOf, settings, isTeam }: JudgeContext,
  item: NumberAnalysis,
  isHeld: boolean,
): NumberReasons {
  const { variable, over } = subjectsOf.item(item.id, null);
  const { truth, released } = variable;
  if (isTeam || truth.kind !== 'amounts') return NO_NUMBER_WITHHELD;
  // A release has nothing of what it withheld.
  if (isHeld && item.mean === null) return { statistics: 'dominated', deviation: null };
  const cells = over();
  const toldOf = (marks: Uint8Array) => toldByDeviation(amountsIn(truth, marks), truth.bounds, settings.magnitudes);
  const quantiles = [item.q1, item.median, item.q3].flatMap((quantile) => quantile ?? []);
  const isDominated =
    cells.some((cell) => isOfOne(variable, cell, settings)) ||
    cells.some(({ marks }) => toldByQuantiles(amountsIn(truth, marks), quantiles, truth.bounds, settings.magnitudes));
  if (isDominated) return { statistics: 'dominated', deviation: null };
  if (cells.some(({ marks }) => toldOf(marks).all)) return { statistics: 'alike', deviation: null };
  const isExtreme = (marks: Uint8Array) => toldOf(marks).extreme;
  const isTold =
    (isHeld && item.sd === null) ||
    cells.some(({ marks }) => isExtreme(marks)) ||
    changesSince(cells, released).some(({ joined, left }) => isExtreme(joined) || isExtreme(left) || hasUnread(truth, left));
  return { statistics: null, deviation: isTold ? 'dominated' : null };
}

/**
 * By category: whether one number of a group makes up so much of its sum, or beside its median, that it would be known nearly. Where an
 * item makes the groups nobody knows who is in one, but who has most of the answers may be known all the same; and since each could be
 * subtracted from the others they fall together.
 */
export function dominatedGroups(
  { analysis, subjectsOf, settings }: JudgeContext,
  group: GroupAnalysis,
  comparison: GroupComparison,
): readonly boolean[] {
  const { variable, over } = subjectsOf.item(comparison.of, comparison.option);
  const { truth } = variable;
  if (truth.kind !== 'amounts') return comparison.groups.map(() => false);
  const dominated = comparison.groups.map(({ category, median }) => {
    const cells = over(inCategory(analysis.whole(), { group, comparison }, category));
    return cells.some(
      (cell) =>
        isOfOne(variable, cell, settings) ||
        (median !== null && toldByQuantiles(amountsIn(truth, cell.marks), [median], truth.bounds, settings.magnitudes)),
    );
  });
  return group.item === null ? dominated : dominated.map(() => dominated.includes(true));
}

/** Who joined since each release, and who left it: of these the sums of squares are told by two deviations. */
function changesSince(cells: readonly Cell[], released: readonly Cell[]) {
  return released.flatMap((then) =>
    cells.map((now) => ({ joined: beyond(now.marks, then.marks), left: beyond(then.marks, now.marks) })),
  );
}

/** Who is in the one and not in the other. */
function beyond(one: Uint8Array, other: Uint8Array): Uint8Array {
  return one.map((mark, person) => (other[person] === 1 ? 0 : mark));
}

/** Whether one of the amounts can no longer be told. */
function hasUnread({ amounts }: Amounts, marks: Uint8Array): boolean {
  return amounts.some((amount, person) => marks[person] === 1 && Number.isNaN(amount));
}
