import type { RankedPair, Ranking } from '../../model/inference.js';
import type { Outcome } from '../../model/statistics.js';
import {
  available,
  type Frequencies,
  holm,
  isWithin,
  type Joint,
  mean,
  overlappingDifference,
  SIMILARITY_LEVEL,
  signedRank,
  unavailable,
} from '../statistics/index.js';
import { differencesIn } from './levels.js';

/** Two items of a section: how often each pair of their steps was given, reverse-worded items turned round. */
export interface JointItems {
  /** Item ids. */
  readonly first: string;
  readonly second: string;
  readonly joint: Joint;
}

/**
 * Compares all pairs of the items of a section: the signed-rank test over those who answered both, adjusted by Holm over the pairs of the
 * section. The interval has no finite population correction, since the test has none. `steps` has everyone's answers to each item, by its
 * id, and `margin` is that of Ranking. Unavailable where fewer than two items have answers.
 */
export function rankItems(
  pairs: readonly JointItems[],
  steps: ReadonlyMap<string, Frequencies>,
  margin: number | null,
): Outcome<Ranking> {
  const compared = pairs.flatMap(({ first, second, joint }): readonly ComparedPair[] => {
    const [ofFirst, ofSecond] = [steps.get(first), steps.get(second)];
    const [low, high] = [ofFirst && mean(ofFirst), ofSecond && mean(ofSecond)];
    if (!ofFirst || !ofSecond || typeof low !== 'number' || typeof high !== 'number') return [];
    return [
      {
        first,
        second,
        n: joint.total,
        difference: high - low,
        interval: overlappingDifference(joint, ofFirst, ofSecond, { level: SIMILARITY_LEVEL, frame: null }),
        test: signedRank(differencesIn(joint)),
      },
    ];
  });
  return compared.length === 0 ? unavailable('Fewer than two items have answers.') : rankingOf(compared, margin);
}

type ComparedPair = Omit<RankedPair, 'adjusted' | 'similar'>;

/**
 * The ranking that pairs make, adjusted by Holm over the tests there are. What is published is made again of the tests that are
 * (analysis/disclosure/publish/families.ts).
 */
export function rankingOf(compared: readonly ComparedPair[], margin: number | null): Ranking {
  const adjusted = holm(compared.map(({ test }) => (available(test) ? test.p : null)));
  return {
    margin,
    pairs: compared.map((pair, index) => ({
      ...pair,
      adjusted: adjusted[index] ?? null,
      similar: margin === null ? null : available(pair.interval) && isWithin(pair.interval, margin),
    })),
  };
}
