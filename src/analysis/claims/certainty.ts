import type { Certainty } from '../../model/claims.js';

/** Below, statistics are for reference alone: 参考値. */
const LEAST = 30;
const [STRONG, USUAL, WEAK] = [0.01, 0.05, 0.1];

/**
 * From a p-value that is adjusted over its family: below .01 established, below .05 likely, below .1 possible. Fewer than 30
 * answers are one step less sure.
 */
export function certaintyOf(p: number, n: number): Certainty {
  if (p < STRONG) return lessened('established', n);
  if (p < USUAL) return lessened('likely', n);
  return p < WEAK ? lessened('possible', n) : 'undecided';
}

const ORDER: readonly Certainty[] = ['established', 'likely', 'possible', 'undecided'];

/** One step less sure where fewer than 30 answered. */
export function lessened(certainty: Certainty, n: number): Certainty {
  return n >= LEAST ? certainty : (ORDER[ORDER.indexOf(certainty) + 1] ?? 'undecided');
}

/** What a finding is worth by its certainty: what cannot be told is worth nothing. */
export const WEIGHTS: Readonly<Record<Certainty, number>> = { established: 1, likely: 0.75, possible: 0.4, undecided: 0 };
