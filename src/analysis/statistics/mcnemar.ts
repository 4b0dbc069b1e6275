import type { McNemar, Outcome } from '../../model/statistics.js';
import { binomialAtMost } from './distributions.js';
import { unavailable } from './outcome.js';

/**
 * McNemar's exact test of two shares among the same respondents (McNemar 1947, Psychometrika 12): `firstOnly` chose the first alone, and
 * `secondOnly` the second alone; those who chose both or neither tell nothing of it. Twice the smaller tail of the binomial distribution
 * with probability 1/2. Unavailable where nobody chose one alone.
 */
export function mcNemar(firstOnly: number, secondOnly: number): Outcome<McNemar> {
  const differing = firstOnly + secondOnly;
  if (differing === 0) return unavailable('Nobody chose one of the two alone.');
  return { firstOnly, secondOnly, p: Math.min(1, 2 * binomialAtMost(Math.min(firstOnly, secondOnly), differing, 0.5)) };
}
