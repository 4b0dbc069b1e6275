import type { ItemAnalysis, Readers } from '../../../model/analysis.js';
import { least } from '../../../model/extremes.js';
import type { GroupAnalysis, GroupComparison } from '../../../model/inference.js';
import { has, kindHas } from '../../../model/item-traits.js';
import type { ItemValues, Ledger, Release, ReleasedHold } from '../../../model/ledger.js';
import type { DisclosureSettings } from '../../../model/project.js';
import { giveAway } from '../audit/index.js';
import { areAlike, type Basis, type Cell, cellOver, type HeldItem, type Variable } from '../rules/index.js';
import { basisOf, memberTokens } from './basis.js';
import { categoriesThen, comparedThen, comparisonThen } from './categories.js';
import { changedSince, tellsOfKept } from './kept.js';
import type { RespondentsBehind, RespondentsBehindOf } from './respondents-behind.js';

type Counts = Readonly<Record<string, number>>;

/**
 * How an item compares with the releases that have it. `new`: none has it. `same`: the answers of `release` are today's.
 * `changed`: it may appear with new values; `release` is the latest. `held`: it must keep the values of `release`, the nearest
 * one. `respondents` differ from that release. `unlike`: a release has answers to it that nobody can give today, so that it cannot be
 * told who changed: it is shown neither as it is nor as it was.
 */
export type Change =
  | { readonly kind: 'new' }
  | { readonly kind: 'unlike' }
  | { readonly kind: 'same'; readonly release: Release }
  | {
      readonly kind: 'changed';
      readonly release: Release;
      readonly respondents: number;
      /** Options whose new number would give away those who changed. */
      readonly withheld: ReadonlySet<string>;
    }
  | {
      readonly kind: 'held';
      readonly release: Release;
      readonly respondents: number;
      readonly because: HeldItem['because'];
      /** Null where it does not tell that those who changed answered nearly alike. */
      readonly hold: ReleasedHold | null;
    };

/**
 * Compares an item with every release that has it. It is held where fewer than `changed` respondents joined, left or corrected
 * their answer since one of them; and also where the releases together would give away so few respondents, or answers that are
 * nearly alike; or would tell which, of those whom an earlier release kept it for.
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
  const known = new Set(Object.keys(counts ?? {}));
  if (releases.some(({ cells }) => Object.keys(countsIn(cells.items[itemId]?.values)).some((key) => !known.has(key))))
    return { kind: 'unlike' };
  const respondentsBehind = respondentsBehindOf(itemId);
  const { now } = respondentsBehind;
  const bases = releases.map((release) => basisOf(release, itemId));
  const differences = bases.map((basis) => differing(basis, now));
  const same = differences.lastIndexOf(0);
  if (same >= 0) return { kind: 'same', release: releases[same] ?? latest };
  const nearest = differences.lastIndexOf(least(differences));
  const [release, respondents] = [releases[nearest] ?? latest, differences[nearest] ?? 0];
  if (respondents < settings.changed) return { kind: 'held', release, respondents, because: 'few-changed', hold: null };
  const options = kindHas(item.kind, 'several') ? Object.keys(counts ?? {}) : [];
  const values = releases.map(({ cells }) => countsIn(cells.items[itemId]?.values));
  const isNetAlike = options.length === 0 && counts !== null && values.some((before) => changedAlike(before, counts));
  const rules = { least: settings.changed, magnitudes: settings.magnitudes };
  const isToldOf = (variable: Variable) =>
    giveAway(variable, [...variable.standing, totalNow(respondentsBehind, variable)], rules);
  const isTold = (option: string | null) => isToldOf(respondentsBehind.variable(option));
  const withheld = options.filter((option) => isTold(option) || optionChangedAlike(item, option, counts ?? {}, releases));
  const isLost = options.length > 0 && withheld.length === options.length;
  const isReachTold = item.askedIf !== null && isToldOf(respondentsBehind.reach());
  if (isNetAlike || isLost || isReachTold || isTold(null))
    return { kind: 'held', release, respondents, because: 'derivable', hold: changedSince(release, itemId, now) };
  const variable = respondentsBehind.variable(null);
  const versions = releases.flatMap((one, at) => {
    const cell = variable.released[at];
    return cell ? [{ release: one, cell }] : [];
  });
  const holds = ledger.releases.flatMap(({ kept }) => kept[itemId] ?? []);
  if (tellsOfKept(variable, totalNow(respondentsBehind, variable), versions, holds))
    return { kind: 'held', release, respondents, because: 'kept-before', hold: null };
  return { kind: 'changed', release: latest, respondents: differences.at(-1) ?? 0, withheld: new Set(withheld) };
}

/** Whether those who were added since a release, or those who went, nearly all chose an option, or nearly all did not. */
function optionChangedAlike({ id, n }: ItemAnalysis, option: string, counts: Counts, releases: readonly Release[]): boolean {
  return releases.some(({ cells }) => {
    const values = cells.items[id]?.values;
    const then = countsIn(values)[option];
    if (values === undefined || then === undefined) return false;
    const now = counts[option] ?? 0;
    return changedAlike({ yes: then, no: values.n - then }, { yes: now, no: n - now });
  });
}

