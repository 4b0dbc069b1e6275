import { type Calibration, calibrationOf } from '../../src/analysis/statistics/calibration.js';
import { type Frequencies, frequenciesOf } from '../../src/analysis/statistics/frequencies.js';
import { weightedMean } from '../../src/analysis/statistics/weighted-mean.js';

/** Answers by the cells of a calibration; `values` lists the respondents in its order, with null for no answer. */
export function byCell({ cells, cellOf }: Calibration, values: readonly (number | null)[]): readonly Frequencies[] {
  return cells.map((_, cell) => frequenciesOf(values.filter((value, at) => value !== null && cellOf[at] === cell) as number[]));
}

/** Respondents with weights that meet no margin: each weight is a cell of its own. */
export function fixedWeights(weights: readonly number[]): Calibration {
  const distinct = [...new Set(weights)];
  return calibrationOf([{ strata: weights.map((weight) => distinct.indexOf(weight)), shares: distinct }], weights, false);
}

/** The mean of answers with weights that meet no margin, at 95 %. */
export function fixedMean(values: readonly number[], weights: readonly number[], frame: number | null) {
  const calibration = fixedWeights(weights);
  return weightedMean(byCell(calibration, values), calibration, { level: 0.95, frame });
}
