import type { Analysis, Readers } from '../../../model/analysis.js';
import type { GroupAnalysis } from '../../../model/inference.js';
import { kindHas } from '../../../model/item-traits.js';
import type { Ledger, Release } from '../../../model/ledger.js';
import type { Basis, MarkedCounts, RespondentsBehind, RespondentsBehindOf } from '../rules/index.js';
import { basisNow, basisOf } from './basis.js';

type Counts = Readonly<Record<string, number>> | null;

/** Looks up who is behind the figures of an item, today and in every release. */
export function openRespondentsBehind(analysis: Analysis, ledger: Ledger): RespondentsBehindOf {
  const shared = openShared(analysis, ledger);
  const known = new Map<string, RespondentsBehind>();
  return (itemId) => {
    const respondents = known.get(itemId) ?? respondentsBehind(shared, itemId);
    known.set(itemId, respondents);
    return respondents;
  };
}

/** What looking up the respondents behind any item needs. */
interface SharedData {
  readonly readers: Readers;
  readonly ledger: Ledger;
  readonly groups: readonly GroupAnalysis[];
  /** Items of which a respondent may have chosen several answers, so that counts do not add up. */
  readonly several: ReadonlySet<string>;
  /** Token -> position among the readers. */
  readonly places: ReadonlyMap<string, number>;
}

function openShared({ readers, sections, groups }: Analysis, ledger: Ledger): SharedData {
  return {
    readers,
    ledger,
    groups,
    several: new Set(sections.flatMap(({ items }) => items.flatMap(({ id, kind }) => (kindHas(kind, 'several') ? [id] : [])))),
    places: new Map(readers.ids.map((id, place) => [ledger.memberToken(id), place])),
  };
}

/** By release and grouping, since every comparison by one grouping asks for the same. */
const opened = new WeakMap<Release, Map<string, ReadonlyMap<string, string>>>();

/**
 * By member token: the id of the category that the member was in at a release. A token is read by trying each category; members
 * whose category was not known, or no longer exists, are left out.
 */
export function categoriesThen(
  ledger: Ledger,
  release: Release,
  { by, categories }: Pick<GroupAnalysis, 'by' | 'categories'>,
): ReadonlyMap<string, string> {
  const ofRelease = opened.get(release) ?? new Map<string, ReadonlyMap<string, string>>();
  opened.set(release, ofRelease);
  const known = ofRelease.get(by);
  if (known) return known;
  const tokens = release.categories[by] ?? [];
  const found = new Map(
    release.members.flatMap((member, index) => {
      const token = tokens[index] ?? '';
      const category = token === '' ? undefined : categories.find(({ id }) => ledger.answerToken(by, member, id) === token);
      return category ? [[member, category.id] as const] : [];
    }),
  );
  ofRelease.set(by, found);
  return found;
}

function respondentsBehind(shared: SharedData, itemId: string): RespondentsBehind {
  const { readers, ledger, groups, places } = shared;
  const isPartition = !shared.several.has(itemId);
  const now = basisNow(ledger, readers, itemId);
  const releases = ledger.releases.filter(({ cells }) => cells.items[itemId] !== undefined);
  const bases = new Map(releases.map((release) => [release, basisOf(release, itemId)]));
  const { index, parts } = numbered([now, ...bases.values()]);
  const todays = Array.from(now, ([member, answer]) => ({
    place: places.get(member) ?? -1,
    person: index.get(personKey(member, answer)) ?? 0,
  }));
  const marked = (respondents: Iterable<number>): Uint8Array => {
    const marks = new Uint8Array(parts.length);
    for (const person of respondents) marks[person] = 1;
    return marks;
  };
  return {
    now,
    parts,
    today(counts, keep) {
      const kept = keep ? todays.filter(({ place }) => keep(place)) : todays;
      return { marks: marked(kept.map(({ person }) => person)), counts: list(counts) };
    },
    released(release) {
      const members = Array.from(bases.get(release) ?? [], ([member, answer]) => ({
        member,
        person: index.get(personKey(member, answer)) ?? 0,
      }));
      if (members.length === 0) return [];
      const total = {
        marks: marked(members.map(({ person }) => person)),
        counts: isPartition ? list(countsIn(release, itemId)) : null,
      };
      const ofGroups = groups.flatMap((group): readonly MarkedCounts[] => {
        // Comparisons of several options are of the same groups; none of them counts the answers to all.
        const released = Object.values(release.cells.groups[group.id] ?? {});
        const comparison = released.find(({ of, kind }) => of === itemId && kind !== 'score');
        const categories = categoriesThen(ledger, release, group);
        return (comparison?.groups ?? []).flatMap(({ category, n, counts }) => {
          if (n === 0) return [];
          const within = members.filter(({ member }) => categories.get(member) === category);
          const known = comparison?.kind === 'item' && Object.keys(counts).length > 0 ? counts : null;
          return [{ marks: marked(within.map(({ person }) => person)), counts: list(known) }];
        });
      });
      return [total, ...ofGroups];
    },
  };
}

/**
 * A number for each version of a respondent's answer, by member and answer token; and `parts`, the part of one respondent that
 * each version counts for (a half for each of two).
 */
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
