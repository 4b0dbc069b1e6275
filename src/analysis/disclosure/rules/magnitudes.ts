import type { DisclosureSettings } from '../../../model/project.js';

/** What the questionnaire, which everyone may read, accepts of an amount; null for no bound. */
export interface Bounds {
  readonly min: number | null;
  readonly max: number | null;
}

/** How much each of several respondents contributes to a sum. */
interface Contributions {
  /** The largest, largest first: as many as the rules need. */
  readonly largest: readonly number[];
  /** All others together. */
  readonly rest: number;
}

/** Amounts as the rules for them look at them (Hundepool et al. 2012, Statistical Disclosure Control, 4.2). */
export interface Magnitudes {
  /** Without their signs, since a negative amount is as telling as a positive one. */
  readonly sizes: Contributions;
  /**
   * By how much each could be less: what it has above `min`, but no more than its size, since nobody would take most of the others for
   * far below 0.
   */
  readonly above: Contributions;
  /** By how much each could be more: what it lacks of `max`; infinite where there is none. */
  readonly below: Contributions;
}

type Rules = DisclosureSettings['magnitudes'];

/** The largest, and two respondents who put their own together; `magnitudes.largest` is at most 3. */
const LARGEST = 3;

/**
 * What amounts are measured from: 0, or `min` where the questionnaire itself tells every amount to within `percent`, as with years. There
 * only what lies between `min` and `max` is anybody's own.
 */
export function originOf({ min, max }: Bounds, { percent }: Rules): number {
  const isNarrow = min !== null && max !== null && max - min <= (percent / 100) * Math.min(Math.abs(min), Math.abs(max));
  return isNarrow ? min : 0;
}

/** What the rules look at of these amounts; what is not a number is left out. */
export function magnitudesOf(amounts: readonly number[], { min, max }: Bounds, rules: Rules): Magnitudes {
  const origin = originOf({ min, max }, rules);
  const known = amounts.filter((amount) => !Number.isNaN(amount));
  const sizes = known.map((amount) => Math.abs(amount - origin));
  return {
    sizes: contributionsOf(sizes),
    above: contributionsOf(
      known.map((amount, at) => Math.min(sizes[at] ?? 0, min === null ? Number.POSITIVE_INFINITY : amount - min)),
    ),
    below: contributionsOf(known.map((amount) => (max === null ? Number.POSITIVE_INFINITY : max - amount))),
  };
}

/** The magnitudes of several sets of respondents, of whom nobody is in two. */
export function together(sets: readonly Magnitudes[]): Magnitudes {
  const merged = (of: keyof Magnitudes) =>
    contributionsOf(
      sets.flatMap((set) => set[of].largest),
      sets.reduce((sum, set) => sum + set[of].rest, 0),
    );
  return { sizes: merged('sizes'), above: merged('above'), below: merged('below') };
}

function contributionsOf(values: readonly number[], rest = 0): Contributions {
  const sorted = values.toSorted((a, b) => b - a);
  return { largest: sorted.slice(0, LARGEST), rest: sorted.slice(LARGEST).reduce((sum, value) => sum + value, rest) };
}

/** What is left of contributions without the `without` largest (0 to 3) of them. */
export function remaining({ largest, rest }: Contributions, without: number): number {
  return largest.slice(without).reduce((sum, value) => sum + value, rest);
}

/** How near somebody must come to the largest amount to know it: `percent` of it. */
export function nearness({ sizes }: Pick<Magnitudes, 'sizes'>, { percent }: Rules): number {
  return (percent / 100) * (sizes.largest[0] ?? 0);
}

/**
 * Whether the mean of amounts gives away one of them, since n times the mean is the sum. By the p% rule, against two others who put
 * their own amounts together: what the rest could have less, and what they could have more, must each be at least `percent` per cent of
 * the largest, for an amount is known to within so much as the others could have otherwise. By the dominance rule: the `largest` largest
 * must not make up more than `share` (0..1) of the sum (Hundepool et al. 2012, 4.2). False where all amounts are 0.
 */
export function isDominated(magnitudes: Magnitudes, rules: Rules): boolean {
  const { sizes, above, below } = magnitudes;
  const near = nearness(magnitudes, rules);
  if (near <= 0) return false;
  const dominant = sizes.largest.slice(0, rules.largest).reduce((total, value) => total + value, 0);
  return remaining(above, LARGEST) < near || remaining(below, LARGEST) < near || dominant > rules.share * remaining(sizes, 0);
}
