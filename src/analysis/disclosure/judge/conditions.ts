import { kindHas } from '../../../model/item-traits.js';
import { itemOf } from '../rules/index.js';
import type { JudgeContext } from './context.js';
import type { Subject } from './subjects.js';

/**
 * What the numbers of an item tell besides its answers where it is asked on a condition: who was asked it, and so something of the
 * answers to the item that the condition is about (of an item with several answers: whether the options were chosen that it names), and
 * of those that decide who was asked that one. Nothing new of the `makers`, whose answers make the groups that the numbers are of.
 * Empty for an item that everyone is asked.
 */
export function subjectsAsked(
  context: Pick<JudgeContext, 'analysis' | 'subjectsOf'>,
  itemId: string,
  makers: readonly (string | null)[],
): readonly Subject[] {
  const { analysis, subjectsOf } = context;
  const condition = itemOf(analysis, itemId)?.askedIf ?? null;
  if (condition === null) return [];
  const { item, in: answers } = condition;
  const options = itemOf(analysis, item)?.kind === 'multiple' ? answers : [null];
  const told = makers.includes(item) ? [] : [subjectsOf.reach(itemId), ...options.map((option) => subjectsOf.item(item, option))];
  return [...told, ...subjectsAsked(context, item, makers)];
}

/** Who was asked the items whose condition is about an item with one answer: it follows from its counts. */
export function subjectsAskedAfter(
  { analysis, subjectsOf }: Pick<JudgeContext, 'analysis' | 'subjectsOf'>,
  itemId: string,
): readonly Subject[] {
  const item = itemOf(analysis, itemId);
  if (item === undefined || kindHas(item.kind, 'several')) return [];
  return analysis.sections.flatMap(({ items }) =>
    items.flatMap(({ id, askedIf }) => (askedIf?.item === itemId ? [subjectsOf.reach(id)] : [])),
  );
}

/** Whether the answers to another item decide, directly or through others, who is asked an item. */
export function isDecidedBy({ analysis }: Pick<JudgeContext, 'analysis'>, itemId: string, other: string): boolean {
  const parent = itemOf(analysis, itemId)?.askedIf?.item;
  return parent !== undefined && (parent === other || isDecidedBy({ analysis }, parent, other));
}
