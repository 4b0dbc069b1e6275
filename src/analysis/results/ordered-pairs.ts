import type { GroupComparison, GroupStatistics, GroupTest } from '../../model/inference.js';
import { available } from '../statistics/index.js';

/** Two groups that a test of their own compares, by the ids of their categories. */
export interface OrderedPair {
  /** The group with the higher ranks or the larger share, by what the test itself compares and not by the means. */
  readonly higher: string;
  readonly lower: string;
  /** P-value adjusted over the pairs; of two groups, over the comparisons of the entry. */
  readonly adjusted: number;
}

/**
 * The pairs of groups of a comparison and the direction of each: of Mann and Whitney's U, of Dunn's differences of mean ranks, of the
 * shares that chose an option. Without pairs that have no direction; none for an item of whose options none is more than another.
 */
export function orderedPairs({ groups, option, test, adjusted }: GroupComparison): readonly OrderedPair[] {
  if (!available(test) || adjusted === null) return [];
  return directed(test, adjusted, option === null ? null : openShares(groups)).flatMap(({ first, second, leaning, p }) => {
    if (leaning === 0) return [];
    return [leaning > 0 ? { higher: first, lower: second, adjusted: p } : { higher: second, lower: first, adjusted: p }];
  });
}

interface Directed {
  readonly first: string;
  readonly second: string;
  /** Above 0 where the first is higher, below 0 where the second is. */
  readonly leaning: number;
  readonly p: number;
}

/** `shareOf` gives the share of a category that chose the option; null where no option is compared. */
function directed(test: GroupTest, adjusted: number, shareOf: ((category: string) => number) | null): readonly Directed[] {
  const [first = '', second = ''] = test.categories;
  switch (test.method) {
    case 'mann-whitney':
      return [{ first, second, leaning: test.result.u1 - test.result.u2, p: adjusted }];
    case 'kruskal-wallis':
      if (!available(test.pairs)) return [];
      return test.pairs.map((pair) => ({
        first: pair.firstCategory,
        second: pair.secondCategory,
        leaning: pair.z,
        p: pair.adjusted,
      }));
    case 'chi-squared':
    case 'fisher': {
      if (shareOf === null) return [];
      const pairs = test.pairs ?? [{ firstCategory: first, secondCategory: second, adjusted }];
      return pairs.map((pair) => ({
        first: pair.firstCategory,
        second: pair.secondCategory,
        leaning: shareOf(pair.firstCategory) - shareOf(pair.secondCategory),
        p: pair.adjusted,
      }));
    }
  }
}

function openShares(groups: readonly GroupStatistics[]): (category: string) => number {
  const shares = new Map(groups.map(({ category, n, counts }) => [category, n === 0 ? 0 : (counts.yes ?? 0) / n]));
  return (category) => shares.get(category) ?? 0;
}
