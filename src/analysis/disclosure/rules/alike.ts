import { greatest } from '../../../model/extremes.js';
import { INSIDERS } from './insiders.js';

/**
 * At least this many must have answered otherwise than most did. With fewer, those who compare their reports would know
 * what everyone else answered: group disclosure (Hundepool et al. 2012, Statistical Disclosure Control, 5.2).
 */
export const DISSENTERS = INSIDERS + 1;

/**
 * Whether nearly all gave one answer: fewer than three gave any other. `counts` has each respondent once. False where nobody
 * answered.
 */
export function areAlike(counts: readonly number[]): boolean {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return total > 0 && total - greatest(counts) < DISSENTERS;
}

/** Whether nearly all of `total` respondents gave one number: `modal` gave the most frequent one. Few may all give another number. */
export function areAmountsAlike(modal: number, total: number): boolean {
  return modal > total - modal && areAlike([modal, total - modal]);
}
