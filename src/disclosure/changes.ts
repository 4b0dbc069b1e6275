import type { Readers } from '../model/analysis.js';
import type { GroupAnalysis } from '../model/inference.js';
import type { ItemValues, Ledger, Release } from '../model/ledger.js';
import type { DisclosureSettings } from '../model/project.js';
import { areAlike } from './alike.js';
import { type Classes, classesOf, revealsFew } from './audit.js';
import type { HeldFigure } from './verdicts.js';

/** How an item stands to the releases of it. */
export type Change =
  | { readonly kind: 'new' }
  | { readonly kind: 'same'; readonly release: Release }
  | { readonly kind: 'changed'; readonly release: Release; readonly respondents: number }
  | { readonly kind: 'held'; readonly release: Release; readonly respondents: number; readonly because: HeldFigure['because'] };

/** Respondents who answered an item, and their answers, both as tokens. */
export type Basis = ReadonlyMap<string, string>;

/**
 * Compares an item with every release of it. It is held where fewer than `changed` respondents joined, left or corrected their
 * answer since one of them, where several releases together would give away so few, and where those who changed answered nearly
 * alike. `counts` are of its levels or options; null where there are none.
 */
export function changeOf(
  ledger: Ledger,
  readers: Readers,
  itemId: string,
  counts: Readonly<Record<string, number>> | null,
  settings: DisclosureSettings,
): Change {
  const releases = ledger.releases.filter(({ cells }) => cells.items[itemId] !== undefined);
  const latest = releases.at(-1);
  if (!latest) return { kind: 'new' };
  const now = basisNow(ledger, readers, itemId);
  const bases = releases.map((release) => basisOf(release, itemId));
  const differences = bases.map((basis) => differing(basis, now));
  const same = differences.lastIndexOf(0);
  if (same >= 0) return { kind: 'same', release: releases[same] ?? latest };
  const nearest = differences.lastIndexOf(Math.min(...differences));
  const [release, respondents] = [releases[nearest] ?? latest, differences[nearest] ?? 0];
  if (respondents < settings.changed) return { kind: 'held', release, respondents, because: 'few-changed' };
  if (revealsFew(classesByAnswer([...bases, now]), settings.changed))
    return { kind: 'held', release, respondents, because: 'derivable' };
  const revealing = releases.find(({ cells }) => counts && changedAlike(countsIn(cells.items[itemId]?.values), counts));
  if (revealing) return { kind: 'held', release, respondents, because: 'alike' };
  return { kind: 'changed', release: latest, respondents: differences.at(-1) ?? 0 };
}

export function basisNow(ledger: Ledger, readers: Readers, itemId: string): Basis {
  const answers = readers.answersTo(itemId);
  return new Map(
    readers.ids.flatMap((id, index) => {
      const answer = answers[index] ?? null;
      if (answer === null) return [];
      const member = ledger.memberToken(id);
      return [[member, ledger.answerToken(itemId, member, answer)] as const];
    }),
  );
}

export function basisOf({ members, answers }: Release, itemId: string): Basis {
  const tokens = answers[itemId] ?? [];
  return new Map(members.flatMap((member, index) => (tokens[index] ? [[member, tokens[index] ?? ''] as const] : [])));
}

/** Respondents in one basis only, or with different answers in the two. */
export function differing(a: Basis, b: Basis): number {
  let count = 0;
  for (const [member, answer] of a) if (b.get(member) !== answer) count += 1;
  for (const member of b.keys()) if (!a.has(member)) count += 1;
  return count;
}

/** Answers by the bases that they are in. A corrected answer is another one, and each of the two counts for a part of its owner. */
function classesByAnswer(bases: readonly Basis[]): Classes {
  const owners = new Map<string, Set<string>>();
  for (const basis of bases)
    for (const [member, answer] of basis) owners.set(member, (owners.get(member) ?? new Set()).add(answer));
  const all = [...owners].flatMap(([member, answers]) =>
    Array.from(answers, (answer) => ({ member, answer, part: 1 / answers.size })),
  );
  return classesOf(
    bases.map((basis) => all.map(({ member, answer }) => basis.get(member) === answer)),
    all.map(({ part }) => part),
  );
}

/** Whether the answers that came, or those that went, are nearly alike: whoever knows who changed would know them. */
function changedAlike(before: Readonly<Record<string, number>>, now: Readonly<Record<string, number>>): boolean {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(now)])];
  const differences = keys.map((key) => (now[key] ?? 0) - (before[key] ?? 0));
  return areAlike(differences.map((by) => Math.max(0, by))) || areAlike(differences.map((by) => Math.max(0, -by)));
}

/** A comparison of groups, and the items that its figures are computed from. */
export interface Compared {
  readonly group: GroupAnalysis;
  readonly key: string;
  readonly itemIds: readonly string[];
}

/** Whether one of the groups changed since a release of the comparison, but by fewer than it must. */
export function groupsChangedLittle(
  ledger: Ledger,
  readers: Readers,
  compared: Compared,
  { changed }: DisclosureSettings,
): boolean {
  const { group, key, itemIds } = compared;
  const releases = ledger.releases.filter(({ cells }) => cells.groups[group.id]?.[key] !== undefined);
  if (releases.length === 0) return false;
  const categories = readers.categoriesIn(group.by);
  const categoryNow = new Map(readers.ids.map((id, index) => [ledger.memberToken(id), categories[index] ?? null]));
  return itemIds.some((itemId) => {
    const now = basisNow(ledger, readers, itemId);
    return releases.some((release) => {
      const before = basisOf(release, itemId);
      const tokens = new Map(release.members.map((member, index) => [member, release.categories[group.by]?.[index] ?? '']));
      return group.categories.some(({ id }) => {
        const wasIn = (member: string) => tokens.get(member) === ledger.answerToken(group.by, member, id);
        const count = differing(
          within(before, wasIn),
          within(now, (member) => categoryNow.get(member) === id),
        );
        return count > 0 && count < changed;
      });
    });
  });
}

function within(basis: Basis, keep: (member: string) => boolean): Basis {
  return new Map([...basis].filter(([member]) => keep(member)));
}

function countsIn(values: ItemValues | undefined): Readonly<Record<string, number>> {
  return (values?.['counts'] ?? {}) as Readonly<Record<string, number>>;
}
