import type { Summary } from '../../../model/analysis.js';
import type { Agreement, Cell, Distribution, Precision, Statistics, Withheld } from '../../../model/publication.js';
import type { Interval, Outcome } from '../../../model/statistics.js';
import { available, roundHalfUp } from '../../statistics/index.js';

/** A cell that is not shown, with the reason. */
export function withheld(reason: Withheld): { readonly shown: false; readonly reason: Withheld } {
  return { shown: false, reason };
}

/**
 * Bars in the order of `keys`, empty ones included, with rounded shares (0..1 of the base; 0 where the base is 0). Withheld where
 * there is a `reason`.
 */
export function distributionCell(
  keys: readonly string[],
  counts: Readonly<Record<string, number>>,
  shares: Readonly<Record<string, number | null>>,
  precision: Precision,
  reason: Withheld | null,
): Cell<Distribution> {
  if (reason) return withheld(reason);
  const bars = keys.map((key) => ({ key, count: counts[key] ?? 0, share: roundHalfUp(shares[key] ?? 0, precision.shareDigits) }));
  return { shown: true, value: { bars } };
}

/** Rounded mean, quartiles and deviation. Withheld where there is a `reason`, or where one of them cannot be computed. */
export function statisticsCell(summary: Summary, precision: Precision, reason: Withheld | null): Cell<Statistics> {
  if (reason) return withheld(reason);
  const { mean, median, q1, q3, sd } = summary;
  if (mean === null || median === null || q1 === null || q3 === null || sd === null) return withheld('not-computable');
  const rounded = (value: number) => roundHalfUp(value, precision.digits);
  return {
    shown: true,
    value: { mean: rounded(mean), median: rounded(median), q1: rounded(q1), q3: rounded(q3), sd: rounded(sd) },
  };
}

/**
 * Rounded shares of the two highest and the two lowest levels, 0..1. Withheld where there is a `reason`, or where the base is 0.
 */
export function agreementCell(
  shares: { readonly topTwo: number | null; readonly bottomTwo: number | null },
  precision: Precision,
  reason: Withheld | null,
): Cell<Agreement> {
  if (reason) return withheld(reason);
  if (shares.topTwo === null || shares.bottomTwo === null) return withheld('not-computable');
  return {
    shown: true,
    value: {
      topTwo: roundHalfUp(shares.topTwo, precision.shareDigits),
      bottomTwo: roundHalfUp(shares.bottomTwo, precision.shareDigits),
    },
  };
}

/** An interval with both ends rounded to `digits`. Withheld where there is a `reason`, or no interval. */
export function intervalCell(interval: Outcome<Interval> | undefined, digits: number, reason: Withheld | null): Cell<Interval> {
  return outcomeCell(interval, reason, ({ low, high }) => ({ low: roundHalfUp(low, digits), high: roundHalfUp(high, digits) }));
}

/**
 * What was computed, rounded by `rounded` if it is given. Withheld where there is a `reason`, or where it could not be computed.
 */
export function outcomeCell<T>(outcome: Outcome<T> | undefined, reason: Withheld | null): Cell<T>;
export function outcomeCell<T, U>(outcome: Outcome<T> | undefined, reason: Withheld | null, rounded: (value: T) => U): Cell<U>;
export function outcomeCell<T>(
  outcome: Outcome<T> | undefined,
  reason: Withheld | null,
  rounded: (value: T) => unknown = (value) => value,
): Cell<unknown> {
  if (reason) return withheld(reason);
  if (outcome === undefined || !available(outcome)) return withheld('not-computable');
  return { shown: true, value: rounded(outcome) };
}
