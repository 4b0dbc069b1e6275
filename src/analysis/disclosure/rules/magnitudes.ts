import type { DisclosureSettings } from '../../../model/project.js';

/**
 * Amounts as the rules for them look at them: without their signs, since a negative amount is as telling as a positive one
 * (Hundepool et al. 2012, Statistical Disclosure Control, 4.2).
 */
export interface Magnitudes {
  /** The largest, largest first: as many as the rules need. */
  readonly largest: readonly number[];
  readonly sum: number;
}

/** The largest two may be those of two respondents who put their own together; `magnitudes.largest` is at most 3. */
const LARGEST = 3;

/** What the rules look at of these amounts; what is not a number is left out. */
export function magnitudesOf(amounts: readonly (number | undefined)[]): Magnitudes {
  const sizes = amounts.flatMap((amount) => (amount === undefined || Number.isNaN(amount) ? [] : [Math.abs(amount)]));
  return { largest: largestOf(sizes), sum: sizes.reduce((sum, size) => sum + size, 0) };
}

/** The magnitudes of several sets of respondents, of whom nobody is in two. */
export function together(sets: readonly Magnitudes[]): Magnitudes {
  return { largest: largestOf(sets.flatMap(({ largest }) => largest)), sum: sets.reduce((total, { sum }) => total + sum, 0) };
}

function largestOf(sizes: readonly number[]): readonly number[] {
  return sizes.toSorted((a, b) => b - a).slice(0, LARGEST);
}

/**
 * Whether the mean of amounts gives away its largest contributor, since n times the mean is the sum. By the p% rule, against two
 * others who put their own amounts together (the second and the third largest): what remains of the sum must be at least `percent`
 * per cent of the largest. By the dominance rule: the `largest` largest must not make up more than `share` (0..1) of the sum
 * (Hundepool et al. 2012, 4.2). False where all amounts are 0.
 */
export function isDominated({ largest, sum }: Magnitudes, rules: DisclosureSettings['magnitudes']): boolean {
  if (sum <= 0) return false;
  const [first = 0, second = 0, third = 0] = largest;
  const remainder = sum - first - second - third;
  const dominant = largest.slice(0, rules.largest).reduce((total, value) => total + value, 0);
  return remainder < (rules.percent / 100) * first || dominant > rules.share * sum;
}
