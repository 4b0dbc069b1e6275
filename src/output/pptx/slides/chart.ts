import { tokens } from '../../../design/index.js';
import type { ChartTable } from '../../../model/document.js';
import { greatest } from '../../../model/extremes.js';
import type { Slide } from '../../../model/slides-view.js';
import { byLang, type Text } from '../../../model/text.js';
import { LANGUAGE, MIN_FONT_PT } from '../../../reports/text/index.js';
import { CONTENT_WIDTH, LEFT } from '../box.js';
import { rowsPart } from '../charts/index.js';
import type { Page } from '../page.js';
import { PAINT } from '../paint.js';
import { heightOf, type Paragraph, widthOf } from '../paragraph.js';
import { chartFrame, placeholder, type Shape, textBox } from '../shape.js';
import type { Composed } from '../slide-parts.js';
import { rowHeight, saidBy, sum, type TableCell, tableFrame } from '../table.js';
import { type DeckContext, inline, inlineText, isBilingual, leading, stacked } from '../wording.js';
import type { Room } from './frame.js';
import { legendLine } from './legend.js';

type ChartSlide = Extract<Slide, { kind: 'chart' }>;

/** The column in which the chart stands, and what it leaves free on both sides. */
const { width: PLOT, side: SIDE, gap: GAP } = tokens.slide.plot;
const WIDEST_HEADING = 104;
/** Pixels for programs that put space between Latin and Japanese letters. */
const SLACK = 12;
const SIZES = [tokens.slide.sizes.row, tokens.slide.sizes.note, MIN_FONT_PT] as const;
const GRID = { color: PAINT.grid, width: 1 } as const;
const HEAD = { color: PAINT.heading, width: tokens.slide.rule.width } as const;

/** A table of the numbers with the chart in a column that it leaves free: each row of the table is a row of the chart. */
export function chart(slide: ChartSlide, { top, bottom }: Room, page: Page): Composed {
  const { context, slots } = page;
  const own = slide.chart;
  const words = introduction(own, context);
  const wordsHeight = Math.ceil(heightOf(words, CONTENT_WIDTH, context.measure));
  const legend = own.legend.length > 0 ? [legendLine(own.legend, context)] : [];
  const legendTop = top + wordsHeight + 4;
  const legendHeight = Math.ceil(heightOf(legend, CONTENT_WIDTH, context.measure));
  const tableTop = legendHeight > 0 ? legendTop + legendHeight + 6 : legendTop + 4;
  const { columns, head, rows } = fittedTable(own, bottom - tableTop, context);
  const plotLeft = LEFT + (columns[0] ?? 0) + SIDE;
  const plotBox = {
    x: plotLeft,
    y: tableTop + head.height,
    width: PLOT - 2 * SIDE,
    height: sum(rows.map(({ height }) => height)),
  };
  const shapes: readonly Shape[] = [
    placeholder(slots.measure, {
      name: 'figure:measure',
      paragraphs: words,
      box: { ...slots.measure.box, y: top, height: wordsHeight },
    }),
    ...(legend.length > 0
      ? [
          textBox({
            name: 'figure:legend',
            paragraphs: legend,
            box: { x: LEFT, y: legendTop, width: CONTENT_WIDTH, height: legendHeight },
          }),
        ]
      : []),
    tableFrame({
      name: 'figure:table',
      descr: said(own, context),
      x: LEFT,
      y: tableTop,
      columns,
      rows: [head, ...rows],
      hasHeadings: true,
      lang: leading(context),
      slot: slots.table,
    }),
    chartFrame({
      name: 'figure:chart',
      box: plotBox,
      descr: inlineText(alternative(own), context),
      chart: rowsPart(
        own.chart,
        own.rows.map(({ label }) => label),
        plotBox.width,
        context,
      ),
      slot: slots.plot,
    }),
  ];
  return { layout: 'chart', shapes };
}

