import { roundHalfUp } from '../../statistics/index.js';

/** Decimal places of published correlations and reliability. */
export const COEFFICIENT_DIGITS = 2;

/** A p-value below this is published as that alone. */
export const LEAST_P = 0.001;

/** Whether a coefficient of -1..1 would be published as 1 or -1: then one answer of everybody follows from the others. */
export function isPerfect(coefficient: number): boolean {
  return Math.abs(roundHalfUp(coefficient, COEFFICIENT_DIGITS)) >= 1;
}
