import type { GapPair, GroupComparison, GroupStatistics, GroupTest } from '../../../model/inference.js';
import type {
  Cell,
  MarginStatistics,
  PublishedComparison,
  PublishedGap,
  PublishedGroup,
  PublishedGrouping,
  PublishedMargin,
} from '../../../model/publication.js';
import type { SignedRank } from '../../../model/statistics.js';
import { BOUNDS, isTold } from '../../claims/index.js';
import { orderedPairs } from '../../results/index.js';
import { available, isEquivalent, roundHalfUp } from '../../statistics/index.js';
import {
  type ComparisonVerdict,
  comparisonKey,
  itemOf,
  type PairVerdict,
  pairKey,
  SCORE_DIGITS,
  type Withheld,
} from '../rules/index.js';
import { NOT_SHOWN, roundedInterval } from './cells.js';
import { coarseAmount } from './coarse-numbers.js';
import type { PublishContext } from './context.js';
import { adjustedComparisons, adjustedPairs } from './families.js';
import { published, shown } from './make-published.js';
import { publishedP } from './p-value.js';

/** Decimal places of published effect sizes. */
const EFFECT_DIGITS = 2;
/** The most decimal places of the interval of a gap: its width tells how the answers go together in pairs. */
const GAP_INTERVAL_DIGITS = 2;

/**
 * Every comparison of groups, in the order of the analysis, with withheld groups and tests marked as such. Throws Error for a
 * comparison nothing was decided about.
 */
export function publishComparisons(context: PublishContext): readonly PublishedGrouping[] {
  return context.analysis.groups.map((group) => {
    const adjusted = adjustedComparisons(group, context.verdicts.groups.get(group.id) ?? new Map());
    return {
      id: group.id,
      by: group.by,
      item: group.item,
      label: group.label,
      categories: group.categories,
      comparisons: group.comparisons.map((comparison, index) =>
        publishComparison(context, group.id, { ...comparison, adjusted: adjusted[index] ?? null }),
      ),
    };
  });
}

function publishComparison(context: PublishContext, groupId: string, comparison: GroupComparison): PublishedComparison {
  const verdict = context.verdicts.groups.get(groupId)?.get(comparisonKey(comparison));
  if (!verdict) throw new Error(`Nothing was decided about ${comparison.of} by ${groupId}.`);
  const { of, kind, option } = comparison;
  return {
    of,
    kind,
    option,
    held: verdict.categories.includes(null) ? verdict.held : null,
    groups: comparison.groups.map(
      (group, index): PublishedGroup => ({
        category: group.category,
        statistics: publishGroup(context, comparison, group, verdict.categories[index] ?? null),
      }),
    ),
    test: publishTest(comparison, verdict),
  };
}

function publishGroup(
  context: PublishContext,
  { of, kind }: GroupComparison,
  group: GroupStatistics,
  reason: Withheld | null,
): PublishedGroup['statistics'] {
  if (reason) return NOT_SHOWN;
  const { precision } = context;
  const { n, mean, counts } = group;
  const { median, sd } = ownOf(context, of, group);
  const digits = kind === 'score' ? Math.min(precision.digits, SCORE_DIGITS) : precision.digits;
  const rounded = (value: number | null) => (value === null ? null : roundHalfUp(value, digits));
  const shares = Object.entries(counts).map(([key, count]) => [key, roundHalfUp(count / n, precision.shareDigits)] as const);
  return shown({
    n,
    mean: rounded(mean),
    median: rounded(median),
    sd: rounded(sd),
    counts,
    shares: Object.fromEntries(shares),
  });
}

/**
 * Median and deviation of a group. Of a number item the median is somebody's number, and deviations of several groups are equations in
 * the squares of few.
 */
function ownOf({ analysis, magnitudes }: PublishContext, of: string, { median, sd }: GroupStatistics) {
  const item = itemOf(analysis, of);
  if (item?.kind !== 'number') return { median, sd };
  return { median: median === null ? null : coarseAmount(median, item.bounds, magnitudes), sd: null };
}

function publishTest(comparison: GroupComparison, verdict: ComparisonVerdict): PublishedComparison['test'] {
  const { test, adjusted } = comparison;
  if (verdict.test || !available(test) || adjusted === null) return NOT_SHOWN;
  const interval = intervalOf(test);
  return shown({
    method: test.method,
    p: publishedP(test.p),
    adjusted: publishedP(adjusted),
    effect: effectOf(test),
    interval: interval && roundedInterval(interval, EFFECT_DIGITS),
    apart: apartIn(comparison, adjusted),
  });
}

/**
 * Of a pair of groups only the bound that its p-value lies below: more would tell more of scores and numbers than their groups do. A pair
 * counts only where the comparison does, whose family is what is published.
 */
