import { tokens } from '../../../design/index.js';
import { greatest } from '../../../model/extremes.js';
import type { Slide } from '../../../model/slides-view.js';
import { COLUMN_WIDTH } from '../box.js';
import type { Page } from '../page.js';
import { PAINT } from '../paint.js';
import { heightOf } from '../paragraph.js';
import { placeholder, rule } from '../shape.js';
import type { Composed } from '../slide-parts.js';
import { stackedRich } from '../wording.js';
import type { Room } from './frame.js';
import { bullets } from './text.js';

const { above: ABOVE_RULE, width: RULE_WIDTH, below: BELOW_RULE } = tokens.slide.rule;
const RULE = { color: PAINT.heading, width: RULE_WIDTH } as const;

/** Lists beside each other. All headings are as high as the highest, so that the lists begin at one height. */
export function columns(slide: Extract<Slide, { kind: 'columns' }>, { top, bottom }: Room, page: Page): Composed {
  const { context, slots } = page;
  const size = slide.size[context.edition];
  const look = { size, color: PAINT.heading, bold: true };
  const drawn = slide.columns.map(({ heading, points }) => ({
    heading: heading ? stackedRich(heading, look, context) : [],
    points: bullets(points, size, context),
  }));
  const headingHeight = Math.ceil(
    greatest(
      drawn.map(({ heading }) => heightOf(heading, COLUMN_WIDTH, context.measure)),
      0,
    ),
  );
  const listTop = headingHeight > 0 ? top + headingHeight + ABOVE_RULE + BELOW_RULE : top;
  const shapes = drawn.flatMap(({ heading, points }, index) => {
    const [above, list] = [slots.headings[index], slots.columns[index]];
    if (!above || !list) return [];
    const headingBox = { ...above.box, y: top, height: headingHeight };
    const lines = rule(`column:${index + 1}:rule`, { ...headingBox, y: top + headingHeight + ABOVE_RULE }, RULE);
    return [
      ...(heading.length > 0
        ? [placeholder(above, { name: `column:${index + 1}:heading`, paragraphs: heading, box: headingBox }), lines]
        : []),
      placeholder(list, {
        name: `column:${index + 1}:body`,
        paragraphs: points,
        box: { ...list.box, y: listTop, height: bottom - listTop },
      }),
    ];
  });
  return { layout: 'columns', shapes };
}
