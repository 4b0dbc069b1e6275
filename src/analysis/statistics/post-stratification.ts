import type { Outcome } from '../../model/statistics.js';
import { unavailable } from './outcome.js';

/**
 * The stratum of each respondent (`strata`, positions in `shares` from 0), and the frame's share in each stratum. Shares are
 * taken relative to their sum, so they may be counts of units.
 */
export interface Margin {
  readonly strata: readonly number[];
  readonly shares: readonly number[];
}

/**
 * Weights with mean 1, in the order of `strata`, that give each stratum its share of the frame (Holt and Smith 1979, JRSS A 142).
 * Unavailable where a stratum of the frame has no respondents, or the other way round.
 */
export function postStratify({ strata, shares }: Margin): Outcome<readonly number[]> {
  if (strata.length === 0) return unavailable('Nobody is to be weighted.');
  const targets = targetsOf({ strata, shares });
  return typeof targets === 'string' ? unavailable(targets) : strata.map((stratum) => targets[stratum] ?? 0);
}

/** The weight of each stratum; or, as words, why the margin cannot be met. */
function targetsOf({ strata, shares }: Margin): readonly number[] | string {
  const sums = stratumSums(
    strata,
    strata.map(() => 1),
    shares.length,
  );
  const fault = marginFault({ strata, shares });
  if (fault !== null) return fault;
  const whole = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share, index) => ((share / whole) * strata.length) / (sums[index] || 1));
}

/** Why a margin cannot be met, as a sentence; null where it can. */
export function marginFault({ strata, shares }: Margin): string | null {
  const counts = stratumSums(
    strata,
    strata.map(() => 1),
    shares.length,
  );
  if (counts.some((count, index) => count === 0 && (shares[index] ?? 0) > 0)) return 'Nobody answered in a stratum of the frame.';
  if (counts.some((count, index) => count > 0 && (shares[index] ?? 0) <= 0))
    return 'A stratum that answered is not in the frame.';
  return null;
}

/** The sum of the weights in each of `length` strata. */
export function stratumSums(strata: readonly number[], weights: readonly number[], length: number): readonly number[] {
  const sums = Array.from({ length }, () => 0);
  strata.forEach((stratum, index) => {
    sums[stratum] = (sums[stratum] ?? 0) + (weights[index] ?? 0);
  });
  return sums;
}