function apartIn(comparison: GroupComparison, ofComparison: number) {
  return orderedPairs(comparison).flatMap(({ higher, lower, adjusted }) => {
    const p = Math.max(adjusted, ofComparison);
    const below = BOUNDS.find((bound) => p < bound);
    return below !== undefined && isTold(p) ? [{ higher, lower, below }] : [];
  });
}

function effectOf(test: GroupTest): number | null {
  switch (test.method) {
    case 'mann-whitney':
      return available(test.effect) ? effect(test.effect.delta) : null;
    case 'kruskal-wallis':
      return effect(test.result.epsilonSquared);
    case 'chi-squared':
    case 'fisher':
      return effect(test.result.cramersV);
  }
}

function intervalOf(test: GroupTest): { readonly low: number; readonly high: number } | null {
  switch (test.method) {
    case 'mann-whitney': {
      if (!available(test.effect)) return null;
      const { low, high } = test.effect;
      return low === null || high === null ? null : { low, high };
    }
    case 'kruskal-wallis':
    case 'chi-squared':
    case 'fisher':
      return null;
  }
}

function effect(value: number): number {
  return roundHalfUp(value, EFFECT_DIGITS);
}

/** Every pair of items compared, in the order of the analysis. */
export function publishGaps(context: PublishContext): readonly PublishedGap[] {
  return context.analysis.gaps.map((gap) => {
    const verdicts = context.verdicts.gaps.get(gap.id) ?? new Map<string, PairVerdict>();
    const adjusted = adjustedPairs(gap, verdicts);
    return {
      id: gap.id,
      label: gap.label,
      pairs: gap.pairs.map((pair, index) => {
        const verdict = verdicts.get(pairKey(pair));
        if (!verdict) throw new Error(`Nothing was decided about ${pairKey(pair)} in ${gap.id}.`);
        const { label, from, to } = pair;
        const shown = { ...pair, adjusted: adjusted[index] ?? null };
        return {
          label,
          from,
          to,
          held: verdict.means === null ? verdict.held : null,
          statistics: publishGap(context, shown, verdict),
        };
      }),
    };
  });
}

type GapCell = PublishedGap['pairs'][number]['statistics'];

function publishGap({ analysis, precision }: PublishContext, pair: GapPair, verdict: PairVerdict): GapCell {
  if (verdict.means) return NOT_SHOWN;
  const { n, nFrom, nTo, meanFrom, meanTo, difference, interval, test, adjusted } = pair;
  if (meanFrom === null || meanTo === null || difference === null) return NOT_SHOWN;
  const { similarMargin: margin } = analysis;
  const rounded = (value: number) => roundHalfUp(value, precision.digits);
  // A release that did not show the size of a gap has no interval.
  const sized = verdict.size === null && available(interval) ? interval : null;
  return shown({
    n,
    nFrom,
    nTo,
    meanFrom: rounded(meanFrom),
    meanTo: rounded(meanTo),
    difference: rounded(difference),
    interval: sized && roundedInterval(sized, Math.min(precision.digits, GAP_INTERVAL_DIGITS)),
    adjusted: adjusted === null ? null : publishedP(adjusted),
    effect: sized && available(test) ? effect(test.rankBiserial) : null,
    higher: adjusted === null || !available(test) ? null : higherBy(test),
    similarWithin: sized && margin !== null && isEquivalent(difference, sized, margin) ? margin : null,
  });
}

/** By the ranks of those who answered the second item higher, and of those who answered it lower. */
function higherBy({ plus, minus }: SignedRank): 'from' | 'to' | null {
  if (plus === minus) return null;
  return plus > minus ? 'to' : 'from';
}

/**
 * Respondents compared with the frame. Response rates keep one decimal place more than shares, since they are often small. The
 * p-value is null where a category is withheld or there is no test.
 */
export function publishMargins({ analysis, verdicts, precision }: PublishContext): readonly PublishedMargin[] {
  return analysis.margins.map(({ by, label, categories, test }) => {
    const { categories: reasons, held = null } = verdicts.margins.get(by) ?? {};
    const rounded = (value: number) => roundHalfUp(value, precision.shareDigits);
    const all = categories.every(({ id }) => (reasons?.get(id) ?? null) === null);
    return {
      by,
      label,
      held: categories.some(({ id }) => (reasons?.get(id) ?? null) === null) ? held : null,
      categories: categories.map(({ id, label: name, respondents, share, frameShare, responseRate }) => {
        const reason = reasons?.get(id) ?? null;
        const statistics: Cell<MarginStatistics> = reason
          ? NOT_SHOWN
          : shown({
              respondents,
              share: rounded(share ?? 0),
              frameShare: rounded(frameShare),
              responseRate: responseRate === null ? null : roundHalfUp(responseRate, precision.shareDigits + 1),
            });
        return { id, label: name, statistics };
      }),
      p: all && available(test) ? published(publishedP(test.p)) : null,
    };
  });
}
