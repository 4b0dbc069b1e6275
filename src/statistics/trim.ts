import { type Outcome, unavailable } from './outcome.js';

/** Bounds of weights, relative to a mean of 1: `least` below 1, `most` above. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
}

/**
 * Weights brought within bounds: one that is outside is set to the bound, and what that adds or takes is shared among the others
 * in proportion, until none is outside. The mean stays 1. Margins are then met only nearly.
 */
export function trim(weights: readonly number[], { least, most }: Bounds): Outcome<readonly number[]> {
  const fixed = new Map<number, number>();
  let trimmed = [...weights];
  for (;;) {
    const outside = trimmed.flatMap((weight, index) => (fixed.has(index) || inside(weight, least, most) ? [] : [index]));
    if (outside.length === 0) return trimmed;
    for (const index of outside) fixed.set(index, (trimmed[index] ?? 1) < least ? least : most);
    const free = trimmed.reduce((sum, weight, index) => (fixed.has(index) ? sum : sum + weight), 0);
    const held = [...fixed.values()].reduce((sum, weight) => sum + weight, 0);
    if (free <= 0 || held >= weights.length) return unavailable('The bounds leave no weight to share out.');
    const factor = (weights.length - held) / free;
    trimmed = trimmed.map((weight, index) => fixed.get(index) ?? weight * factor);
  }
}

/** Room for the rounding of a weight that stands on its bound. */
function inside(weight: number, least: number, most: number): boolean {
  return weight >= least * (1 - 1e-12) && weight <= most * (1 + 1e-12);
}
