import { least as lowestOf } from '../../model/extremes.js';
import type { Outcome } from '../../model/statistics.js';
import { unavailable } from './outcome.js';

/** Bounds of weights that have a mean of 1: 0 < `least` < 1 < `most`. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
}

/**
 * Weights brought within bounds, in the same order and with mean 1: all are multiplied by one factor and then clipped to the
 * bounds. Weights that are not clipped keep their proportions (Potter 1990, "A study of procedures to identify and trim extreme
 * sampling weights", Proceedings of the Survey Research Methods Section, ASA). The margins are then met only nearly. All weights
 * are above 0. Unavailable where there are none.
 */
export function trim(weights: readonly number[], { least, most }: Bounds): Outcome<readonly number[]> {
  if (weights.length === 0) return unavailable('Nobody is to be weighted.');
  const clip = (weight: number) => Math.min(most, Math.max(least, weight));
  const meanAt = (factor: number) => weights.reduce((sum, weight) => sum + clip(factor * weight), 0) / weights.length;
  let [low, high] = [0, most / lowestOf(weights)];
  for (let step = 0; step < 200; step += 1) {
    const middle = (low + high) / 2;
    if (meanAt(middle) < 1) low = middle;
    else high = middle;
  }
  const isFree = weights.map((weight) => high * weight > least && high * weight < most);
  const free = weights.reduce((sum, weight, index) => (isFree[index] ? sum + weight : sum), 0);
  const held = weights.reduce((sum, weight, index) => (isFree[index] ? sum : sum + clip(high * weight)), 0);
  // Halving stops short of the last digits; those that are not clipped take up the rest exactly.
  const factor = free > 0 ? (weights.length - held) / free : high;
  return weights.map((weight, index) => (isFree[index] ? factor * weight : clip(high * weight)));
}
