import { pixelsOf, tokens } from '../../../design/index.js';
import type { LabelledValue } from '../../../model/document.js';
import { greatest } from '../../../model/extremes.js';
import { MIN_FONT_PT } from '../../../reports/text/index.js';
import { PAINT } from '../paint.js';
import { heightOf, type Paragraph, widthOf } from '../paragraph.js';
import type { Shape } from '../shape.js';
import { saidBy, sum, tableFrame } from '../table.js';
import { type DeckContext, inline, inlineText, isBilingual, leading, stacked } from '../wording.js';

/** The box of statistics beneath a histogram: names above numbers, on a tinted ground. */

interface Column {
  readonly label: readonly Paragraph[];
  readonly value: readonly Paragraph[];
  /** Pixels. */
  readonly width: number;
}

interface Fitted {
  readonly columns: readonly Column[];
  readonly gap: number;
}

const SIDE = 16;
const ABOVE = { one: 10, two: 5 } as const;
const GAPS = { widest: 34, least: 12 } as const;
const VALUE_SIZES = [tokens.slide.sizes.value, 20, 18, 16, MIN_FONT_PT] as const;
const VALUE_LINE = 1.25;

/** The box of statistics, `width` pixels wide, as a table. */
export function statistics(
  values: readonly LabelledValue[],
  { name, x, y, width }: { readonly name: string; readonly x: number; readonly y: number; readonly width: number },
  context: DeckContext,
): Shape {
  const { columns, gap } = fittedBoxes(values, width, context);
  const widths = columns.map((column, index) => SIDE * (index === 0 ? 1 : 0) + column.width + gap);
  const padded = [...widths.slice(0, -1), width - sum(widths.slice(0, -1))];
  const cells = (part: 'label' | 'value', anchor: 't' | 'b') =>
    columns.map((column, index) => ({ paragraphs: column[part], anchor, left: index === 0 ? SIDE : 0, fill: PAINT.panel }));
  const [labels, numbers] = heightsOf(columns, context);
  return tableFrame({
    name,
    descr: saidBy(values.map(({ label, value }) => [inlineText(label, context), inlineText(value, context)])),
    x,
    y,
    columns: padded,
    rows: [
      { height: labels, cells: cells('label', 'b') },
      { height: numbers, cells: cells('value', 't') },
    ],
    hasHeadings: true,
    lang: leading(context),
  });
}

/** Height in pixels of the box of statistics. */
export function statisticsHeight(values: readonly LabelledValue[], width: number, context: DeckContext): number {
  return sum(heightsOf(fittedBoxes(values, width, context).columns, context));
}

function heightsOf(columns: readonly Column[], context: DeckContext): readonly [number, number] {
  const padding = isBilingual(context) ? ABOVE.two : ABOVE.one;
  const height = (part: 'label' | 'value') =>
    Math.ceil(greatest(columns.map((column) => heightOf(column[part], Number.POSITIVE_INFINITY, context.measure)))) + padding;
  return [height('label'), height('value')];
}

/**
 * The largest numbers at which all columns stand beside each other. Names in two languages stand on one line, or below each other
 * where that is too wide.
 */
function fittedBoxes(values: readonly LabelledValue[], width: number, context: DeckContext): Fitted {
  const room = width - 2 * SIDE;
  const candidates = VALUE_SIZES.flatMap((size) => [
    columnsOf(values, size, 'inline', context),
    columnsOf(values, size, 'stacked', context),
  ]);
  const gaps = Math.max(1, values.length - 1);
  const free = (columns: readonly Column[]) => (room - sum(columns.map((column) => column.width))) / gaps;
  const found = candidates.find((columns) => free(columns) >= GAPS.least) ?? candidates.at(-1) ?? [];
  return { columns: found, gap: Math.min(GAPS.widest, Math.max(0, free(found))) };
}

function columnsOf(
  values: readonly LabelledValue[],
  size: number,
  labels: 'inline' | 'stacked',
  context: DeckContext,
): readonly Column[] {
  const isTwo = isBilingual(context);
  const look = { size: isTwo ? MIN_FONT_PT : tokens.slide.sizes.note, color: PAINT.secondary, line: isTwo ? 1.2 : 1.3 };
  return values.map(({ label, value }) => {
    const name = labels === 'inline' ? [inline(label, look, context)] : stacked(label, look, context);
    const number = stacked(value, { size, color: PAINT.heading, bold: true, line: VALUE_LINE }, context);
    const widest = greatest([...name, ...number].map((paragraph) => widthOf(paragraph, context.measure)));
    return { label: name, value: number, width: Math.ceil(widest) + pixelsOf(1) };
  });
}
