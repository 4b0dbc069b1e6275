import type { Analysis, ItemAnalysis, SectionAnalysis } from '../../../model/analysis.js';
import type { GapAnalysis, GroupAnalysis, GroupComparison } from '../../../model/inference.js';
import type { Ledger, Release } from '../../../model/ledger.js';
import type { DisclosureSettings } from '../../../model/project.js';
import { comparisonKey, type HeldRelease, type HeldReleases, pairKey, type RespondentsBehindOf } from '../rules/index.js';
import { type Change, groupsChangedLittle } from './changes.js';

/**
 * Which figures keep released values. An item that changed too little does, and so does all that is computed from it: the
 * section's score, comparisons of groups and gaps. A comparison is held also where one of its groups changed too little, since
 * the others and the total would give that group away.
 */
export function heldReleasesOf(
  analysis: Analysis,
  changes: ReadonlyMap<string, Change>,
  ledger: Ledger,
  respondentsBehindOf: RespondentsBehindOf,
  settings: DisclosureSettings,
): HeldReleases {
  const items = new Map([...changes].flatMap(([id, change]) => (change.kind === 'held' ? [[id, change.release] as const] : [])));
  const heldIn = (ids: readonly string[]) => ids.some((id) => items.has(id));
  const latestWith = (has: (release: Release) => boolean): HeldRelease => ledger.releases.findLast(has) ?? null;
  const sections = new Map(
    analysis.sections
      .filter((section) => heldIn(section.items.map(({ id }) => id)))
      .map(({ id }) => [id, latestWith(({ cells }) => cells.scores[id] !== undefined)]),
  );
  const isHeld = (group: GroupAnalysis, comparison: GroupComparison) => {
    const itemIds = comparison.kind === 'score' ? itemsIn(analysis, comparison.of) : [comparison.of];
    const compared = { group, key: comparisonKey(comparison), itemIds };
    return heldIn(itemIds) || groupsChangedLittle(ledger, analysis.readers, compared, respondentsBehindOf, settings);
  };
  const groups = mapEntries(analysis.groups, (group) =>
    group.comparisons.flatMap((comparison) => {
      const key = comparisonKey(comparison);
      return isHeld(group, comparison)
        ? [[key, latestWith(({ cells }) => cells.groups[group.id]?.[key] !== undefined)] as const]
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
  return { items, sections, groups, gaps };
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
export function withReleased(analysis: Analysis, heldReleases: HeldReleases): Analysis {
  return {
    ...analysis,
    sections: analysis.sections.map((section) => sectionAsReleased(section, heldReleases)),
    items: replaced(analysis.items, heldReleases.items, (release, id) => release.cells.items[id]?.inference),
    scales: replaced(analysis.scales, heldReleases.sections, (release, id) => release?.cells.scores[id]?.inference),
    groups: analysis.groups.map((group) => groupAsReleased(group, heldReleases)),
    gaps: analysis.gaps.map((gap) => gapAsReleased(gap, heldReleases)),
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
  return values ? ({ ...item, ...values } as ItemAnalysis) : item;
}

function groupAsReleased(group: GroupAnalysis, { groups }: HeldReleases): GroupAnalysis {
  const kept = groups.get(group.id);
  const comparisons = group.comparisons.map((comparison) => {
    const key = comparisonKey(comparison);
    return kept?.get(key)?.cells.groups[group.id]?.[key] ?? comparison;
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

function weightsAsReleased(weights: Analysis['weights'], { items }: HeldReleases): Analysis['weights'] {
  if (weights === null || 'unavailable' in weights) return weights;
  const weighted = weights.items.flatMap((item) => {
    const release = items.get(item.id);
    return release ? (release.cells.items[item.id]?.weighted ?? []) : item;
  });
  return { ...weights, items: weighted };
}
