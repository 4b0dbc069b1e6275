import type { CochranQ, Outcome } from '../../model/statistics.js';
import { chiSquaredTail } from './distributions.js';
import { unavailable } from './outcome.js';

/**
 * Cochran's Q (1950, Biometrika 37): whether several options are chosen by equal shares of the same respondents, by the chi-squared
 * distribution. `chosen[i]` respondents chose the i-th option; `byNumber[k]` chose k of them. Unavailable for fewer than two options, or
 * where everyone chose all or none.
 */
export function cochranQ(chosen: readonly number[], byNumber: readonly number[]): Outcome<CochranQ> {
  const options = chosen.length;
  if (options < 2) return unavailable('There is a single option.');
  const n = byNumber.reduce((sum, count) => sum + count, 0);
  const mean = chosen.reduce((sum, count) => sum + count, 0) / options;
  const between = chosen.reduce((sum, count) => sum + (count - mean) ** 2, 0);
  const within = byNumber.reduce((sum, count, number) => sum + count * number * (options - number), 0);
  if (within === 0) return unavailable(n === 0 ? 'Nobody gave a usable answer.' : 'Everyone chose all of the options or none.');
  const q = ((options - 1) * options * between) / within;
  return { n, q, degreesOfFreedom: options - 1, p: chiSquaredTail(q, options - 1) };
}
