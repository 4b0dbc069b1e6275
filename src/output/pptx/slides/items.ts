import { tokens } from '../../../design/index.js';
import { greatest } from '../../../model/extremes.js';
import type { Panel, Slide } from '../../../model/slides-view.js';
import { COLUMN_GAP, COLUMN_WIDTH, LEFT } from '../box.js';
import type { Page } from '../page.js';
import { PAINT } from '../paint.js';
import { heightOf, type Paragraph } from '../paragraph.js';
import { rule, type Shape, textBox } from '../shape.js';
import type { Composed } from '../slide-parts.js';
import { type DeckContext, isBilingual, stacked } from '../wording.js';
import { choice } from './choice.js';
import { distribution, distributionFoot } from './distribution.js';
import type { Room } from './frame.js';
import { number } from './number.js';
import type { PanelArea } from './panel-area.js';

/** Width of an item that stands alone: more than half of the slide. */
const ALONE = tokens.slide.panelWidth;
const RULE = { color: PAINT.heading, width: tokens.slide.rule.width } as const;

/** Items beside each other. Labels have one height, and so have the parts beneath the charts: so all charts have one height. */
export function items({ panels }: Extract<Slide, { kind: 'items' }>, { top, bottom }: Room, page: Page): Composed {
  const { context, slots } = page;
  const isTwo = isBilingual(context);
  const { sizes, lines } = tokens.slide;
  const width = panels.length === 1 ? ALONE : COLUMN_WIDTH;
  const look = {
    size: isTwo ? sizes.headingTwo : sizes.heading,
    color: PAINT.heading,
    bold: true,
    line: isTwo ? lines.small.two : lines.small.one,
  };
  const labels = panels.map(({ label }) => stacked(label, look, context));
  const labelHeight = Math.ceil(greatest(labels.map((label) => heightOf(label, width, context.measure))));
  const ruleY = top + labelHeight + (isTwo ? 4 : 6);
  const feet = panels.map((panel) => footOf(panel, width, context));
  const foot = greatest(feet, 0);
  const shapes = panels.flatMap((panel, index): readonly Shape[] => {
    const x = LEFT + index * (width + COLUMN_GAP);
    const area: PanelArea = { x, width, top: ruleY + (isTwo ? 8 : 12), bottom, slot: slots.charts[index] };
    const name = `item:${panel.itemId}`;
    return [
      textBox({ name: `${name}:label`, paragraphs: labels[index] ?? NOTHING, box: { x, y: top, width, height: labelHeight } }),
      rule(`${name}:rule`, { x, y: ruleY, width }, RULE),
      ...figureOf(panel, area, foot, context),
    ];
  });
  return { layout: 'items', shapes };
}

const NOTHING: readonly Paragraph[] = [];

/** Height of what stands beneath a panel's chart, pixels. */
function footOf(panel: Panel, width: number, context: DeckContext): number {
  switch (panel.kind) {
    case 'scale':
      return distributionFoot(panel, width, context);
    case 'choice':
    case 'number':
      return 0;
  }
}

function figureOf(panel: Panel, area: PanelArea, foot: number, context: DeckContext): readonly Shape[] {
  switch (panel.kind) {
    case 'scale':
      return distribution(panel, area, foot, context);
    case 'choice':
      return choice(panel, area, context);
    case 'number':
      return number(panel, area, context);
  }
}
