import type { NumberAnalysis } from '../../../model/analysis.js';
import type { DisclosureSettings } from '../../../model/project.js';

/**
 * Whether the mean of a number gives away its largest contributor, since n times the mean is the sum. By the p% rule, against two
 * others who put their own numbers together (the second and the third largest): what remains of the sum must be at least
 * `percent` per cent of the largest. By the dominance rule: the `largest` largest numbers must not make up more than `share`
 * (0..1) of the sum (Hundepool et al. 2012, Statistical Disclosure Control, 4.2). Neither rule is applied, and it is false, where
 * a number is below 0 or the sum is not above 0.
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
