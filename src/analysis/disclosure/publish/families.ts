import type { GapAnalysis, GroupAnalysis, GroupComparison, Ranking } from '../../../model/inference.js';
import { rankingOf } from '../../results/index.js';
import { adjustBy, available, unavailable } from '../../statistics/index.js';
import { type ComparisonVerdict, comparisonKey, type PairVerdict, pairKey, type SectionPairsVerdict } from '../rules/index.js';

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

/** In the place of what is not shown of a pair. */
const WITHHELD = unavailable('It was withheld.');

/** The ranking by the tests that are shown: the items of a withheld one are not told apart, and those of a withheld size not similar. */
export function shownRanking({ pairs, margin }: Ranking, verdict: Pick<SectionPairsVerdict, 'pairs'>): Ranking {
  return rankingOf(
    pairs.map((pair) => {
      const reasons = verdict.pairs.get(pairKey({ from: pair.first, to: pair.second }));
      const [ofTest, ofSize] = [reasons?.test ?? null, reasons?.size ?? null];
      return { ...pair, test: ofTest === null ? pair.test : WITHHELD, interval: ofSize === null ? pair.interval : WITHHELD };
    }),
    margin,
  );
}
