import type { NumberAnalysis } from '../../../model/analysis.js';
import type { DisclosureSettings } from '../../../model/project.js';

/**
 * Whether the mean of a number gives away its largest contributor: n times the mean is the sum. The p% rule, against two others
 * who put their own numbers together (the third and the second largest are theirs): what then remains of the sum beside the
 * largest must be at least `percent` of it. The dominance rule: the `largest` ones must not make up more than `share` of the sum.
 * (Hundepool et al. 2012, Statistical Disclosure Control, 4.2.) Sums of numbers below 0 are judged by their size.
 */
export function isDominated(
  { largest, sum, min }: Pick<NumberAnalysis, 'largest' | 'sum' | 'min'>,
  rules: DisclosureSettings['magnitudes'],
): boolean {
  if (min !== null && min < 0) return false;
  if (sum <= 0) return false;
  const [first = 0, second = 0, third = 0] = largest;
  const remainder = sum - first - second - third;
  const dominant = largest.slice(0, rules.largest).reduce((total, value) => total + value, 0);
  return remainder < (rules.percent / 100) * first || dominant > rules.share * sum;
}
