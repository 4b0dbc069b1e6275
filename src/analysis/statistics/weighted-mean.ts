import { sum } from 'simple-statistics';
import type { Outcome, WeightedMean } from '../../model/statistics.js';
import { finitePopulationCorrection } from './finite-population.js';
import { unavailable } from './outcome.js';

/**
 * Weighted mean with its linearised standard error, the weights taken as fixed and the respondents as drawn with replacement
 * (Särndal, Swensson and Wretman 1992, Model Assisted Survey Sampling, 5.7), times the finite population correction where a frame
 * (a number of units) is given. `weights[i]` belongs to `values[i]`. For a weighted share, pass values of 0 and 1. The standard
 * error is null for one value. Unavailable where there are no values. Throws RangeError where there are more values than the
 * frame has units.
 */
export function weightedMean(values: readonly number[], weights: readonly number[], frame: number | null): Outcome<WeightedMean> {
  const n = values.length;
  const whole = sum([...weights]);
  if (n === 0 || whole <= 0) return unavailable('Nobody gave a usable answer.');
  const mean = sum(values.map((value, index) => value * (weights[index] ?? 0))) / whole;
  if (n === 1) return { mean, standardError: null };
  const squares = sum(values.map((value, index) => ((weights[index] ?? 0) * (value - mean)) ** 2));
  const standardError = (Math.sqrt((n / (n - 1)) * squares) / whole) * finitePopulationCorrection(n, frame);
  return { mean, standardError };
}
