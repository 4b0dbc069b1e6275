import type { Certainty } from '../../model/claims.js';

/**
 * With fewer answers figures are for reference only (参考値). `isIndicative` in reports/text and the brief's legend use the same 30.
 */
const LEAST = 30;
const [STRONG, USUAL, WEAK] = [0.01, 0.05, 0.1];
/** What adjusted p-values are judged by: the bounds of established, likely and possible. */
export const BOUNDS = [STRONG, USUAL, WEAK] as const;

/**
 * Whether a difference with this adjusted p-value is told: it is larger than chance explains. There is no other such bound in the program.
 */
export function isTold(p: number): boolean {
  return p < USUAL;
}

/**
 * How sure a finding is. `p` is adjusted over its family: below .01 established, below .05 likely, below .1 possible, else
 * undecided. With fewer than 30 answers (`n`) it is one step less sure.
 */
export function certaintyOf(p: number, n: number): Certainty {
  if (p < STRONG) return lessened('established', n);
  if (p < USUAL) return lessened('likely', n);
  return p < WEAK ? lessened('possible', n) : 'undecided';
}

/** As `certaintyOf`, of a p-value that is only known to lie below one of the BOUNDS. */
export function certaintyBelow(bound: number, n: number): Certainty {
  return lessened(ORDER[BOUNDS.findIndex((one) => bound <= one)] ?? 'undecided', n);
}

const ORDER: readonly Certainty[] = ['established', 'likely', 'possible', 'undecided'];

/** The certainty as it is, or one step less sure where fewer than 30 answered (`n`). */
export function lessened(certainty: Certainty, n: number): Certainty {
  return n >= LEAST ? certainty : (ORDER[ORDER.indexOf(certainty) + 1] ?? 'undecided');
}

/** The least sure of several; undecided where there is none. */
export function weakest(certainties: readonly Certainty[]): Certainty {
  return ORDER.findLast((certainty) => certainties.includes(certainty)) ?? 'undecided';
}

/** The factor of a finding's score by its certainty, 0..1: what is undecided is worth nothing. */
export const WEIGHTS: Readonly<Record<Certainty, number>> = { established: 1, likely: 0.75, possible: 0.4, undecided: 0 };
