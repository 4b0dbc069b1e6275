import type { Outcome, WeightedTest } from '../../model/statistics.js';
import type { Calibration } from './calibration.js';
import { fTail } from './f-tail.js';
import { dot, solve } from './linear.js';
import { unavailable } from './outcome.js';
import { type AnswerType, calibratedCovariance, typesOf, type WeightedGroups, weightOf } from './weighted-groups.js';

/**
 * Whether weighted answers rank alike in all groups: the design-based Wilcoxon and Kruskal-Wallis test of Lumley and Scott (2013,
 * Biometrika 100), a Wald test of the mean ranks, each rank a part of the estimated frame and midranks for ties, as an F. `frame`: its
 * units; null for none. Unavailable where fewer than two groups have answers, where all answers are the same, and where the frame or
 * its margins leave nothing to chance.
 */
export function weightedRanks(compared: WeightedGroups, calibration: Calibration, frame: number | null): Outcome<WeightedTest> {
  const types = typesOf(compared);
  const groups = [...new Set(types.map(({ group }) => group))];
  if (groups.length < 2) return unavailable('Fewer than two groups have answers.');
  if (new Set(types.map(({ value }) => value)).size < 2) return unavailable('All answers are the same.');
  const weights = types.map((type) => weightOf(type, calibration));
  const ranks = ranksOf(types, weights);
  const whole = groups.map((group) => weights.reduce((sum, weight, at) => (types[at]?.group === group ? sum + weight : sum), 0));
  const means = groups.map(
    (group, g) =>
      weights.reduce((sum, weight, at) => (types[at]?.group === group ? sum + weight * (ranks[at] ?? 0) : sum), 0) /
      (whole[g] ?? 1),
  );
  const influences = groups.map((group, g) =>
    types.map((type, at) => (type.group === group ? ((ranks[at] ?? 0) - (means[g] ?? 0)) / (whole[g] ?? 1) : 0)),
  );
  const v = calibratedCovariance(types, influences, calibration, frame);
  const at = (k: number, l: number) => v[k]?.[l] ?? 0;
  const differences = means.slice(1).map((mean) => mean - (means[0] ?? 0));
  const variances = differences.map((_, k) =>
    differences.map((__, l) => at(k + 1, l + 1) - at(0, l + 1) - at(k + 1, 0) + at(0, 0)),
  );
  const solved = solve(
    variances,
    differences.map((difference) => [difference]),
  );
  if (solved === null) return unavailable('Nothing is left to chance.');
  const df1 = groups.length - 1;
  const df2 = compared.cells.length - 1 - df1;
  if (df2 < 1) return unavailable('So few answers have no standard error.');
  const statistic =
    dot(
      differences,
      solved.map(([value = 0]) => value),
    ) / df1;
  return { method: 'design-based-ranks', n: compared.cells.length, statistic, df1, df2, p: fTail(statistic, df1, df2) };
}

/** The midrank of each type among all weights, as a part of their sum, 0..1. */
function ranksOf(types: readonly AnswerType[], weights: readonly number[]): readonly number[] {
  const byValue = new Map<number, number>();
  types.forEach(({ value }, at) => {
    byValue.set(value, (byValue.get(value) ?? 0) + (weights[at] ?? 0));
  });
  const whole = [...byValue.values()].reduce((sum, weight) => sum + weight, 0);
  const rankOf = new Map<number, number>();
  let below = 0;
  for (const [value, weight] of [...byValue].sort(([a], [b]) => a - b)) {
    rankOf.set(value, (below + weight / 2) / whole);
    below += weight;
  }
  return types.map(({ value }) => rankOf.get(value) ?? 0);
}
