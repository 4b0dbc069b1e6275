import type { ScoreAnalysis } from '../../../model/analysis.js';
import type { Scale } from '../../../model/questionnaire.js';
import { roundHalfUp } from '../../statistics/index.js';

/**
 * The most decimal places of published scores. The rounding protects those who left some items out, so whatever publishes a score
 * must not use more than `givesAwayPartial` reckons with.
 */
export const SCORE_DIGITS = 1;

/**
 * Whether the mean of `n` scores gives away respondents who answered only some of the items. A score is the sum of m answers over
 * m; so n times the mean, minus a k-th of all answers to the k items, leaves S (1/m - 1/k), where S is the sum of the answers of
 * those few; of those who answered too few items to have a score it leaves -S/k. The rounding of the mean hides n times half a unit of
 * it, which must be at least half of the range of S, and hide one level up of an answer as well as one level down: it is known of some that
 * they cannot have answered lower, or higher. `byAnswered` counts respondents by m, also those without a score. Of `enough` respondents
 * or more not all need cover, but one does, since the others may be known from elsewhere. `mean` is the exact one; null where there is none.
 */
export function givesAwayPartial(
  { n, mean, byAnswered }: Pick<ScoreAnalysis, 'n' | 'mean' | 'byAnswered'>,
  { low, high }: Scale,
  enough: number,
): boolean {
  const items = byAnswered.length - 1;
  const half = 0.5 * 10 ** -SCORE_DIGITS;
  const hidden = n * half;
  const above = mean === null ? 0 : mean - roundHalfUp(mean, SCORE_DIGITS);
  const room = n * (half - Math.abs(above));
  return byAnswered.some((respondents, answered) => {
    if (answered === 0 || answered === items || respondents === 0) return false;
    const isScored = atLeast(byAnswered, answered) <= n;
    const covered = respondents < enough ? respondents : 1;
    const share = isScored ? 1 / answered - 1 / items : 1 / items;
    return room < share || hidden / share < (covered * answered * (high - low)) / 2;
  });
}

/** How many answered so many items or more. As long as those are no more than have a score, so many are enough for one. */
function atLeast(byAnswered: readonly number[], answered: number): number {
  return byAnswered.slice(answered).reduce((sum, respondents) => sum + respondents, 0);
}
