import type { SectionAnalysis } from '../../model/analysis.js';
import type { Ranking, RankingStep } from '../../model/inference.js';
import { has } from '../../model/item-traits.js';
import type { ScaleItem } from '../../model/questionnaire.js';
import type { Outcome } from '../../model/statistics.js';
import { available, holm, signedRank, unavailable } from '../statistics/index.js';
import { differencesIn, jointOfSteps } from './levels.js';

/**
 * Neighbours are told apart where their adjusted p-value is below this; the same bound as in analysis/claims and in the words of
 * the brief.
 */
const SIGNIFICANT = 0.05;

/**
 * Ranks items by their means, highest first; equal means stay in the order of the questionnaire. Each item is compared with the
 * next by the signed-rank test over those who answered both, adjusted by Holm; items that cannot be told apart share a tier.
 * `columns` has each item's steps, not turned round for reverse-worded items. Unavailable where fewer than two items have
 * answers.
 */
export function rankItems(
  items: readonly ScaleItem[],
  columns: readonly Int16Array[],
  analysed: SectionAnalysis,
): Outcome<Ranking> {
  const means = new Map(
    analysed.items.flatMap((item) => (has(item, 'levels') && item.mean !== null ? [[item.id, item.mean]] : [])),
  );
  const ranked = items.filter(({ id }) => means.has(id)).sort((a, b) => (means.get(b.id) ?? 0) - (means.get(a.id) ?? 0));
  if (ranked.length < 2) return unavailable('Fewer than two items have answers.');
  const levels = (ranked[0]?.scale.high ?? 0) - (ranked[0]?.scale.low ?? 0) + 1;
  const inOrder = ranked.flatMap((item) => columns[items.indexOf(item)] ?? []);
  const tests = inOrder
    .slice(1)
    .map((lower, index) => signedRank(differencesIn(jointOfSteps(lower, inOrder[index] ?? lower, levels))));
  return rankingBy(tests.map((test, index) => ({ higher: ranked[index]?.id ?? '', lower: ranked[index + 1]?.id ?? '', test })));
}

/**
 * The ranking that steps make, from the top: items that their tests do not tell apart, adjusted by Holm over the tests there are, share
 * a tier. What is published is ranked again by the tests that are (analysis/disclosure/publish/families.ts).
 */
export function rankingBy(tested: readonly Omit<RankingStep, 'adjusted'>[]): Ranking {
  const adjusted = holm(tested.map(({ test }) => (available(test) ? test.p : null)));
  const steps = tested.map((step, index): RankingStep => ({ ...step, adjusted: adjusted[index] ?? null }));
  return { tiers: tiersOf(steps[0]?.higher ?? '', steps), steps };
}

function tiersOf(first: string, steps: readonly RankingStep[]): readonly (readonly string[])[] {
  const tiers: string[][] = [[first]];
  for (const { lower, adjusted } of steps) {
    if (adjusted !== null && adjusted < SIGNIFICANT) tiers.push([lower]);
    else tiers.at(-1)?.push(lower);
  }
  return tiers;
}
