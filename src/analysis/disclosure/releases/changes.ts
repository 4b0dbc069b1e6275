import type { ItemAnalysis, Readers } from '../../../model/analysis.js';
import type { GroupAnalysis, GroupComparison } from '../../../model/inference.js';
import { has, kindHas } from '../../../model/item-traits.js';
import type { ItemValues, Ledger, Release } from '../../../model/ledger.js';
import type { DisclosureSettings } from '../../../model/project.js';
import { areAlike, type Basis, giveAway, type HeldItem, isChosenByAll, type RespondentsBehindOf } from '../rules/index.js';
import { basisOf } from './basis.js';
import { categoriesThen } from './respondents-behind.js';

type Counts = Readonly<Record<string, number>>;

/**
 * How an item compares with the releases that have it. `new`: none has it. `same`: the answers of `release` are today's.
 * `changed`: it may appear with new values; `release` is the latest. `held`: it must keep the values of `release`, the nearest
 * one. `respondents` differ from that release.
 */
export type Change =
  | { readonly kind: 'new' }
  | { readonly kind: 'same'; readonly release: Release }
  | { readonly kind: 'changed'; readonly release: Release; readonly respondents: number }
  | { readonly kind: 'held'; readonly release: Release; readonly respondents: number; readonly because: HeldItem['because'] };

/**
 * Compares an item with every release that has it. It is held where fewer than `changed` respondents joined, left or corrected
 * their answer since one of them; and also where the releases together would give away so few respondents, or answers that are
 * nearly alike.
 */
export function changeOf(
  ledger: Ledger,
  item: ItemAnalysis,
  respondentsBehindOf: RespondentsBehindOf,
  settings: DisclosureSettings,
): Change {
  const { id: itemId } = item;
  const counts = has(item, 'listed') ? item.counts : null;
  const releases = ledger.releases.filter(({ cells }) => cells.items[itemId] !== undefined);
  const latest = releases.at(-1);
  if (!latest) return { kind: 'new' };
  const respondentsBehind = respondentsBehindOf(itemId);
  const { now } = respondentsBehind;
  const bases = releases.map((release) => basisOf(release, itemId));
  const differences = bases.map((basis) => differing(basis, now));
  const same = differences.lastIndexOf(0);
  if (same >= 0) return { kind: 'same', release: releases[same] ?? latest };
  const nearest = differences.lastIndexOf(Math.min(...differences));
  const [release, respondents] = [releases[nearest] ?? latest, differences[nearest] ?? 0];
  if (respondents < settings.changed) return { kind: 'held', release, respondents, because: 'few-changed' };
  const isPartition = !kindHas(item.kind, 'several');
  const released = releases.flatMap((one) => respondentsBehind.released(one));
  const isNetAlike = releases.some(({ cells }) => {
    const values = cells.items[itemId]?.values;
    if (counts === null || values === undefined) return false;
    return isPartition
      ? changedAlike(countsIn(values), counts)
      : isChosenByAll(differencesOf(countsIn(values), counts), item.n - values.n) ||
          isChosenByAll(differencesOf(counts, countsIn(values)), values.n - item.n);
  });
  if (
    isNetAlike ||
    giveAway([...released, respondentsBehind.today(isPartition ? counts : null)], respondentsBehind.parts, settings.changed)
  )
    return { kind: 'held', release, respondents, because: 'derivable' };
  return { kind: 'changed', release: latest, respondents: differences.at(-1) ?? 0 };
}

/** How many respondents are in one basis only, or answered differently in the two. */
export function differing(a: Basis, b: Basis): number {
  let count = 0;
  for (const [member, answer] of a) if (b.get(member) !== answer) count += 1;
  for (const member of b.keys()) if (!a.has(member)) count += 1;
  return count;
}

/** A comparison of groups, its key, and the items that its figures are computed from. */
export interface Compared {
  readonly group: GroupAnalysis;
  readonly key: string;
  readonly itemIds: readonly string[];
}

/**
 * Whether one of the groups changed since a release of the comparison, but by fewer than `changed` respondents or by answers that
 * are nearly alike.
 */
export function groupsChangedLittle(
  ledger: Ledger,
  readers: Readers,
  compared: Compared,
  respondentsBehindOf: RespondentsBehindOf,
  { changed }: DisclosureSettings,
): boolean {
  const { group, key, itemIds } = compared;
  const releases = ledger.releases.filter(({ cells }) => cells.groups[group.id]?.[key] !== undefined);
  if (releases.length === 0) return false;
  const categories = readers.categoriesIn(group.by);
  const categoryNow = new Map(readers.ids.map((id, index) => [ledger.memberToken(id), categories[index] ?? null]));
  return releases.some((release) => {
    const categoryThen = categoriesThen(ledger, release, group);
    return itemIds.some((itemId) => {
      const { now } = respondentsBehindOf(itemId);
      const before = basisOf(release, itemId);
      return group.categories.some(({ id }, index) => {
        const then = countsOfGroup(Object.values(release.cells.groups[group.id] ?? {}), itemId, index);
        const today = countsOfGroup(group.comparisons, itemId, index);
        const count = differing(
          within(before, (member) => categoryThen.get(member) === id),
          within(now, (member) => categoryNow.get(member) === id),
        );
        return count > 0 && (count < changed || (then !== null && today !== null && changedAlike(then, today)));
      });
    });
  });
}

function countsOfGroup(comparisons: readonly GroupComparison[], itemId: string, index: number): Counts | null {
  const figures = comparisons.find(({ of, kind }) => of === itemId && kind === 'item')?.groups[index];
  return figures && figures.n > 0 ? figures.counts : null;
}

/**
 * Whether the answers that were added, or the answers that went, are nearly alike. Respondents who know that they came or left
 * can put their own answers together with the net change, so it must not be of few kinds even where many changed.
 */
function changedAlike(before: Counts, now: Counts): boolean {
  const differences = differencesOf(before, now);
  return areAlike(differences.map((by) => Math.max(0, by))) || areAlike(differences.map((by) => Math.max(0, -by)));
}

function differencesOf(before: Counts, now: Counts): readonly number[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(now)])];
  return keys.map((key) => (now[key] ?? 0) - (before[key] ?? 0));
}

function countsIn(values: ItemValues | undefined): Counts {
  return (values?.counts ?? {}) as Counts;
}

function within(basis: Basis, keep: (member: string) => boolean): Basis {
  return new Map([...basis].filter(([member]) => keep(member)));
}
