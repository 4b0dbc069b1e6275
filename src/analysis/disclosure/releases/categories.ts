import type { GroupAnalysis, GroupComparison } from '../../../model/inference.js';
import type { Ledger, Release } from '../../../model/ledger.js';
import type { Basis } from '../rules/index.js';
import { basisOf } from './basis.js';

/** By release and grouping, since every comparison by one grouping asks for the same. */
const opened = new WeakMap<Release, Map<string, ReadonlyMap<string, string>>>();

/**
 * By member token: the id of the category that the member was in at a release, as the categories were then. Members whose category was
 * not known are left out, and all are where the release has no such grouping. A token is read by trying each category.
 */
export function categoriesThen(ledger: Ledger, release: Release, by: string): ReadonlyMap<string, string> {
  const ofRelease = opened.get(release) ?? new Map<string, ReadonlyMap<string, string>>();
  opened.set(release, ofRelease);
  const found = ofRelease.get(by) ?? readCategories(ledger, release, by);
  ofRelease.set(by, found);
  return found;
}

function readCategories(ledger: Ledger, { members, groupings }: Release, by: string): ReadonlyMap<string, string> {
  const { categories, members: tokens } = groupings[by] ?? { categories: [], members: [] };
  return new Map(
    members.flatMap((member, index) => {
      const token = tokens[index] ?? '';
      const category = token === '' ? undefined : categories.find((id) => ledger.answerToken(by, member, id) === token);
      return category === undefined ? [] : [[member, category] as const];
    }),
  );
}

/** By release, then by grouping and item, since every group of peers asks for all. */
const groupBases = new WeakMap<Release, Map<string, ReadonlyMap<string, Basis>>>();

/** By category: its respondents at a release who answered an item or were not asked it, and their answers, as tokens. */
export function groupBasesThen(ledger: Ledger, release: Release, by: string, itemId: string): ReadonlyMap<string, Basis> {
  const ofRelease = groupBases.get(release) ?? new Map<string, ReadonlyMap<string, Basis>>();
  groupBases.set(release, ofRelease);
  const name = JSON.stringify([by, itemId]);
  const bases = ofRelease.get(name) ?? divided(basisOf(release, itemId), categoriesThen(ledger, release, by));
  ofRelease.set(name, bases);
  return bases;
}

function divided(basis: Basis, categories: ReadonlyMap<string, string>): ReadonlyMap<string, Basis> {
  const bases = new Map<string, Map<string, string>>();
  for (const [member, answer] of basis) {
    const category = categories.get(member);
    if (category === undefined) continue;
    const ofCategory = bases.get(category) ?? new Map<string, string>();
    bases.set(category, ofCategory);
    ofCategory.set(member, answer);
  }
  return bases;
}

/** Which members a release compared in an entry of `analyses.groups`, by an item or by the score of a section (`subject`). */
export function comparedThen({ members, compared }: Release, entryId: string, subject: string): (member: string) => boolean {
  const marks = compared[entryId]?.[subject];
  if (marks === undefined) return () => true;
  const kept = new Set(members.filter((_, index) => marks[index] === '1'));
  return (member) => kept.has(member);
}

/** A comparison as a release has it, and the id of its entry then. */
export interface ReleasedComparison {
  readonly entryId: string;
  readonly comparison: GroupComparison;
}

/**
 * The comparison of a subject (`comparisonKey`) by the grouping of an entry at a release. The entry may have been called otherwise, and
 * what is called the same may have been by another grouping. Null where the release has none.
 */
export function comparisonThen(
  { entries, cells }: Release,
  { id, by }: Pick<GroupAnalysis, 'id' | 'by'>,
  key: string,
): ReleasedComparison | null {
  const names = [id, ...Object.keys(entries)].filter((entryId) => entries[entryId] === by);
  const entryId = names.find((name) => cells.groups[name]?.[key] !== undefined);
  const comparison = entryId === undefined ? undefined : cells.groups[entryId]?.[key];
  return entryId === undefined || comparison === undefined ? null : { entryId, comparison };
}

/** The same, of a release whose groups have the same names as today's: null where its values could not stand in their place. */
export function replaceableThen(
  release: Release,
  group: Pick<GroupAnalysis, 'id' | 'by' | 'item' | 'categories'>,
  key: string,
): GroupComparison | null {
  const grouping = release.groupings[group.by];
  const names = group.categories.map(({ id }) => id);
  const isSame = grouping?.item === group.item && JSON.stringify(grouping.categories) === JSON.stringify(names);
  return isSame ? (comparisonThen(release, group, key)?.comparison ?? null) : null;
}
