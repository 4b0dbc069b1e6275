import type { GroupComparison } from '../../../model/inference.js';
import type { Ledger, Release } from '../../../model/ledger.js';
import { available } from '../../statistics/index.js';
import { stratumNamed, stratumNumber } from '../rules/index.js';
import { basisOf } from './basis.js';
import { categoriesThen, comparedThen } from './categories.js';

/** `counts`: how often each answer was given. `sum`: no more than a sum, such as one with answers to other items. */
export type Told = 'counts' | 'sum' | 'nothing';

/** Members of a release over whom it told something of an item. */
export interface ReleasedPart {
  has(member: string): boolean;
  /** Of an option of an item with several answers, or (null) of the item. */
  tells(option: string | null): Told;
  /** Whether it told how many of them were asked the item. */
  readonly isOfAsked: boolean;
  /** The grouping by the item whose groups it is about together; null where it is about the answers themselves. */
  readonly by: string | null;
  /** What the answer of a member was multiplied with; null for 1. */
  readonly weightOf: ((member: string) => number) | null;
}

/** By release and item, since every variable of an item, and of those that its condition is about, asks for the same. */
const known = new WeakMap<Release, Map<string, readonly ReleasedPart[]>>();

/** Everything that a release told of an item: it is read from the release alone, whatever the project asks for today. */
export function partsOf(ledger: Ledger, release: Release, itemId: string): readonly ReleasedPart[] {
  const ofRelease = known.get(release) ?? new Map<string, readonly ReleasedPart[]>();
  known.set(release, ofRelease);
  const parts = ofRelease.get(itemId) ?? [
    ...totalOf(release, itemId),
    ...groupsOf(ledger, release, itemId),
    ...weightedOf(ledger, release, itemId),
    ...groupsMadeBy(release, itemId),
    ...bandsOf(release, itemId),
    ...weightsMadeBy(ledger, release, itemId),
  ];
  ofRelease.set(itemId, parts);
  return parts;
}

const COMMON = { isOfAsked: true, by: null, weightOf: null } as const;

function totalOf({ cells }: Release, itemId: string): readonly ReleasedPart[] {
  const item = cells.items[itemId];
  if (!item) return [];
  const counts = (item.values.counts ?? {}) as Readonly<Record<string, number>>;
  // An option that was withheld has no number.
  const tells = (option: string | null) => (option !== null && counts[option] === undefined ? 'sum' : 'counts');
  return [{ ...COMMON, has: () => true, tells }];
}

/**
 * Where an item makes the groups nobody knows who is in one, but all of them together are a known set. The mean of a score tells the sum
 * of all its items.
 */
function groupsOf(ledger: Ledger, release: Release, itemId: string): readonly ReleasedPart[] {
  return comparisonsIn(release).flatMap(({ entryId, by, comparison }): readonly ReleasedPart[] => {
    const isScore = comparison.kind === 'score';
    if (isScore ? !release.scored[comparison.of]?.includes(itemId) : comparison.of !== itemId) return [];
    const shown = comparison.groups.filter(({ n }) => n > 0);
    if (shown.length === 0) return [];
    const isCompared = comparedThen(release, entryId, comparison.of);
    const categories = categoriesThen(ledger, release, by);
    const common: Omit<ReleasedPart, 'has'> = {
      ...COMMON,
      isOfAsked: !isScore,
      tells: (option) => (option !== comparison.option ? 'nothing' : isScore ? 'sum' : 'counts'),
    };
    if (makerOf(release, by) !== null) return [{ ...common, has: isCompared }];
    return shown.map(({ category }) => ({
      ...common,
      has: (member) => isCompared(member) && categories.get(member) === category,
    }));
  });
}

/** Of everything that was compared by groups which the item makes: those who were compared. */
function groupsMadeBy(release: Release, itemId: string): readonly ReleasedPart[] {
  return comparisonsIn(release).flatMap(({ entryId, by, comparison }) =>
    makerOf(release, by) === itemId ? [madePart(by, comparedThen(release, entryId, comparison.of))] : [],
  );
}

