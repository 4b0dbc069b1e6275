/**
 * So many must have answered otherwise than most did. With fewer, two who compare their reports would know what everyone else
 * answered: group disclosure (Hundepool et al. 2012, Statistical Disclosure Control, 5.2).
 */
const DISSENTERS = 3;

/** Whether respondents who know each other as the ones who differ would know the answer of all others. Counts of one answer each. */
export function areAlike(counts: readonly number[]): boolean {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return total > 0 && total - Math.max(...counts) < DISSENTERS;
}

/** The same where respondents chose any number of options: one that nearly all of them chose. */
export function isChosenByAll(counts: readonly number[], n: number): boolean {
  return n > 0 && counts.some((count) => n - count < DISSENTERS);
}