/** The cell over everyone who answers an item today. */
export function totalNow({ persons }: RespondentsBehind, variable: Variable): Cell {
  const today = new Set(persons);
  return cellOver(variable, (person) => today.has(person));
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
  /** The item, or the section whose score it is. */
  readonly of: string;
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
  const { group, key, of, itemIds } = compared;
  const releases = ledger.releases.flatMap((release) => {
    const then = comparisonThen(release, group, key);
    return then ? [{ release, entryId: then.entryId }] : [];
  });
  if (releases.length === 0) return false;
  const categories = readers.categoriesIn(group.by);
  const comparedNow = readers.comparedIn(group.id, of);
  const categoryNow = new Map<string, string | null>();
  memberTokens(ledger, readers).forEach((member, index) => {
    if (comparedNow[index]) categoryNow.set(member, categories[index] ?? null);
  });
  return releases.some(({ release, entryId }) => {
    const categoryThen = categoriesThen(ledger, release, group.by);
    const comparedBefore = comparedThen(release, entryId, of);
    return itemIds.some((itemId) => {
      const counts = differingByCategory(
        { basis: basisOf(release, itemId), categoryOf: (member) => (comparedBefore(member) ? categoryThen.get(member) : null) },
        { basis: respondentsBehindOf(itemId).now, categoryOf: (member) => categoryNow.get(member) },
      );
      return group.categories.some(({ id }) => {
        const count = counts.get(id) ?? 0;
        if (count < changed) return count > 0;
        const then = countsOfGroup(Object.values(release.cells.groups[entryId] ?? {}), itemId, id);
        const today = countsOfGroup(group.comparisons, itemId, id);
        return then !== null && today !== null && changedAlike(then, today);
      });
    });
  });
}

interface BasisByCategory {
  readonly basis: Basis;
  categoryOf(member: string): string | null | undefined;
}

/** By category: how many respondents were added to its basis, went from it, or answered differently. */
function differingByCategory(before: BasisByCategory, now: BasisByCategory): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const add = (category: string) => counts.set(category, (counts.get(category) ?? 0) + 1);
  for (const [member, answer] of before.basis) {
    const category = before.categoryOf(member) ?? null;
    const isSame = now.basis.get(member) === answer && now.categoryOf(member) === category;
    if (category !== null && !isSame) add(category);
  }
  for (const member of now.basis.keys()) {
    const category = now.categoryOf(member) ?? null;
    const wasThere = before.basis.has(member) && before.categoryOf(member) === category;
    if (category !== null && !wasThere) add(category);
  }
  return counts;
}

function countsOfGroup(comparisons: readonly GroupComparison[], itemId: string, category: string): Counts | null {
  const groups = comparisons.find(({ of, kind }) => of === itemId && kind === 'item')?.groups;
  const values = groups?.find((one) => one.category === category);
  return values && values.n > 0 ? values.counts : null;
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
  // An option that was withheld then, or is now, has no number to compare.
  const keys = Object.keys(before).filter((key) => now[key] !== undefined);
  return keys.map((key) => (now[key] ?? 0) - (before[key] ?? 0));
}

function countsIn(values: ItemValues | undefined): Counts {
  return (values?.counts ?? {}) as Counts;
}
