import type { NumberAnalysis, Summary } from '../../../model/analysis.js';
import type { ItemInference } from '../../../model/inference.js';
import type { DisclosureSettings } from '../../../model/project.js';
import { available, roundSignificant, unavailable } from '../../statistics/index.js';
import { type Bounds, originOf, type Withheld } from '../rules/index.js';

type Rules = DisclosureSettings['magnitudes'];

/** Quantiles of amounts are somebody's own, and a deviation tells the sum of their squares: so many figures of them are told. */
const FIGURES = 2;

/** An amount that is somebody's own, to two significant figures of what it is above the origin of such amounts. */
export function coarseAmount(amount: number, bounds: Bounds, rules: Rules): number {
  const origin = originOf(bounds, rules);
  return origin + roundSignificant(amount - origin, FIGURES);
}

/**
 * The statistics of a number item and the interval of its mean as coarse as they are shown: quantiles and deviation to two significant
 * figures, the interval as wide as that deviation makes it. Without the deviation, and so without the interval, where there is a reason
 * to withhold it (`deviation`).
 */
export function coarseNumbers(
  { mean, median, q1, q3, sd, bounds }: Pick<NumberAnalysis, keyof Summary | 'bounds'>,
  interval: ItemInference['interval'],
  deviation: Withheld | null,
  rules: Rules,
): Pick<Summary, 'mean' | 'median' | 'q1' | 'q3' | 'sd'> & Pick<ItemInference, 'interval'> {
  const quantile = (value: number | null) => (value === null ? null : coarseAmount(value, bounds, rules));
  const coarse = sd === null || deviation !== null ? null : roundSignificant(sd, FIGURES);
  const summary = { mean, median: quantile(median), q1: quantile(q1), q3: quantile(q3), sd: coarse };
  if (interval === undefined) return summary;
  if (!available(interval)) return { ...summary, interval };
  if (coarse === null || mean === null) return { ...summary, interval: unavailable('It was withheld.') };
  const times = sd === null || sd === 0 ? 1 : coarse / sd;
  const half = (times * (interval.high - interval.low)) / 2;
  const widened = { ...interval, standardError: interval.standardError * times, low: mean - half, high: mean + half };
  return { ...summary, interval: widened };
}
