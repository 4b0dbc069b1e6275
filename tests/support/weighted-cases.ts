import { readFileSync } from 'node:fs';
import { calibrationOf } from '../../src/analysis/statistics/calibration.js';
import { available } from '../../src/analysis/statistics/outcome.js';
import { postStratify } from '../../src/analysis/statistics/post-stratification.js';
import { rake } from '../../src/analysis/statistics/raking.js';

/** Surveys that the package survey has weighted: computed by scripts/r/weighted.R. */
export interface WeightedCase {
  readonly name: string;
  readonly strata: readonly (readonly number[])[];
  readonly units: readonly (readonly number[])[];
  readonly frame: number | null;
  readonly level: number;
  readonly weights: readonly number[];
  readonly figures: readonly {
    readonly values: readonly (number | null)[];
    readonly isShare: boolean;
    readonly mean: number;
    readonly se: number;
    readonly low: number;
    readonly high: number;
  }[];
  readonly tests: readonly {
    readonly values: readonly (number | null)[];
    readonly groups: readonly (number | null)[];
    readonly ordered: boolean;
    readonly statistic: number;
    readonly df1: number;
    readonly df2: number;
    readonly p: number;
  }[];
}
export const WEIGHTED_CASES: readonly WeightedCase[] = JSON.parse(
  readFileSync(new URL('../fixtures/r/weighted.json', import.meta.url), 'utf8'),
).cases;

/** The weights that bring respondents to margins: by post-stratification to one, by raking to several. */
export function calibrated({ strata, units }: Pick<WeightedCase, 'strata' | 'units'>) {
  const margins = strata.map((ofMargin, index) => ({ strata: ofMargin, shares: units[index] ?? [] }));
  const [only, ...others] = margins;
  if (!only) throw new Error('There is no margin.');
  const found = others.length === 0 ? postStratify(only) : rake(margins);
  if (!available(found)) throw new Error(found.unavailable);
  const weights = 'weights' in found ? found.weights : found;
  return { weights, calibration: calibrationOf(margins, weights, true) };
}
