import type { Chart } from '../../../model/chart.js';
import { stackAxis } from './stack.js';

/** The values at the two ends of an axis. */
interface Axis {
  readonly from: number;
  readonly to: number;
}

/**
 * The axis of a chart's values: counts, per cent, or levels of a scale. The axis of counts reaches at least to 1, so that charts of
 * nothing but zeros have one.
 */
export function axisOf(chart: Chart): Axis {
  switch (chart.kind) {
    case 'histogram':
    case 'options':
      return { from: 0, to: Math.max(1, chart.peak) };
    case 'stack':
      return stackAxis(chart);
    case 'dots':
      return { from: chart.low, to: chart.high };
  }
}
