import type { Precision, PublishedChange } from '../../../model/publication.js';
import { available, roundHalfUp } from '../../statistics/index.js';
import type { ShownChange } from '../releases/index.js';
import { releaseMark } from '../rules/index.js';
import { barsOf, roundedInterval } from './cells.js';
import { published } from './make-published.js';

/** Decimal places of the interval: its assumptions do not carry more. */
const INTERVAL_DIGITS = 2;

/**
 * How an item changed, rounded like the figures beside it, so that the difference is the difference of the two means printed.
 * Null where there is no mean now.
 */
export function publishChange(
  { release, n, counts, shares, mean, change, evident }: ShownChange,
  meanNow: number | null,
  { digits, shareDigits }: Precision,
): PublishedChange | null {
  if (meanNow === null) return null;
  const before = roundHalfUp(mean, digits);
  return {
    release: releaseMark(release),
    sources: release.sources,
    evident,
    ...published({
      n,
      distribution: { bars: barsOf(Object.keys(counts), counts, shares, shareDigits) },
      mean: before,
      difference: roundHalfUp(roundHalfUp(meanNow, digits) - before, digits),
      interval: available(change) ? roundedInterval(change, INTERVAL_DIGITS) : null,
    }),
  };
}
