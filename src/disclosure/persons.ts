import type { Readers } from '../model/analysis.js';
import type { GroupAnalysis } from '../model/inference.js';
import type { Ledger, Release } from '../model/ledger.js';
import type { Figure } from './audit.js';
import { type Basis, basisNow, basisOf } from './basis.js';

/**
 * Everyone whose answers are behind the figures of some items, today or in a release. A respondent who corrected an answer is
 * another person since, and each of the two counts for a part of one.
 */
export interface Persons {
  /** What each person counts for. */
  readonly parts: readonly number[];
  /** A figure over all of today's answers that `keep`, by the position of the respondent among the readers. */
  today(counts: Counts, keep?: (respondent: number) => boolean): Figure;
  /** Every figure that a release holds of the item: the total, and the groups shown. */
  released(release: Release): readonly Figure[];
}

type Counts = Readonly<Record<string, number>> | null;

/** Of one item. `isPartition`: whether each respondent gave one of the answers that are counted, so that counts add up. */
export function personsOf(
  readers: Readers,
  ledger: Ledger,
  groups: readonly GroupAnalysis[],
  itemId: string,
  isPartition: boolean,
): Persons {
  const now = basisNow(ledger, readers, itemId);
  const releases = ledger.releases.filter(({ cells }) => cells.items[itemId] !== undefined);
  const bases = new Map(releases.map((release) => [release, basisOf(release, itemId)]));
  const { index, parts } = numbered([now, ...bases.values()]);
  const mark = (basis: Basis, keep: (member: string) => boolean): Uint8Array => {
    const marks = new Uint8Array(parts.length);
    for (const [member, answer] of basis) if (keep(member)) marks[index.get(personKey(member, answer)) ?? 0] = 1;
    return marks;
  };
  let places: ReadonlyMap<string, number> | null = null;
  const placeOf = (member: string) => {
    places ??= new Map(readers.ids.map((id, place) => [ledger.memberToken(id), place]));
    return places.get(member) ?? -1;
  };
  return {
    parts,
    today: (counts, keep) => ({ marks: mark(now, keep ? (member) => keep(placeOf(member)) : () => true), counts: list(counts) }),
    released(release) {
      const basis = bases.get(release);
      if (!basis) return [];
      const total = { marks: mark(basis, () => true), counts: isPartition ? list(countsIn(release, itemId)) : null };
      return [total, ...groups.flatMap((group) => releasedGroups(ledger, release, group, itemId, basis, mark))];
    },
  };
}

function releasedGroups(
  ledger: Ledger,
  release: Release,
  { id, by }: GroupAnalysis,
  itemId: string,
  basis: Basis,
  mark: (basis: Basis, keep: (member: string) => boolean) => Uint8Array,
): readonly Figure[] {
  // Comparisons of several options are of the same groups; none of them counts the answers to all.
  const comparison = Object.values(release.cells.groups[id] ?? {}).find(({ of, kind }) => of === itemId && kind !== 'score');
  if (!comparison) return [];
  const tokens = new Map(release.members.map((member, index) => [member, release.categories[by]?.[index] ?? '']));
  return comparison.groups.flatMap(({ category, n, counts }) => {
    if (n === 0) return [];
    const marks = mark(basis, (member) => tokens.get(member) === ledger.answerToken(by, member, category));
    return [{ marks, counts: list(comparison.kind === 'item' && Object.keys(counts).length > 0 ? counts : null) }];
  });
}

/** A number for each person, and the part of a respondent that it is. */
function numbered(bases: readonly Basis[]): { readonly index: ReadonlyMap<string, number>; readonly parts: readonly number[] } {
  const index = new Map<string, number>();
  const owners: string[] = [];
  const versions = new Map<string, number>();
  for (const basis of bases) {
    for (const [member, answer] of basis) {
      const key = personKey(member, answer);
      if (index.has(key)) continue;
      index.set(key, owners.length);
      owners.push(member);
      versions.set(member, (versions.get(member) ?? 0) + 1);
    }
  }
  return { index, parts: owners.map((member) => 1 / (versions.get(member) ?? 1)) };
}

function personKey(member: string, answer: string): string {
  return `${member} ${answer}`;
}

function countsIn({ cells }: Release, itemId: string): Counts {
  return (cells.items[itemId]?.values.counts ?? null) as Counts;
}

function list(counts: Counts): readonly number[] | null {
  return counts && Object.values(counts);
}
