import { greatest } from '../../../model/extremes.js';
import type { GroupStatistics } from '../../../model/inference.js';
import { type Cell, DISSENTERS, type Variable, type Withheld } from '../rules/index.js';

/** A group's cells, that of the subject compared first. */
type GroupCells = readonly { readonly variable: Variable; readonly cell: Cell }[];

/**
 * Why a comparison of groups that an item makes must not be shown, since it tells which answers go with which group: whoever finds out
 * the one then knows the other. Groups that are not shown count as one. Null where it may be shown.
 */
export function relationTold(
  groups: readonly GroupStatistics[],
  cells: readonly GroupCells[],
  isShown: (index: number) => boolean,
): Withheld | null {
  if (!groups.some((_, index) => isShown(index))) return null;
  const [first] = cells.flatMap((ofGroup) => ofGroup.slice(0, 1));
  if (first?.variable.truth.kind === 'amounts')
    return isTooLargeForOne(first.variable.truth.amounts, cells, isShown) ? 'dominated' : null;
  return exceptions(groups, isShown) < DISSENTERS ? 'alike' : null;
}

/** How many are in another group than most of those who gave the same answer. */
function exceptions(groups: readonly GroupStatistics[], isShown: (index: number) => boolean): number {
  const keys = Object.keys(groups[0]?.counts ?? {});
  if (keys.length === 0) return Number.POSITIVE_INFINITY;
  return keys.reduce((sum, key) => {
    const counts = groups.map((group) => group.counts[key] ?? 0);
    const shown = counts.filter((_, index) => isShown(index));
    const others = counts.reduce((total, count, index) => (isShown(index) ? total : total + count), 0);
    const all = [...shown, others];
    return sum + all.reduce((total, count) => total + count, 0) - greatest(all);
  }, 0);
}

/** Whether some amount is larger than all amounts of a group that is shown: whoever has it is in another. */
function isTooLargeForOne(amounts: Float64Array, cells: readonly GroupCells[], isShown: (index: number) => boolean): boolean {
  const sizes = cells.map((ofGroup) => sizesIn(amounts, ofGroup));
  const largest = sizes.flat().reduce((most, size) => Math.max(most, size), 0);
  return sizes.some((ofGroup, index) => isShown(index) && ofGroup.reduce((sum, size) => sum + size, 0) < largest);
}

/** The sizes of the amounts in a group, of which an edition by source has one cell for each source. */
function sizesIn(amounts: Float64Array, ofGroup: GroupCells): readonly number[] {
  const ofSubject = ofGroup.filter(({ variable }) => variable === ofGroup[0]?.variable);
  return Array.from(amounts).flatMap((amount, person) =>
    !Number.isNaN(amount) && ofSubject.some(({ cell }) => cell.marks[person] === 1) ? [Math.abs(amount)] : [],
  );
}
