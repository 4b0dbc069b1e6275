import type { ChartTable } from './document.js';
import type { DotsChart, OptionsChart, StackChart } from './slides-view.js';

/** A figure with the numbers that it is drawn from. */
export interface Plotted<C = StackChart | DotsChart | OptionsChart> {
  readonly figure: ChartTable;
  readonly chart: C;
}
