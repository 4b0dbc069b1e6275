import { BOUNDS } from '../../claims/index.js';
import { roundHalfUp } from '../../statistics/index.js';
import { LEAST_P } from '../rules/index.js';

/**
 * A p-value as it is published: two significant digits and three decimals at most; 0 where it is below .001. One below a bound is not
 * rounded up to it, so that what is called evident is printed below .05.
 */
export function publishedP(p: number): number {
  if (p < LEAST_P) return 0;
  const digits = p < 0.1 ? 3 : 2;
  const rounded = roundHalfUp(p, digits);
  const isCarried = BOUNDS.some((bound) => p < bound && rounded >= bound);
  return isCarried ? roundHalfUp(rounded - 10 ** -digits, digits) : rounded;
}
