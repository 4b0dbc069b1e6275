import type { Summary } from '../../../model/analysis.js';
import type {
  Agreement,
  Cell,
  Distribution,
  NumberStatistics,
  Precision,
  PublishedInterval,
  Statistics,
} from '../../../model/publication.js';
import type { PublishedIn } from '../../../model/published.js';
import type { Interval, Outcome } from '../../../model/statistics.js';
import { available, roundHalfUp } from '../../statistics/index.js';
import type { Withheld } from '../rules/index.js';
import { shown } from './make-published.js';

/** What is not shown, whatever the reason. */
export const NOT_SHOWN = { shown: false } as const;

/** The bars of `keys`. Withheld where there is a `reason`. */
export function distributionCell(
  keys: readonly string[],
  counts: Readonly<Record<string, number>>,
  shares: Readonly<Record<string, number | null>>,
  precision: Precision,
  reason: Withheld | null,
): Cell<Distribution> {
  if (reason) return NOT_SHOWN;
  return shown({ bars: barsOf(keys, counts, shares, precision.shareDigits) });
}

/** Bars in the order of `keys`, empty ones included, with rounded shares (0..1 of the base; 0 where the base is 0). */
export function barsOf(
  keys: readonly string[],
  counts: Readonly<Record<string, number>>,
  shares: Readonly<Record<string, number | null>>,
  digits: number,
) {
  return keys.map((key) => ({ key, count: counts[key] ?? 0, share: roundHalfUp(shares[key] ?? 0, digits) }));
}

/** Rounded mean, quartiles and deviation. Withheld where there is a `reason`, or where one of them cannot be computed. */
export function statisticsCell(summary: Summary, precision: Precision, reason: Withheld | null): Cell<Statistics> {
  const cell = numbersCell(summary, precision, reason);
  if (!cell.shown) return cell;
  const { sd, ...others } = cell.value;
  return sd === null ? NOT_SHOWN : { shown: true, value: { ...others, sd } };
}

/** The same, where the deviation may be missing. */
export function numbersCell(
  { mean, median, q1, q3, sd }: Summary,
  precision: Precision,
  reason: Withheld | null,
): Cell<NumberStatistics> {
  if (reason) return NOT_SHOWN;
  if (mean === null || median === null || q1 === null || q3 === null) return NOT_SHOWN;
  const rounded = (value: number) => roundHalfUp(value, precision.digits);
  return shown({
    mean: rounded(mean),
    median: rounded(median),
    q1: rounded(q1),
    q3: rounded(q3),
    sd: sd === null ? null : rounded(sd),
  });
}

/**
 * Rounded shares of the two highest and the two lowest levels, 0..1. Withheld where there is a `reason`, or where the base is 0.
 */
export function agreementCell(
  shares: { readonly topTwo: number | null; readonly bottomTwo: number | null },
  precision: Precision,
  reason: Withheld | null,
): Cell<Agreement> {
  if (reason) return NOT_SHOWN;
  if (shares.topTwo === null || shares.bottomTwo === null) return NOT_SHOWN;
  return shown({
    topTwo: roundHalfUp(shares.topTwo, precision.shareDigits),
    bottomTwo: roundHalfUp(shares.bottomTwo, precision.shareDigits),
  });
}

/** An interval with both ends rounded to `digits`. Withheld where there is a `reason`, or no interval. */
export function intervalCell(
  interval: Outcome<Interval> | undefined,
  digits: number,
  reason: Withheld | null,
): Cell<PublishedInterval> {
  const isThere = interval !== undefined && available(interval);
  return outcomeCell(isThere ? roundedInterval(interval, digits) : interval, reason);
}

/** Both ends rounded to `digits`. */
export function roundedInterval({ low, high }: Interval, digits: number): Interval {
  return { low: roundHalfUp(low, digits), high: roundHalfUp(high, digits) };
}

/** What was computed, and is rounded. Withheld where there is a `reason`, or where it could not be computed. */
export function outcomeCell<T>(outcome: Outcome<T> | undefined, reason: Withheld | null): Cell<PublishedIn<T>> {
  if (reason) return NOT_SHOWN;
  return outcome === undefined || !available(outcome) ? NOT_SHOWN : shown(outcome);
}
