import type { Scale } from '../../../model/questionnaire.js';

/** Scores are never published more exactly: their rounding is what protects those who left some items out. */
export const SCORE_DIGITS = 1;

/**
 * Whether the mean of scores gives away respondents who answered only some of the items. A respondent's score is the sum of m
 * answers over m, so that n times the mean, less a k-th of all answers to the k items, leaves S (1/m - 1/k) of the sum S of the
 * answers of those few. What the rounding of the mean hides of it, n times half a unit, must not be less than half of what S can
 * range over. `byAnswered` counts respondents by m; so many as `enough` need no such cover.
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
