import type { RowChart } from '../../../model/chart.js';
import type { Text } from '../../../model/text.js';
import type { DeckContext } from '../wording.js';
import type { ChartPart } from './chart.js';
import { dots } from './dots.js';
import { optionBars } from './options.js';
import { stackedBars } from './stack.js';

/** The native chart of the rows of a table. `labels`: one for each row; `width`: that of the chart's frame in pixels. */
export function rowsPart(chart: RowChart, labels: readonly Text[], width: number, context: DeckContext): ChartPart {
  switch (chart.kind) {
    case 'options':
      return optionBars(chart, labels, context);
    case 'stack':
      return stackedBars(chart, labels, context);
    case 'dots':
      return dots(chart, labels, width, context);
  }
}
