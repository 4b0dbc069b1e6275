import type { Panel } from '../../../model/slides-view.js';
import type { Shape } from '../shape.js';
import type { DeckContext } from '../wording.js';
import { choice } from './choice.js';
import type { PanelArea } from './panel-area.js';
import { statistics, statisticsHeight } from './statistics.js';

/** Pixels above the box of statistics. */
const ABOVE_BOX = 12;

/** The bands of a number item as bars in rows, and the box of its statistics at the foot of the panel. */
export function number(panel: Extract<Panel, { kind: 'number' }>, area: PanelArea, context: DeckContext): readonly Shape[] {
  if (panel.statistics.length === 0) return choice(panel, area, context);
  const { x, width, bottom } = area;
  const top = bottom - statisticsHeight(panel.statistics, width, context);
  return [
    ...choice(panel, { ...area, bottom: top - ABOVE_BOX }, context),
    statistics(panel.statistics, { name: `item:${panel.itemId}:statistics`, x, y: top, width }, context),
  ];
}
