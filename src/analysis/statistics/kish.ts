export interface DesignEffect {
  /** n sum(w^2) / sum(w)^2: by how much unequal weights raise the variance of a mean; at least 1. */
  readonly designEffect: number;
  /** The number of equally weighted respondents that would carry as much. */
  readonly effectiveN: number;
}

/** Kish's design effect of weighting (Kish 1965, Survey Sampling, 11.7). At least one weight, all above 0. */
export function kish(weights: readonly number[]): DesignEffect {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const squares = weights.reduce((total, weight) => total + weight * weight, 0);
  const effectiveN = (sum * sum) / squares;
  return { designEffect: weights.length / effectiveN, effectiveN };
}
