import type { DotsChart, OptionsChart, StackChart } from './deck.js';
import type { FigureTable } from './document.js';

/** A figure with the numbers that it is drawn from. */
export interface Plotted<C = StackChart | DotsChart | OptionsChart> {
  readonly figure: FigureTable;
  readonly chart: C;
}
