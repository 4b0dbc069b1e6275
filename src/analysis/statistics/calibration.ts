import type { Margin } from './post-stratification.js';

/** Respondents who are in the same category of every margin, and so have the same weight. */
export interface CalibrationCell {
  readonly weight: number;
  /** How many they are. */
  readonly n: number;
  /** Their position in each margin. */
  readonly strata: readonly number[];
}

/** Weights by the cells that share one, and whether they meet the margins: weights that were trimmed meet them only nearly. */
export interface Calibration {
  readonly cells: readonly CalibrationCell[];
  /** The position in `cells` of each respondent. */
  readonly cellOf: Int32Array;
  readonly isMet: boolean;
}

/** The cells of weights that bring respondents to margins; `weights` and all margins list the respondents in the same order. */
export function calibrationOf(margins: readonly Margin[], weights: readonly number[], isMet: boolean): Calibration {
  const positions = new Map<number, number>();
  const cells: { weight: number; n: number; readonly strata: readonly number[] }[] = [];
  const cellOf = new Int32Array(weights.length);
  for (let index = 0; index < weights.length; index += 1) {
    let key = 0;
    for (const { strata, shares } of margins) key = key * shares.length + (strata[index] ?? 0);
    let position = positions.get(key);
    if (position === undefined) {
      position = cells.length;
      positions.set(key, position);
      cells.push({ weight: weights[index] ?? 0, n: 0, strata: margins.map(({ strata }) => strata[index] ?? 0) });
    }
    const cell = cells[position];
    if (cell) cell.n += 1;
    cellOf[index] = position;
  }
  return { cells, cellOf, isMet };
}

/** Passes over all margins after which the sums are as near as they come. */
const MOST_PASSES = 10_000;

/**
 * For each cell, what the margins tell of a number: the sum of one term for each margin, by least squares over the respondents
 * (`sums`: of the number over the respondents of each cell). Found margin by margin until nothing moves.
 */
export function fitByMargins({ cells }: Calibration, sums: readonly number[]): readonly number[] {
  const left = cells.map(({ n }, at) => (sums[at] ?? 0) / n);
  const size = left.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const margins = cells[0]?.strata.map((_, margin) => cells.map(({ strata }) => strata[margin] ?? 0)) ?? [];
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    let moved = 0;
    for (const strata of margins) moved = Math.max(moved, takeMeans(left, strata, cells));
    if (moved <= size * 1e-14) break;
  }
  return left.map((value, at) => (sums[at] ?? 0) / (cells[at]?.n ?? 1) - value);
}

/** Takes from each cell the mean of its stratum; the largest mean that was taken. */
function takeMeans(left: number[], strata: readonly number[], cells: readonly CalibrationCell[]): number {
  const [sums, counts]: [number[], number[]] = [[], []];
  strata.forEach((stratum, at) => {
    const n = cells[at]?.n ?? 0;
    sums[stratum] = (sums[stratum] ?? 0) + n * (left[at] ?? 0);
    counts[stratum] = (counts[stratum] ?? 0) + n;
  });
  let moved = 0;
  strata.forEach((stratum, at) => {
    const mean = (sums[stratum] ?? 0) / (counts[stratum] ?? 1);
    moved = Math.max(moved, Math.abs(mean));
    left[at] = (left[at] ?? 0) - mean;
  });
  return moved;
}
