import { roundHalfUp } from './round-half-up.js';

/** Rounds to `figures` significant figures (1 or more), with halves away from zero: 1,249 to 1,200, and 0.0125 to 0.013. */
export function roundSignificant(value: number, figures: number): number {
  if (value === 0) return 0;
  const [, exponent = '0'] = value.toExponential().split('e');
  return roundHalfUp(value, figures - 1 - Number(exponent));
}
