import type { DisclosureSettings } from '../../../model/project.js';
import { type Bounds, magnitudesOf, nearness } from './magnitudes.js';

/** The largest and two respondents who put their own amounts together. */
const KNOWN = 3;

/**
 * Whether quantiles beside a mean give away the largest of some amounts to within `percent` of it: they tell how many have at least so
 * much, and so leave less of the sum open than the p% rule takes to be. False where others have nearly as much as the largest, since nobody
 * knows whose it is. `quantiles` in rising order.
 */
export function toldByQuantiles(
  amounts: readonly number[],
  quantiles: readonly number[],
  bounds: Bounds,
  rules: DisclosureSettings['magnitudes'],
): boolean {
  const near = nearness(magnitudesOf(amounts, bounds, rules), rules);
  const sorted = amounts.toSorted((a, b) => b - a);
  const [largest = 0, other = largest] = [sorted[0], sorted[KNOWN]];
  if (largest - other < near) return false;
  const open = sorted.slice(1).map((amount) => {
    const least = quantiles.findLast((quantile) => quantile <= amount) ?? bounds.min ?? Math.min(0, 2 * amount);
    return amount - least;
  });
  const left = open.toSorted((a, b) => b - a).slice(KNOWN - 1);
  return left.reduce((sum, amount) => sum + amount, 0) < near;
}
