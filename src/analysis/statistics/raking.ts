import { greatest } from '../../model/extremes.js';
import type { Outcome } from '../../model/statistics.js';
import { unavailable } from './outcome.js';
import { type Margin, marginFault, stratumSums } from './post-stratification.js';

/** What raking gives. */
export interface Raked {
  /** One for each respondent, with mean 1. */
  readonly weights: readonly number[];
  /** Passes over all margins. */
  readonly rounds: number;
  /** False where the margins were not met within MOST_ROUNDS: such weights must not be used. */
  readonly converged: boolean;
}

const MOST_ROUNDS = 1000;
/** How far a stratum's sum may be from its target, as a part of the target. */
const TOLERANCE = 1e-12;

/**
 * Raking (iterative proportional fitting): weights that meet several margins at once, changed as little as possible from equal
 * ones (Deming and Stephan 1940, Annals of Mathematical Statistics 11). All margins list the same respondents in the same order.
 * Unavailable where a margin cannot be met; see `converged` for margins that contradict each other.
 */
export function rake(margins: readonly Margin[]): Outcome<Raked> {
  const n = margins[0]?.strata.length ?? 0;
  if (n === 0) return unavailable('Nobody is to be weighted.');
  const fault = margins.map(marginFault).find((words) => words !== null);
  if (fault) return unavailable(fault);
  let weights: readonly number[] = Array.from({ length: n }, () => 1);
  for (let rounds = 1; rounds <= MOST_ROUNDS; rounds += 1) {
    for (const margin of margins) weights = fitTo(weights, margin);
    if (margins.every((margin) => missBy(weights, margin) <= TOLERANCE)) return { weights, rounds, converged: true };
  }
  return { weights, rounds: MOST_ROUNDS, converged: false };
}

function fitTo(weights: readonly number[], { strata, shares }: Margin): readonly number[] {
  const targets = targetSums(weights.length, shares);
  const sums = stratumSums(strata, weights, shares.length);
  return weights.map((weight, index) => {
    const stratum = strata[index] ?? 0;
    return (weight * (targets[stratum] ?? 0)) / (sums[stratum] ?? 1);
  });
}

/** The largest deviation of a stratum's sum from its target, as a part of the target. */
function missBy(weights: readonly number[], { strata, shares }: Margin): number {
  const targets = targetSums(weights.length, shares);
  const sums = stratumSums(strata, weights, shares.length);
  return greatest(targets.map((target, index) => (target === 0 ? 0 : Math.abs((sums[index] ?? 0) / target - 1))));
}

function targetSums(n: number, shares: readonly number[]): readonly number[] {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => (n * share) / whole);
}
