import type { Analysis, BandsAnalysis, ItemAnalysis, SectionAnalysis } from '../../../model/analysis.js';
import type {
  GapAnalysis,
  GapPair,
  GroupAnalysis,
  GroupComparison,
  MarginComparison,
  SectionInference,
} from '../../../model/inference.js';
import type { ItemValues, Ledger, Release } from '../../../model/ledger.js';
import type { DisclosureSettings } from '../../../model/project.js';
import { available, unavailable, whereAvailable } from '../../statistics/index.js';
import { comparisonKey, type HeldRelease, type HeldReleases, pairKey } from '../rules/index.js';
import { basisOf, pairedBasis } from './basis.js';
import { replaceableThen } from './categories.js';
import { type Change, differing, groupsChangedLittle } from './changes.js';
import { rankedPairsChangedLittle } from './ranked-pairs.js';
import type { RespondentsBehindOf } from './respondents-behind.js';

/**
 * Which figures keep released values. An item that changed too little does, and so does all that is computed from it: the
 * section's score, comparisons of groups and gaps, and comparisons of the groups that its answers make. A comparison is held also
 * where one of its groups changed too little, since the others and the total would give that group away; the test of a pair, where
 * too few of those who answered both changed.
 */
export function heldReleasesOf(
  analysis: Analysis,
  changes: ReadonlyMap<string, Change>,
  ledger: Ledger,
  respondentsBehindOf: RespondentsBehindOf,
  settings: DisclosureSettings,
): HeldReleases {
  const { items, lost } = heldWithConditions(
    analysis,
    new Map([...changes].flatMap(([id, change]) => (change.kind === 'held' ? [[id, change.release] as const] : []))),
    [...changes].flatMap(([id, { kind }]) => (kind === 'unlike' ? [id] : [])),
    ledger,
  );
  const heldIn = (ids: readonly string[]) => ids.some((id) => items.has(id));
  const latestWith = (has: (release: Release) => boolean): HeldRelease => ledger.releases.findLast(has) ?? null;
  const sections = new Map(
    analysis.sections
      .filter((section) => heldIn(section.items.map(({ id }) => id)))
      .map(({ id }) => [id, latestWith(({ cells }) => cells.scores[id] !== undefined)]),
  );
  const isHeld = (group: GroupAnalysis, comparison: GroupComparison) => {
    const itemIds = comparison.kind === 'score' ? itemsIn(analysis, comparison.of) : [comparison.of];
    const compared = { group, key: comparisonKey(comparison), of: comparison.of, itemIds };
    const isOfHeld = heldIn(group.item === null ? itemIds : [group.item, ...itemIds]);
    return isOfHeld || groupsChangedLittle(ledger, analysis.readers, compared, respondentsBehindOf, settings);
  };
  const groups = mapEntries(analysis.groups, (group) =>
    group.comparisons.flatMap((comparison) => {
      const key = comparisonKey(comparison);
      return isHeld(group, comparison)
        ? [[key, latestWith((release) => replaceableThen(release, group, key) !== null)] as const]
        : [];
    }),
  );
  const gaps = mapEntries(analysis.gaps, (gap) =>
    gap.pairs.flatMap((pair) => {
      const key = pairKey(pair);
      return heldIn([pair.from, pair.to])
        ? [[key, latestWith(({ cells }) => cells.gaps[gap.id]?.[key] !== undefined)] as const]
        : [];
    }),
  );
  const tests = new Map(
    analysis.gaps.map((gap) => [
      gap.id,
      new Set(gap.pairs.filter((pair) => pairChangedLittle(pair, gap.id, ledger, respondentsBehindOf, settings)).map(pairKey)),
    ]),
  );
  const options = new Map(
    [...changes].flatMap(([id, change]) => (change.kind === 'changed' ? [[id, change.withheld] as const] : [])),
  );
  const ranked = rankedPairsChangedLittle(analysis, ledger, respondentsBehindOf, settings);
  return { items, lost, options, sections, groups, gaps, tests, ranked };
}

/**
 * An item that is asked on a condition, and the item that the condition is about, tell of each other who fulfilled it. So they keep the
 * values of one release together, or the conditional one is lost.
 */
function heldWithConditions(
  { sections }: Analysis,
  held: ReadonlyMap<string, Release>,
  unlike: readonly string[],
  { releases }: Ledger,
): Pick<HeldReleases, 'items' | 'lost'> {
  const items = new Map(held);
  const lost = new Set<string>(unlike);
  const pairs = sections.flatMap((section) =>
    section.items.flatMap(({ id, askedIf }) => (askedIf === null ? [] : [{ child: id, parent: askedIf.item }])),
  );
  // A chain of conditions is gone through from either end.
  for (const { child, parent } of [...pairs, ...pairs.toReversed(), ...pairs]) {
    const [ofChild, ofParent] = [items.get(child), items.get(parent)];
    if (ofChild === ofParent) continue;
    const both = releases.findLast(({ cells }) => cells.items[child] !== undefined && cells.items[parent] !== undefined);
    if (both === undefined) {
      lost.add(child);
      continue;
    }
    items.set(child, both);
    items.set(parent, both);
  }
  return { items, lost };
}

/** Whether some, but fewer than `changed`, of those who answered both items changed since a release that tested the pair. */
function pairChangedLittle(
  { from, to }: GapPair,
  gapId: string,
  ledger: Ledger,
  respondentsBehindOf: RespondentsBehindOf,
  { changed }: DisclosureSettings,
): boolean {
  const now = pairedBasis(respondentsBehindOf(from).now, respondentsBehindOf(to).now);
  return ledger.releases.some((release) => {
    if (release.cells.gaps[gapId]?.[pairKey({ from, to })] === undefined) return false;
    const count = differing(pairedBasis(basisOf(release, from), basisOf(release, to)), now);
    return count > 0 && count < changed;
  });
}

