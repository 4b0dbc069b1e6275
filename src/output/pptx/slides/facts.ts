import { tokens } from '../../../design/index.js';
import type { Slide } from '../../../model/slides-view.js';
import { CONTENT_WIDTH, LEFT } from '../box.js';
import type { Page } from '../page.js';
import { PAINT } from '../paint.js';
import { heightOf } from '../paragraph.js';
import { placeholder } from '../shape.js';
import type { Composed } from '../slide-parts.js';
import { rowHeight, saidBy, sum, type TableCell, tableFrame } from '../table.js';
import { inlineText, isBilingual, leading, stacked } from '../wording.js';
import type { Room } from './frame.js';

const { facts: names, after } = tokens.slide;
const COLUMNS = [names.label + names.gap, CONTENT_WIDTH - names.label - names.gap] as const;

/** Facts about the survey as a table of names and values, and remarks beneath it. */
export function facts(slide: Extract<Slide, { kind: 'facts' }>, { top }: Room, page: Page): Composed {
  const { context, slots } = page;
  const size = slide.size[context.edition];
  // With the line of one pixel no more than reports/slides/page.ts leaves for a row: 13, or half of that in two languages.
  const padding = isBilingual(context) ? 4 : 12;
  const rows = slide.facts.map(({ label, value }) => {
    const cells: readonly TableCell[] = [
      { paragraphs: stacked(label, { size, color: PAINT.secondary }, context), anchor: 'ctr', right: names.gap, rule: LINE },
      { paragraphs: stacked(value, { size }, context), anchor: 'ctr', rule: LINE },
    ];
    return { height: rowHeight(cells, COLUMNS, context.measure) + padding, cells };
  });
  const table = tableFrame({
    name: 'table',
    descr: saidBy(slide.facts.map(({ label, value }) => [inlineText(label, context), inlineText(value, context)])),
    x: LEFT,
    y: top,
    columns: COLUMNS,
    rows,
    hasHeadings: false,
    rule: { color: PAINT.heading, width: tokens.slide.rule.width },
    lang: leading(context),
    slot: slots.table,
  });
  if (slide.remarks.length === 0) return { layout: 'table', shapes: [table] };
  const paragraphs = slide.remarks.flatMap((remark) =>
    stacked(remark, { size, color: PAINT.secondary, after: after.remark }, context),
  );
  const y = top + sum(rows.map(({ height }) => height)) + after.remark;
  const box = { ...slots.remarks.box, y, height: Math.ceil(heightOf(paragraphs, CONTENT_WIDTH, context.measure)) };
  return { layout: 'table', shapes: [table, placeholder(slots.remarks, { name: 'remarks', paragraphs, box })] };
}

const LINE = { color: PAINT.grid, width: 1 } as const;
