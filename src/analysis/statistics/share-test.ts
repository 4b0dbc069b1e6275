import type { Outcome } from '../../model/statistics.js';
import { normalTwoSided } from './distributions.js';
import { finitePopulationCorrection } from './finite-population.js';
import { unavailable } from './outcome.js';

/**
 * Two-sided p-value, 0..1, of the score test that a share is `against` (0..1, both ends excluded) where `count` of `n` have it: the test
 * whose interval is Wilson's (Wilson 1927, JASA 22; Agresti 2013, Categorical Data Analysis, 1.3.3). `frame`: how many units could have
 * answered, for the finite population correction; null where that is not known. A frame that answered in full leaves no doubt: 0, or 1 where
 * the share is just that. Unavailable for n = 0. Throws RangeError where n is larger than the frame, or `against` is not between 0 and 1.
 */
export function shareTest(count: number, n: number, against: number, frame: number | null): Outcome<{ readonly p: number }> {
  if (!(against > 0 && against < 1)) throw new RangeError(`A share of ${against} cannot be tested against.`);
  if (n === 0) return unavailable('The base is empty.');
  const distance = Math.abs(count / n - against);
  if (distance === 0) return { p: 1 };
  const error = Math.sqrt((against * (1 - against)) / n) * finitePopulationCorrection(n, frame);
  return { p: error === 0 ? 0 : normalTwoSided(distance / error) };
}
