import { tokens } from '../../../design/index.js';
import { greatest } from '../../../model/extremes.js';
import type { Slide } from '../../../model/slides-view.js';
import type { Text } from '../../../model/text.js';
import { CONTENT_WIDTH, LEFT } from '../box.js';
import type { Page } from '../page.js';
import { PAINT } from '../paint.js';
import { widthOf } from '../paragraph.js';
import type { Composed } from '../slide-parts.js';
import { rowHeight, saidBy, sum, type TableCell, tableFrame } from '../table.js';
import { inlineText, isBilingual, leading, stacked } from '../wording.js';
import type { Room } from './frame.js';

const GAP = tokens.slide.numbers.gap;

/** A table of numbers: words on the left, columns of numbers on the right, each as wide as it needs. */
export function tableOf({ table }: Extract<Slide, { kind: 'table' }>, { top }: Room, page: Page): Composed {
  const { context, slots } = page;
  const isTwo = isBilingual(context);
  const { sizes, lines } = tokens.slide;
  const line = isTwo ? lines.small.two : lines.small.one;
  const word = (text: Text) => stacked(text, { size: isTwo ? sizes.note : sizes.caption, line }, context);
  const number = (text: Text) => stacked(text, { size: isTwo ? sizes.note : sizes.caption, line, align: 'r' }, context);
  const head = (text: Text, index: number) =>
    stacked(text, { size: sizes.note, line, color: PAINT.secondary, align: index > 0 ? 'r' : 'l' }, context);
  const widths = table.headings.slice(1).map((heading, column) => {
    const texts = [...head(heading, 1), ...table.rows.flatMap(({ values }) => number(values[column] ?? heading))];
    return Math.ceil(greatest(texts.map((text) => widthOf(text, context.measure)))) + GAP + 2;
  });
  const columns = [CONTENT_WIDTH - sum(widths), ...widths];
  const rowOf = (cells: readonly TableCell[], padding: number) => ({
    height: rowHeight(cells, columns, context.measure) + padding,
    cells,
  });
  const rows = [
    rowOf(
      table.headings.map((heading, index) => ({ paragraphs: head(heading, index), anchor: 'b' as const, rule: HEAD_LINE })),
      8,
    ),
    ...table.rows.map(({ label, values }) =>
      rowOf(
        [{ paragraphs: word(label), rule: LINE }, ...values.map((value) => ({ paragraphs: number(value), rule: LINE }))],
        isTwo ? 4 : 18,
      ),
    ),
  ];
  const said = [table.headings, ...table.rows.map(({ label, values }) => [label, ...values])];
  const frame = tableFrame({
    name: 'table',
    descr: saidBy(said.map((cells) => cells.map((cell) => inlineText(cell, context)))),
    x: LEFT,
    y: top,
    columns,
    rows,
    hasHeadings: true,
    lang: leading(context),
    slot: slots.table,
  });
  return { layout: 'table', shapes: [frame] };
}

const LINE = { color: PAINT.grid, width: 1 } as const;
const HEAD_LINE = { color: PAINT.heading, width: tokens.slide.rule.width } as const;