function itemsIn(analysis: Analysis, sectionId: string): readonly string[] {
  return analysis.sections.find(({ id }) => id === sectionId)?.items.map(({ id }) => id) ?? [];
}

function mapEntries<T extends { readonly id: string }, V>(
  entries: readonly T[],
  pairsOf: (entry: T) => readonly (readonly [string, V])[],
): ReadonlyMap<string, ReadonlyMap<string, V>> {
  return new Map(entries.map((entry) => [entry.id, new Map(pairsOf(entry))]));
}

/** The analysis with released values in place of today's for every figure that is held. */
export function withHeldValues(analysis: Analysis, heldReleases: HeldReleases): Analysis {
  return {
    ...analysis,
    sections: analysis.sections.map((section) => sectionAsReleased(section, heldReleases)),
    items: replaced(analysis.items, heldReleases.items, (release, id) => release.cells.items[id]?.inference),
    scales: replaced(analysis.scales, heldReleases.sections, (release, id) => inferenceThen(analysis, release, id)),
    groups: analysis.groups.map((group) => groupAsReleased(group, heldReleases)),
    gaps: analysis.gaps.map((gap) => gapAsReleased(gap, heldReleases)),
    margins: analysis.margins.map((margin) => marginAsReleased(analysis, margin, heldReleases)),
    weights: weightsAsReleased(analysis.weights, heldReleases),
  };
}

function replaced<T, R>(
  values: ReadonlyMap<string, T>,
  heldReleases: ReadonlyMap<string, R>,
  released: (release: R, id: string) => T | undefined,
): ReadonlyMap<string, T> {
  return new Map(
    [...values].map(([id, value]) => {
      const release = heldReleases.get(id);
      return [id, (release !== undefined && released(release, id)) || value];
    }),
  );
}

/** Which means are called similar is for today's project to say. */
function inferenceThen({ scales }: Analysis, release: HeldRelease, sectionId: string): SectionInference | undefined {
  const [then, now] = [release?.cells.scores[sectionId]?.inference, scales.get(sectionId)];
  if (!then || !now) return then;
  const ranking = whereAvailable(then.ranking, (released) =>
    available(now.ranking) ? { ...released, margin: now.ranking.margin } : released,
  );
  return { ...then, ranking };
}

function sectionAsReleased(section: SectionAnalysis, { items, sections }: HeldReleases): SectionAnalysis {
  const released = sections.get(section.id)?.cells.scores[section.id];
  return {
    ...section,
    score: section.score && released ? { ...section.score, ...released.values } : section.score,
    items: section.items.map((item) => itemAsReleased(item, items.get(item.id))),
  };
}

function itemAsReleased(item: ItemAnalysis, release: Release | undefined): ItemAnalysis {
  const values = release?.cells.items[item.id]?.values;
  if (!values) return item;
  const kept = { ...item, ...values } as ItemAnalysis;
  return kept.kind === 'number' && item.kind === 'number' ? { ...kept, bands: bandsAsReleased(item.bands, values) } : kept;
}

/** A release without bands has no counts of any. */
function bandsAsReleased(bands: BandsAnalysis | null, values: ItemValues): BandsAnalysis | null {
  const released = (values.bands ?? { counts: {}, shares: {} }) as Pick<BandsAnalysis, 'counts' | 'shares'>;
  return bands && { ...bands, ...released, outside: 0 };
}

function groupAsReleased(group: GroupAnalysis, { groups }: HeldReleases): GroupAnalysis {
  const kept = groups.get(group.id);
  const comparisons = group.comparisons.map((comparison) => {
    const key = comparisonKey(comparison);
    const release = kept?.get(key);
    return (release && replaceableThen(release, group, key)) || comparison;
  });
  return { ...group, comparisons };
}

function gapAsReleased(gap: GapAnalysis, { gaps }: HeldReleases): GapAnalysis {
  const kept = gaps.get(gap.id);
  const pairs = gap.pairs.map((pair) => {
    const key = pairKey(pair);
    const released = kept?.get(key)?.cells.gaps[gap.id]?.[key];
    return released ? { ...released, label: pair.label } : pair;
  });
  return { ...gap, pairs };
}

/** Respondents by the answers to an item that is held, as they were; without the test, which rests on today's. */
function marginAsReleased({ readers }: Analysis, margin: MarginComparison, { items }: HeldReleases): MarginComparison {
  const { item } = readers.groupingOf(margin.by);
  const release = item === null ? undefined : items.get(item);
  if (!release || item === null) return margin;
  const counts = countsIn(release, item);
  const respondents = margin.categories.map(({ id }) => counts[id] ?? 0);
  const known = respondents.reduce((sum, count) => sum + count, 0);
  return {
    ...margin,
    categories: margin.categories.map((category, index) => {
      const count = respondents[index] ?? 0;
      const { frame } = category;
      return {
        ...category,
        respondents: count,
        share: known === 0 ? null : count / known,
        responseRate: frame === 0 ? null : count / frame,
      };
    }),
    test: unavailable('The respondents are those of a release.'),
  };
}

/** By option; empty for an item whose answers have no list, such as one that bands divide. */
function countsIn({ cells }: Release, itemId: string): Readonly<Record<string, number>> {
  return (cells.items[itemId]?.values.counts ?? {}) as Readonly<Record<string, number>>;
}

function weightsAsReleased(weights: Analysis['weights'], { items }: HeldReleases): Analysis['weights'] {
  if (weights === null || 'unavailable' in weights) return weights;
  const weighted = weights.items.flatMap((item) => {
    const release = items.get(item.id);
    return release ? (release.cells.items[item.id]?.weighted ?? []) : item;
  });
  return { ...weights, items: weighted };
}
