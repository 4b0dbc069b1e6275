import type { ComparisonClaim, DifferenceFinding } from '../../model/claims.js';
import { greatest, least as smallest } from '../../model/extremes.js';
import type { Publication, PublishedComparison, PublishedGrouping } from '../../model/publication.js';
import { leastOf, type Published } from '../../model/published.js';
import { certaintyBelow, certaintyOf, isTold } from './certainty.js';
import { meanAsPrinted, shareAsPrinted } from './printed.js';
import { rangeOf, sectionsOf } from './subject.js';

/** Where an option is compared, each group counts those who chose it under this key, and the others under `no`. */
export const CHOSEN = 'yes';

/**
 * Comparisons of groups that differ, grouping by grouping. The grouping by time of reply is left out: it checks the method and says
 * nothing about respondents.
 */
export function differences(publication: Publication): readonly DifferenceFinding[] {
  const ofRespondents = publication.groups.filter(({ by }) => by !== 'arrival');
  return ofRespondents.flatMap((grouping) =>
    grouping.comparisons.flatMap((comparison) => comparisonClaimOf(publication, grouping, comparison).finding ?? []),
  );
}

/**
 * What a comparison lets us say. Groups are named only where a test of these two finds a difference in the direction that their printed
 * means or shares have, and then as sure as that test; of several such pairs, the two that lie furthest apart. Where no two can be named
 * of more than two groups, or of options none of which is more than another, it is only said that answers differ.
 */
export function comparisonClaimOf(
  publication: Publication,
  grouping: PublishedGrouping,
  comparison: PublishedComparison,
): ComparisonClaim {
  const { test, of, option } = comparison;
  const claim = { kind: 'comparison' as const, grouping: grouping.id, of, option };
  if (!test.shown) return { ...claim, verdict: 'untested', finding: null };
  if (!isTold(test.value.adjusted)) return { ...claim, verdict: 'alike', finding: null };
  const finding =
    namedDifference(publication, grouping, comparison, test.value.apart) ??
    unnamedDifference(publication, grouping, comparison, test.value);
  return { ...claim, verdict: finding ? 'differs' : 'unclear', finding };
}

type Test = Extract<PublishedComparison['test'], { readonly shown: true }>['value'];

function namedDifference(
  publication: Publication,
  grouping: PublishedGrouping,
  comparison: PublishedComparison,
  apart: Test['apart'],
): DifferenceFinding | null {
  const levels = new Map(levelsOf(comparison).map((level) => [level.category, level]));
  const pairs = apart.flatMap(({ higher, lower, below }) => {
    const [above, under] = [levels.get(higher), levels.get(lower)];
    return above && under && above.printed > under.printed ? [{ above, under, below }] : [];
  });
  const [first, ...others] = pairs;
  if (!first) return null;
  const widest = others.reduce((best, one) => (distance(one) > distance(best) ? one : best), first);
  const { above, under, below } = widest;
  const n = leastOf([above.n, under.n]);
  return {
    ...common(publication, grouping, comparison),
    n,
    effect: distance(widest) / rangeIn(publication, comparison),
    certainty: certaintyBelow(below, n),
    between: { higher: above.category, lower: under.category },
  };
}

function distance({ above, under }: { readonly above: Level; readonly under: Level }): number {
  return above.level - under.level;
}

function unnamedDifference(
  publication: Publication,
  grouping: PublishedGrouping,
  comparison: PublishedComparison,
  { method, adjusted, effect }: Test,
): DifferenceFinding | null {
  const counts = comparison.groups.flatMap(({ statistics }) => (statistics.shown ? [statistics.value.n] : []));
  if (counts.length < 2) return null;
  const levels = levelsOf(comparison);
  const isOrdered = levels.length > 0;
  const [most, least] = [greatest(levels.map(({ printed }) => printed)), smallest(levels.map(({ printed }) => printed))];
  // Of two groups the test has one direction, and groups that are printed alike are not said to differ.
  if (isOrdered && (levels.length === 2 || method === 'mann-whitney' || most === least)) return null;
  const n = leastOf(counts);
  const spread = greatest(levels.map(({ level }) => level)) - smallest(levels.map(({ level }) => level));
  return {
    ...common(publication, grouping, comparison),
    n,
    effect: isOrdered ? spread / rangeIn(publication, comparison) : Math.abs(effect ?? 0),
    certainty: certaintyOf(adjusted, n),
    between: null,
  };
}

function common(publication: Publication, { id }: PublishedGrouping, { of, option }: PublishedComparison) {
  return {
    kind: 'difference' as const,
    id: ['difference', id, of, ...(option === null ? [] : [option])].join('-'),
    grouping: id,
    of,
    option,
    subjects: [of, ...sectionsOf(publication, [of])],
  };
}

function rangeIn(publication: Publication, { of, option }: PublishedComparison): number {
  return option === null ? rangeOf(publication, of) : 1;
}

interface Level {
  readonly category: string;
  /** The mean of a group, or the share (0..1) that chose the option. */
  readonly level: number;
  /** As it is printed. */
  readonly printed: number;
  readonly n: Published;
}

/** Of each group that is shown; none for an item of whose options none is more than another. */
function levelsOf({ groups, option }: PublishedComparison): readonly Level[] {
  return groups.flatMap(({ category, statistics }): readonly Level[] => {
    if (!statistics.shown) return [];
    const { n, mean, shares } = statistics.value;
    const level = option === null ? mean : (shares[CHOSEN] ?? null);
    if (level === null) return [];
    return [{ category, level, printed: option === null ? meanAsPrinted(level) : shareAsPrinted(level), n }];
  });
}
