import type { Analysis, ScaleAnalysis } from '../../../model/analysis.js';
import type { Outcome, SignedRank } from '../../../model/statistics.js';
import { available } from '../../statistics/index.js';
import { areAlike, itemOf, LEAST_P, type PairReasons } from '../rules/index.js';
import { NO_ANSWER, stepsOf } from './answers.js';
import type { JudgeContext } from './context.js';

/** Two items whose answers are compared in pairs. */
export interface ComparedPair {
  readonly from: string;
  readonly to: string;
  readonly test: Outcome<SignedRank>;
  /** How many tests its p-value may be adjusted over where that is printed, which at most multiplies it so often; else 1. */
  readonly family: number;
  /** Whether reverse-worded items are turned round before they are compared. */
  readonly turned: boolean;
}

/**
 * About answers in pairs, besides what is said of the items themselves. Where nearly all who answered otherwise differ in one
 * direction, the test tells that nobody went the other way, and the means tell the answers of the few who answered one item alone. It is
 * then shown only where its p-value is as good as 0, however adjusted, and nobody could be found that way.
 */
export function judgePairOf(context: JudgeContext, pair: ComparedPair): PairReasons {
  const { thresholds, isTeam } = context;
  if (isTeam) return { test: null, size: null };
  const { higher, same, lower, alone } = counted(context.analysis, pair);
  if (higher + same + lower < thresholds.statistics) return { test: 'too-few', size: 'too-few' };
  if (areAlike([higher, same, lower])) return { test: 'alike', size: 'alike' };
  if (!areAlike([higher, lower])) return { test: null, size: null };
  const isSafe =
    available(pair.test) && pair.test.p * pair.family < LEAST_P && alone.every((answers) => isSafeAlone(context, answers));
  return { test: isSafe ? null : 'alike', size: 'alike' };
}

/** Those who answered one of the two items alone are nobody, or enough who do not answer alike. */
function isSafeAlone({ settings }: JudgeContext, answers: readonly number[]): boolean {
  const total = answers.reduce((sum, count) => sum + count, 0);
  return total === 0 || (total >= settings.changed && !areAlike(answers));
}

interface Counted {
  /** How many answered the second item higher, the same, and lower. */
  readonly higher: number;
  readonly same: number;
  readonly lower: number;
  /** By level: the answers of those who answered the first item alone, and the second alone. */
  readonly alone: readonly [readonly number[], readonly number[]];
}

function counted(analysis: Analysis, { from, to, turned }: ComparedPair): Counted {
  const { readers } = analysis;
  const [ofFirst, ofSecond] = [scaleItem(analysis, from), scaleItem(analysis, to)];
  const { low, high } = ofFirst.scale;
  const turn = (step: number, { reverse }: ScaleAnalysis) => (turned && reverse ? high - low - step : step);
  const [first, second] = [stepsOf(readers, from, low), stepsOf(readers, to, low)];
  let [higher, same, lower] = [0, 0, 0];
  const alone = [new Array<number>(high - low + 1).fill(0), new Array<number>(high - low + 1).fill(0)] as const;
  for (let position = 0; position < first.length; position += 1) {
    const [a, b] = [first[position] ?? NO_ANSWER, second[position] ?? NO_ANSWER];
    if (a === NO_ANSWER && b === NO_ANSWER) continue;
    if (b === NO_ANSWER) alone[0][a] = (alone[0][a] ?? 0) + 1;
    else if (a === NO_ANSWER) alone[1][b] = (alone[1][b] ?? 0) + 1;
    else {
      const difference = turn(b, ofSecond) - turn(a, ofFirst);
      if (difference > 0) higher += 1;
      else if (difference < 0) lower += 1;
      else same += 1;
    }
  }
  return { higher, same, lower, alone };
}

function scaleItem(analysis: Analysis, id: string): ScaleAnalysis {
  const item = itemOf(analysis, id);
  if (item?.kind !== 'scale') throw new Error(`${id} is no scale item.`);
  return item;
}
