import type { GapAnalysis, GroupAnalysis, GroupComparison, Ranking } from '../../../model/inference.js';
import { rankingBy } from '../../results/index.js';
import { adjustBy, available, unavailable } from '../../statistics/index.js';
import {
  type ComparisonVerdict,
  comparisonKey,
  type PairVerdict,
  pairKey,
  type SectionPairsVerdict,
  stepKey,
} from '../rules/index.js';

/**
 * Families of tests as they are published. A p-value that is adjusted over withheld tests too, and whatever it decides, tells theirs;
 * so a family is made of those of its tests that are shown. What keeps a release counts with its released p-value.
 */

/** By the order of the comparisons of an entry: p-values adjusted over those that are shown; null where there is none. */
export function adjustedComparisons(
  { adjust, comparisons }: GroupAnalysis,
  verdicts: ReadonlyMap<string, ComparisonVerdict>,
): readonly (number | null)[] {
  const isShown = (comparison: GroupComparison) => verdicts.get(comparisonKey(comparison))?.test === null;
  return adjustBy(
    adjust,
    comparisons.map((comparison) => (isShown(comparison) && available(comparison.test) ? comparison.test.p : null)),
  );
}

/** By the order of the pairs of an entry: p-values adjusted over those that are shown; null where there is none. */
export function adjustedPairs(
  { adjust, pairs }: GapAnalysis,
  verdicts: ReadonlyMap<string, PairVerdict>,
): readonly (number | null)[] {
  return adjustBy(
    adjust,
    pairs.map((pair) => (verdicts.get(pairKey(pair))?.test === null && available(pair.test) ? pair.test.p : null)),
  );
}

/** The ranking by the tests that are shown: the items of a withheld one are not told apart. */
export function shownRanking(ranking: Ranking, { steps: withheld }: Pick<SectionPairsVerdict, 'steps'>): Ranking {
  if (ranking.steps.length === 0) return ranking;
  return rankingBy(
    ranking.steps.map(({ higher, lower, test }) => ({
      higher,
      lower,
      test: withheld.has(stepKey({ higher, lower })) ? unavailable('It was withheld.') : test,
    })),
  );
}