/** Bands of an item may have been shown beside the frame, of everyone who answered it; of its options that is its distribution. */
function bandsOf({ groupings }: Release, itemId: string): readonly ReleasedPart[] {
  return Object.entries(groupings).flatMap(([by, { item }]) =>
    item === itemId && by !== itemId ? [madePart(by, () => true)] : [],
  );
}

function madePart(by: string, has: (member: string) => boolean): ReleasedPart {
  return { ...COMMON, has, by, isOfAsked: false, tells: (option) => (option === null ? 'counts' : 'nothing') };
}

interface Comparison {
  readonly entryId: string;
  readonly by: string;
  readonly comparison: GroupComparison;
}

function comparisonsIn({ cells, entries }: Release): readonly Comparison[] {
  return Object.entries(cells.groups).flatMap(([entryId, comparisons]) =>
    Object.values(comparisons).map((comparison) => ({ entryId, by: entries[entryId] ?? '', comparison })),
  );
}

function makerOf({ groupings }: Release, by: string): string | null {
  return groupings[by]?.item ?? null;
}

/**
 * The weighted mean of an item, and its weighted shares, which count as telling each weighted class. Where an item makes the weights
 * nobody knows who has which, but those who have one are a known set.
 */
function weightedOf(ledger: Ledger, release: Release, itemId: string): readonly ReleasedPart[] {
  const { weights, cells } = release;
  const weighted = cells.items[itemId]?.weighted;
  if (!weights || !weighted) return [];
  const strata = strataIn(ledger, release, weights.by);
  const isWeighted = (member: string) => strata.has(member);
  const options = new Set(Object.keys(weighted.shares));
  const tells = (option: string | null) => ((option === null ? options.size > 0 : options.has(option)) ? 'counts' : 'nothing');
  const hasMean = weighted.mean !== null && available(weighted.mean);
  const ofMean = (option: string | null) => (option === null && hasMean ? 'sum' : 'nothing');
  if (weights.by.some((by) => makerOf(release, by) !== null))
    return [{ ...COMMON, has: isWeighted, tells: (option) => (tells(option) === 'counts' ? 'counts' : ofMean(option)) }];
  const classes = options.size === 0 ? [] : [...new Set(strata.values())];
  const weightOf = (member: string) => stratumNumber(weights.scheme, strata.get(member) ?? '');
  return [
    ...(hasMean ? [{ ...COMMON, has: isWeighted, tells: ofMean, weightOf }] : []),
    ...classes.map((stratum) => ({ ...COMMON, has: (member: string) => strata.get(member) === stratum, tells })),
  ];
}

/** Of everything that was weighted by groups which the item makes: those who were weighted. */
function weightsMadeBy(ledger: Ledger, release: Release, itemId: string): readonly ReleasedPart[] {
  const { weights, cells } = release;
  const made = weights?.by.filter((by) => makerOf(release, by) === itemId) ?? [];
  if (!weights || made.length === 0) return [];
  const strata = strataIn(ledger, release, weights.by);
  return Object.entries(cells.items).flatMap(([id, { weighted }]) => {
    if (weighted === null) return [];
    const basis = basisOf(release, id);
    return made.map((by) => madePart(by, (member) => strata.has(member) && basis.has(member)));
  });
}

/** By member: the name of its stratum; those without a weight, since a category is not known, are left out. */
function strataIn(ledger: Ledger, release: Release, by: readonly string[]): ReadonlyMap<string, string> {
  const ofGroupings = by.map((grouping) => categoriesThen(ledger, release, grouping));
  return new Map(
    release.members.flatMap((member) => {
      const categories = ofGroupings.map((ofGrouping) => ofGrouping.get(member) ?? null);
      return categories.includes(null) ? [] : [[member, stratumNamed(categories)] as const];
    }),
  );
}
