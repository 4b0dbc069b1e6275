import type { Outcome, WeightedMean } from '../../model/statistics.js';
import { type Calibration, fitByMargins } from './calibration.js';
import { tQuantile } from './distributions.js';
import { unobserved } from './finite-population.js';
import type { Frequencies } from './frequencies.js';
import type { IntervalSettings } from './mean-interval.js';
import { unavailable, whereAvailable } from './outcome.js';
import { scoreInterval } from './wilson.js';

/**
 * Weighted mean of the answers in each cell of a calibration (`answers`, in the order of its cells), with its standard error and
 * Student's t interval on n - 1 degrees of freedom, n being all who have a weight. The error is linearised, of simple random
 * sampling from the frame (times sqrt(1 - n/N)), and takes the calibration into account: what the margins tell of an answer adds
 * nothing to it, so that it rests on the residuals, times the weights (Särndal, Swensson and Wretman 1992, Model Assisted Survey
 * Sampling, 6.6; Deville and Särndal 1992, JASA 87, for raking). Those who did not answer count as outside the group whose mean it
 * is. Weights that do not meet the margins any more, since they were trimmed, are taken as fixed. The error is null for one answer.
 * Unavailable where there are none. Throws RangeError where more have a weight than the frame has units.
 */
export function weightedMean(
  answers: readonly Frequencies[],
  calibration: Calibration,
  settings: IntervalSettings,
): Outcome<WeightedMean> {
  return whereAvailable(linearised(answers, calibration, settings.frame), ({ mean, standardError, n }) => {
    if (standardError === null) return { mean, standardError, interval: null };
    const reach = tQuantile((1 + settings.level) / 2, n - 1) * standardError;
    return { mean, standardError, interval: { low: mean - reach, high: mean + reach } };
  });
}

/**
 * As `weightedMean`, of answers that are 0 or 1, with Wilson's interval at the number of answers that would carry the same variance
 * (Korn and Graubard 1998, Survey Methodology 24); where all answers are alike and carry none, at Kish's effective number.
 */
export function weightedShare(
  answers: readonly Frequencies[],
  calibration: Calibration,
  settings: IntervalSettings,
): Outcome<WeightedMean> {
  return whereAvailable(linearised(answers, calibration, settings.frame), ({ mean, standardError, open, effectiveN }) => {
    if (standardError === null) return { mean, standardError, interval: null };
    const variance = mean * (1 - mean);
    const perAnswer = variance > 0 ? standardError ** 2 / variance : open / effectiveN;
    return { mean, standardError, interval: scoreInterval(mean, perAnswer, settings.level) };
  });
}

interface Linearised {
  readonly mean: number;
  readonly standardError: number | null;
  /** Respondents with a weight. */
  readonly n: number;
  /** The part of the frame that was not observed. */
  readonly open: number;
  /** Kish's, of those who answered. */
  readonly effectiveN: number;
}

function linearised(answers: readonly Frequencies[], calibration: Calibration, frame: number | null): Outcome<Linearised> {
  const { cells, isMet } = calibration;
  const over = (part: (cell: (typeof cells)[number], own: Frequencies, at: number) => number) =>
    cells.reduce((sum, cell, at) => sum + part(cell, answers[at] ?? NONE, at), 0);
  const whole = over(({ weight }, { total }) => weight * total);
  if (whole <= 0) return unavailable('Nobody gave a usable answer.');
  const mean = over(({ weight }, own) => weight * sumOf(own, (value) => value)) / whole;
  const n = over((cell) => cell.n);
  const open = unobserved(n, frame);
  const effectiveN = whole ** 2 / over(({ weight }, { total }) => weight * weight * total);
  if (over((_, { total }) => total) === 1) return { mean, standardError: null, n, open, effectiveN };
  const sums = cells.map((_, at) => sumOf(answers[at] ?? NONE, (value) => value - mean));
  const fitted = isMet ? fitByMargins(calibration, sums) : cells.map(() => 0);
  const residuals = over(({ weight, n: all }, _, at) => weight * ((sums[at] ?? 0) - all * (fitted[at] ?? 0)));
  const squares = over(({ weight, n: all }, own, at) => {
    const fit = fitted[at] ?? 0;
    const outside = all - own.total;
    return weight * weight * (sumOf(own, (value) => (value - mean - fit) ** 2) + outside * fit * fit);
  });
  const variance = Math.max(0, squares - residuals ** 2 / n) * (n / (n - 1)) * open;
  return { mean, standardError: Math.sqrt(variance) / whole, n, open, effectiveN };
}

const NONE: Frequencies = { values: [], counts: [], total: 0 };

function sumOf({ values, counts }: Frequencies, part: (value: number) => number): number {
  return values.reduce((sum, value, index) => sum + (counts[index] ?? 0) * part(value), 0);
}
