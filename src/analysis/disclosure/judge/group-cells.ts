import type { Analysis } from '../../../model/analysis.js';
import type { GroupAnalysis, GroupComparison } from '../../../model/inference.js';
import { has } from '../../../model/item-traits.js';
import { itemOf } from '../rules/index.js';
import { isDecidedBy, subjectsAsked, subjectsAskedAfter } from './conditions.js';
import type { JudgeContext } from './context.js';
import { choseOneEach } from './exclusive.js';
import type { Subject } from './subjects.js';
import type { VariableCell } from './tables.js';

/** Chooses readers of an analysis who are in a group. */
export function inCategory(
  { readers }: Analysis,
  { group, comparison }: { readonly group: GroupAnalysis; readonly comparison: Pick<GroupComparison, 'of'> },
  category: string,
): (position: number) => boolean {
  const [compared, categories] = [readers.comparedIn(group.id, comparison.of), readers.categoriesIn(group.by)];
  return (position) => compared[position] === true && categories[position] === category;
}

/** What is told of a subject, and of who was asked: it, if not everyone was, and the items whose condition is about it. */
export function subjectsIn(
  context: JudgeContext,
  group: GroupAnalysis,
  { of, kind, option }: GroupComparison,
): readonly Subject[] {
  const { analysis, subjectsOf } = context;
  const section = analysis.sections.find(({ id }) => id === of);
  if (kind === 'score')
    return section?.items.flatMap((item) => (has(item, 'levels') ? [subjectsOf.item(item.id, null)] : [])) ?? [];
  return [subjectsOf.item(of, option), ...subjectsAsked(context, of, [group.item]), ...subjectsAskedAfter(context, of)];
}

/**
 * The cells of one group. Where an item makes the groups nobody knows who is in one; but somebody may find out, so that they are judged
 * as if everyone did. All groups together are a known set of the item that makes them.
 */
export function cellsOf(
  context: JudgeContext,
  group: GroupAnalysis,
  comparison: GroupComparison,
  category: string,
): readonly VariableCell[] {
  const whole = context.analysis.whole();
  const compared = whole.readers.comparedIn(group.id, comparison.of);
  const isCompared = (position: number) => compared[position] === true;
  const isIn = isDecidedByGroup(context, group, comparison) ? isCompared : inCategory(whole, { group, comparison }, category);
  const ofGroup = cells(subjectsIn(context, group, comparison), comparison, isIn);
  if (group.item === null) return ofGroup;
  return [...ofGroup, ...cells([context.subjectsOf.grouping(group.by, group.item)], null, isCompared)];
}

/**
 * Whether the item that makes the groups decides who is asked what is compared: then who is in which group tells nothing that the
 * questionnaire does not, and only all groups together are a cell.
 */
export function isDecidedByGroup(
  { analysis }: Pick<JudgeContext, 'analysis'>,
  { item }: GroupAnalysis,
  { of }: Pick<GroupComparison, 'of'>,
): boolean {
  return item !== null && isDecidedBy({ analysis }, of, item);
}

/** Where hardly anyone in a group chose more than one option, each option that is shown tells about all others. */
export function linkedCells(
  context: JudgeContext,
  group: GroupAnalysis,
  { kind, of, option }: GroupComparison,
  category: string,
): readonly VariableCell[] {
  const item = itemOf(context.analysis, of);
  if (kind !== 'option' || item?.kind !== 'multiple') return [];
  const whole = context.analysis.whole();
  const isIn = inCategory(whole, { group, comparison: { of } }, category);
  if (!choseOneEach(whole, of, isIn)) return [];
  const others = item.options.filter(({ id }) => id !== option).map(({ id }) => context.subjectsOf.item(of, id));
  return cells(others, null, isIn);
}

/** The mean of a score tells the sum of all its items, but of none how often each level was given. */
function cells(
  subjects: readonly Subject[],
  comparison: GroupComparison | null,
  keep?: (position: number) => boolean,
): readonly VariableCell[] {
  const isScore = comparison?.kind === 'score';
  return subjects.flatMap(({ variable, over }) =>
    over(keep).map((cell) => ({ variable, cell: isScore ? { ...cell, counts: null } : cell })),
  );
}

export function totalsOf(context: JudgeContext, group: GroupAnalysis, comparison: GroupComparison): readonly VariableCell[] {
  return cells(subjectsIn(context, group, comparison), comparison);
}
