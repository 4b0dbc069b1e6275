import type { Analysis } from '../../model/analysis.js';
import { has } from '../../model/item-traits.js';
import type { Ledger, Release } from '../../model/ledger.js';
import { available } from '../statistics/index.js';
import { statesOf } from './releases/index.js';
import { itemInBands, weightSchemeOf } from './rules/index.js';

/** What the figures of a release are read by, since the project may say otherwise one day. */
export function definitionsOf({ sections, groups }: Analysis): Pick<Release, 'conditions' | 'entries' | 'scored'> {
  return {
    conditions: Object.fromEntries(
      sections.flatMap(({ items }) => items.flatMap(({ id, askedIf }) => (askedIf === null ? [] : [[id, askedIf] as const]))),
    ),
    entries: Object.fromEntries(groups.map(({ id, by }) => [id, by])),
    scored: Object.fromEntries(
      sections.flatMap(({ id, score, items }) =>
        score === null ? [] : [[id, items.filter((item) => has(item, 'levels')).map((item) => item.id)] as const],
      ),
    ),
  };
}

/** Who is behind the figures of `itemIds`, as tokens. Members are in the order of their tokens, so that the order tells nothing. */
export function basesOf(
  analysis: Analysis,
  ledger: Ledger,
  itemIds: ReadonlySet<string>,
  peers: readonly string[],
): Pick<Release, 'members' | 'answers' | 'groupings' | 'compared' | 'weights'> {
  const { readers, groups, margins } = analysis;
  const order = readers.ids
    .map((id, index) => ({ member: ledger.memberToken(id), index }))
    .sort((a, b) => (a.member < b.member ? -1 : 1));
  const tokens = (subject: string, values: readonly (string | null)[]) =>
    order.map(({ member, index }) => {
      const value = values[index] ?? null;
      return value === null ? '' : ledger.answerToken(subject, member, value);
    });
  const marks = (kept: readonly boolean[]) => order.map(({ index }) => (kept[index] ? '1' : '0')).join('');
  const by = analysis.weights && available(analysis.weights) ? analysis.weights.by : [];
  const bands = margins.flatMap((margin) => (itemInBands(readers, margin.by) === null ? [] : [margin.by]));
  const groupings = [...new Set([...groups.map((group) => group.by), ...by, ...peers, ...bands])];
  return {
    members: order.map(({ member }) => member),
    answers: Object.fromEntries(
      Array.from(withTold(analysis, itemIds, groupings), (id) => [id, tokens(id, statesOf(readers, id))]),
    ),
    groupings: Object.fromEntries(
      groupings.map((id) => {
        const { item, categories } = readers.groupingOf(id);
        return [id, { item, categories: categories.map((one) => one.id), members: tokens(id, readers.categoriesIn(id)) }];
      }),
    ),
    compared: Object.fromEntries(
      groups.flatMap(({ id, item, comparisons }) =>
        item === null
          ? []
          : [[id, Object.fromEntries(comparisons.map(({ of }) => [of, marks(readers.comparedIn(id, of))]))] as const],
      ),
    ),
    weights: by.length === 0 ? null : { by, scheme: weightSchemeOf(analysis, ledger) },
  };
}

/** Items together with those that make the groupings, and those that conditions of theirs are about: figures tell of these, too. */
function withTold(
  { sections, readers }: Analysis,
  itemIds: ReadonlySet<string>,
  groupings: readonly string[],
): ReadonlySet<string> {
  const told = new Set([...itemIds, ...groupings.flatMap((by) => readers.groupingOf(by).item ?? [])]);
  // A condition is about an earlier item.
  for (const { id, askedIf } of sections.flatMap(({ items }) => items).reverse())
    if (askedIf && told.has(id)) told.add(askedIf.item);
  return told;
}
