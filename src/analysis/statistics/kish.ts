import type { DesignEffect } from '../../model/statistics.js';

/** Kish's design effect of weighting (Kish 1965, Survey Sampling, 11.7). Needs at least one weight; all weights are above 0. */
export function kish(weights: readonly number[]): DesignEffect {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const squares = weights.reduce((total, weight) => total + weight * weight, 0);
  const effectiveN = (sum * sum) / squares;
  return { designEffect: weights.length / effectiveN, effectiveN };
}
