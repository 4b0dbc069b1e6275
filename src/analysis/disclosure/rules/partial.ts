import type { Scale } from '../../../model/questionnaire.js';

/**
 * The most decimal places of published scores. The rounding protects those who left some items out, so whatever publishes a score
 * must not use more than `givesAwayPartial` reckons with.
 */
export const SCORE_DIGITS = 1;

/**
 * Whether the mean of `n` scores gives away respondents who answered only some of the items. A score is the sum of m answers over
 * m; so n times the mean, minus a k-th of all answers to the k items, leaves S (1/m - 1/k), where S is the sum of the answers of
 * those few. The rounding of the mean hides n times half a unit of it, which must be at least half of the range of S.
 * `byAnswered` counts respondents by m; `enough` respondents or more need no such cover.
 */
export function givesAwayPartial(n: number, byAnswered: readonly number[], { low, high }: Scale, enough: number): boolean {
  const items = byAnswered.length - 1;
  const hidden = n * 0.5 * 10 ** -SCORE_DIGITS;
  return byAnswered.some((respondents, answered) => {
    if (answered === 0 || answered === items || respondents === 0 || respondents >= enough) return false;
    const share = 1 / answered - 1 / items;
    return hidden / share < (respondents * answered * (high - low)) / 2;
  });
}
