import type { SectionAnalysis } from '../../model/analysis.js';
import type { Ranking, RankingStep } from '../../model/inference.js';
import { has } from '../../model/item-traits.js';
import type { ScaleItem } from '../../model/questionnaire.js';
import type { Outcome } from '../../model/statistics.js';
import { available, holm, signedRank, unavailable } from '../statistics/index.js';
import { differencesIn, jointOfSteps } from './levels.js';

/** Neighbours whose adjusted p-value is below this are told apart. */
const SIGNIFICANT = 0.05;

/**
 * Items as asked, with their answers in `columns`: highest mean first, those of equal means in the order of the questionnaire. Each is compared with the next over
 * those who answered both; where they cannot be told apart they share a tier.
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
  const adjusted = holm(tests.map((test) => (available(test) ? test.p : null)));
  const steps = tests.map(
    (test, index): RankingStep => ({
      higher: ranked[index]?.id ?? '',
      lower: ranked[index + 1]?.id ?? '',
      test,
      adjusted: adjusted[index] ?? null,
    }),
  );
  return { tiers: tiersOf(ranked[0]?.id ?? '', steps), steps };
}

function tiersOf(first: string, steps: readonly RankingStep[]): readonly (readonly string[])[] {
  const tiers: string[][] = [[first]];
  for (const { lower, adjusted } of steps) {
    if (adjusted !== null && adjusted < SIGNIFICANT) tiers.push([lower]);
    else tiers.at(-1)?.push(lower);
  }
  return tiers;
}
