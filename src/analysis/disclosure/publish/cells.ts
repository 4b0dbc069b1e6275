import type { Summary } from '../../../model/analysis.js';
import type { Agreement, Cell, Distribution, Precision, Statistics, Withheld } from '../../../model/publication.js';
import type { Interval, Outcome } from '../../../model/statistics.js';
import { available, roundHalfUp } from '../../statistics/index.js';

export function withheld(reason: Withheld): { readonly shown: false; readonly reason: Withheld } {
  return { shown: false, reason };
}

/** Bars in the order of `keys`, with rounded shares. */
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

export function intervalCell(interval: Outcome<Interval> | undefined, digits: number, reason: Withheld | null): Cell<Interval> {
  return outcomeCell(interval, reason, ({ low, high }) => ({ low: roundHalfUp(low, digits), high: roundHalfUp(high, digits) }));
}

/** What was computed, where it could be and may be shown. */
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
