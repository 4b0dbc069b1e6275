import type { GroupPair, GroupTest, PairComparison } from '../../model/inference.js';
import type { Outcome } from '../../model/statistics.js';
import {
  available,
  cliffsDelta,
  dunn,
  type Frequencies,
  fisherExact,
  holm,
  independence,
  kruskalWallis,
  LEAST_EXPECTED,
  mannWhitney,
  unavailable,
  whereAvailable,
} from '../statistics/index.js';
import type { Grouping } from './grouping.js';
import type { Survey } from './survey.js';

/**
 * Tests ordered answers or scores in groups: two groups by Mann-Whitney with Cliff's delta, more by Kruskal-Wallis with Dunn's
 * pairs. Empty groups are left out. `groups` is in the order of the grouping's categories. Unavailable where fewer than two
 * groups have answers.
 */
export function testNumbers(survey: Survey, grouping: Grouping, groups: readonly Frequencies[]): Outcome<GroupTest> {
  const occurring = groups.flatMap((group, index) => (group.total > 0 ? [{ group, index }] : []));
  const categories = occurring.map(({ index }) => grouping.categories[index]?.id ?? '');
  const [first, second] = occurring;
  if (!first || !second) return unavailable('Fewer than two groups have answers.');
  if (occurring.length === 2) {
    return whereAvailable(mannWhitney(first.group, second.group), (result) => {
      const effect = cliffsDelta(first.group, second.group, survey.project.statistics.confidence);
      return { method: 'mann-whitney' as const, categories, p: result.p, result, effect };
    });
  }
  const all = occurring.map(({ group }) => group);
  return whereAvailable(kruskalWallis(all), (result) => ({
    method: 'kruskal-wallis' as const,
    categories,
    p: result.p,
    result,
    pairs: comparePairs(all, categories),
  }));
}

function comparePairs(groups: readonly Frequencies[], categories: readonly string[]): Outcome<readonly PairComparison[]> {
  return whereAvailable(dunn(groups), (pairs) => {
    const adjusted = holm(pairs.map(({ p }) => p));
    return pairs.map((pair, index) => ({
      ...pair,
      firstCategory: categories[pair.first] ?? '',
      secondCategory: categories[pair.second] ?? '',
      adjusted: adjusted[index] ?? 1,
    }));
  });
}

/**
 * Tests counts of options in groups, `table[category][option]`: chi-squared, or Fisher's exact test where an expected count is
 * below 5. Unavailable where fewer than two groups or two options have answers.
 */
export function testCounts(grouping: Grouping, table: readonly (readonly number[])[]): Outcome<GroupTest> {
  const categories = grouping.categories.flatMap(({ id }, index) => (table[index]?.some((count) => count > 0) ? [id] : []));
  return whereAvailable(independence(table), (result): GroupTest => {
    const exact = result.leastExpected < LEAST_EXPECTED ? fisherExact(table) : null;
    if (exact !== null && available(exact)) return { method: 'fisher', categories, p: exact.p, result, exact, pairs: null };
    return { method: 'chi-squared', categories, p: result.p, result, exact, pairs: null };
  });
}

/**
 * As `testCounts`, of those who chose an option and those who did not (`table[category]` has these two); of three groups or more each pair
 * is tested in the same way, and adjusted by Holm.
 */
export function testOption(grouping: Grouping, table: readonly (readonly number[])[]): Outcome<GroupTest> {
  return whereAvailable(testCounts(grouping, table), (test): GroupTest => {
    if (test.categories.length < 3 || (test.method !== 'chi-squared' && test.method !== 'fisher')) return test;
    return { ...test, pairs: optionPairs(grouping, table, test.categories) };
  });
}

function optionPairs(
  grouping: Grouping,
  table: readonly (readonly number[])[],
  categories: readonly string[],
): readonly GroupPair[] {
  const rows = new Map(grouping.categories.map(({ id }, index) => [id, table[index] ?? []]));
  const pairs = categories.flatMap((firstCategory, at) =>
    categories.slice(at + 1).flatMap((secondCategory) => {
      const compared = {
        ...grouping,
        categories: grouping.categories.filter(({ id }) => id === firstCategory || id === secondCategory),
      };
      const test = testCounts(compared, [rows.get(firstCategory) ?? [], rows.get(secondCategory) ?? []]);
      return available(test) ? [{ firstCategory, secondCategory, p: test.p }] : [];
    }),
  );
  const adjusted = holm(pairs.map(({ p }) => p));
  return pairs.map((pair, index) => ({ ...pair, adjusted: adjusted[index] ?? 1 }));
}