/** What is measured, and the question as it was asked. */
function introduction({ subtitle, question }: ChartTable, context: DeckContext): readonly Paragraph[] {
  const look = {
    size: MIN_FONT_PT,
    color: PAINT.secondary,
    line: isBilingual(context) ? tokens.slide.lines.small.two : tokens.slide.lines.small.one,
  };
  return [subtitle, ...(question ? [question] : [])].map((text) => inline(text, look, context));
}

/** The chart row by row. */
function alternative({ title, rows }: ChartTable): Text {
  return byLang((lang) =>
    [title[lang], ...rows.map(({ label, alt }) => `${label[lang]}: ${alt[lang]}`)].join(LANGUAGE[lang].stop),
  );
}

function said({ labelHeading, valueHeadings, rows }: ChartTable, context: DeckContext): string {
  const cells = [[labelHeading, ...valueHeadings], ...rows.map(({ label, values }) => [label, ...values])];
  return saidBy(cells.map((row) => row.map((cell) => inlineText(cell, context))));
}

/** The table at the largest size at which it fits into `room` pixels; all rows have one height, as the rows of the chart do. */
function fittedTable(own: ChartTable, room: number, context: DeckContext) {
  const isTwo = isBilingual(context);
  const tables = (isTwo ? SIZES.slice(-1) : SIZES).map((size) => tableAt(own, size, context));
  const count = Math.max(1, own.rows.length);
  const table = tables.find(({ head, least }) => head.height + count * least <= room) ?? tables.at(-1);
  if (!table) throw new Error('A chart has at least one size.');
  const airy = count < 5 ? 72 : isTwo ? 36 : 42;
  const height = Math.max(table.least, Math.min(airy, Math.floor((room - table.head.height) / count)));
  return { columns: table.columns, head: table.head, rows: table.rows.map((cells) => ({ height, cells })) };
}

function tableAt(own: ChartTable, size: number, context: DeckContext) {
  const isTwo = isBilingual(context);
  const line = isTwo ? tokens.slide.lines.row.two : tokens.slide.lines.row.one;
  const small = { size: MIN_FONT_PT, color: PAINT.secondary, line };
  const text = (said: Text, align: 'l' | 'r') => stacked(said, { size, line, align }, context);
  const widths = own.valueHeadings.map((heading, column) => {
    const values = own.rows.flatMap(({ values }) => text(values[column] ?? heading, 'r'));
    const natural = (paragraphs: readonly Paragraph[]) =>
      greatest(
        paragraphs.map((each) => widthOf(each, context.measure)),
        0,
      );
    const headingWidth = Math.min(WIDEST_HEADING, natural(stacked(heading, small, context)));
    return Math.ceil(Math.max(natural(values), headingWidth)) + GAP + SLACK;
  });
  const columns = [CONTENT_WIDTH - PLOT - sum(widths), PLOT / 2, PLOT / 2, ...widths];
  const headCells: readonly TableCell[] = [
    { paragraphs: stacked(own.labelHeading, small, context), anchor: 'b', rule: HEAD },
    { paragraphs: stacked(own.low, small, context), anchor: 'b', left: SIDE, rule: HEAD },
    { paragraphs: stacked(own.high, { ...small, align: 'r' }, context), anchor: 'b', right: SIDE, rule: HEAD },
    ...own.valueHeadings.map((heading) => ({
      paragraphs: stacked(heading, { ...small, align: 'r' }, context),
      anchor: 'b' as const,
      left: GAP,
      rule: HEAD,
    })),
  ];
  const rows = own.rows.map(({ label, values }): readonly TableCell[] => [
    { paragraphs: text(label, 'l'), rule: GRID },
    { paragraphs: [], rule: GRID, span: 2 },
    { paragraphs: [], rule: GRID, covered: true },
    ...values.map((value) => ({ paragraphs: text(value, 'r'), left: GAP, rule: GRID })),
  ]);
  const head = { height: rowHeight(headCells, columns, context.measure) + 4, cells: headCells };
  const least =
    greatest(
      rows.map((cells) => rowHeight(cells, columns, context.measure)),
      0,
    ) + 2;
  return { columns, head, rows, least };
}
