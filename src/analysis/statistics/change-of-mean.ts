import type { Outcome } from '../../model/statistics.js';
import { tQuantile, tTwoSided } from './distributions.js';
import type { IntervalSettings } from './mean-interval.js';
import { unavailable } from './outcome.js';

/** The answers counted at one time. Means and standard deviations are in scale points. */
export interface Round {
  readonly n: number;
  readonly mean: number;
  /** Divided by n (`population`). */
  readonly sd: number;
}

/** How a mean changed between two rounds, in scale points, with Student's t interval from `low` to `high`. */
export interface ChangeOfMean {
  /** The mean now minus the mean before. */
  readonly difference: number;
  readonly standardError: number;
  readonly degreesOfFreedom: number;
  readonly low: number;
  readonly high: number;
  /**
   * Two-sided: the probability of a difference at least as large if those who answered in one round only were drawn like the
   * others.
   */
  readonly p: number;
}

/**
 * Change of a mean between two rounds in which `common` respondents gave the same answer. Where the smaller round is a part of
 * the larger, this is Student's test of its respondents against the rest. Otherwise the variances of the rounds are pooled, and
 * what they have in common cancels (Derrick, Toher and White 2017, The Quantitative Methods for Psychology 13, with a correlation
 * of 1). The size of the frame that both rounds are drawn from cancels: it takes (1/n + 1/m - 2/N) S^2 from the rounds and gives
 * back 2 (c/(nm) - 1/N) S^2 for what they have in common (`differenceVariance` with one variance). Only where both rounds are the
 * whole frame is there no chance at all, whoever changed an answer. Unavailable for equal rounds, fewer than three respondents, or
 * no variance.
 */
export function changeOfMean(
  before: Round,
  now: Round,
  common: number,
  { level, frame }: IntervalSettings,
): Outcome<ChangeOfMean> {
  const distinct = before.n + now.n - common;
  const degreesOfFreedom = distinct - 2;
  if (before.n === now.n && common === now.n) return unavailable('The same respondents gave the same answers.');
  if (degreesOfFreedom < 1) return unavailable('So few answers have no standard error.');
  const difference = now.mean - before.mean;
  if (frame !== null && Math.min(before.n, now.n) >= frame)
    return { difference, standardError: 0, degreesOfFreedom, low: difference, high: difference, p: difference === 0 ? 1 : 0 };
  const isPart = common === Math.min(before.n, now.n);
  const variance = isPart ? varianceAround(before, now) / degreesOfFreedom : pooled(before, now);
  const standardError = Math.sqrt(Math.max(0, variance * (1 / before.n + 1 / now.n - (2 * common) / (before.n * now.n))));
  if (standardError === 0) return unavailable('All answers are the same.');
  const reach = tQuantile((1 + level) / 2, degreesOfFreedom) * standardError;
  return {
    difference,
    standardError,
    degreesOfFreedom,
    low: difference - reach,
    high: difference + reach,
    p: tTwoSided(difference / standardError, degreesOfFreedom),
  };
}

/** Squared deviations of the smaller round and of the rest of the larger, each from its own mean. */
function varianceAround(before: Round, now: Round): number {
  const [part, whole] = before.n < now.n ? [before, now] : [now, before];
  const rest = whole.n - part.n;
  const restMean = (whole.n * whole.mean - part.n * part.mean) / rest;
  return squares(whole) - ((part.n * rest) / whole.n) * (part.mean - restMean) ** 2;
}

function pooled(before: Round, now: Round): number {
  return (squares(before) + squares(now)) / (before.n + now.n - 2);
}

function squares({ n, sd }: Round): number {
  return n * sd ** 2;
}
