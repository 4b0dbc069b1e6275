import type { MeasureText } from '../../model/drawing.js';
import { greatest } from '../../model/extremes.js';
import type { Lang } from '../../model/text.js';
import { element } from '../openxml/index.js';
import { emu } from './box.js';
import type { Slot } from './page.js';
import { type Color, NO_FILL, type Stroke, solid, stroke } from './paint.js';
import { emptyParagraph, heightOf, type Paragraph, paragraphXml } from './paragraph.js';
import { graphicFrame, type Shape } from './shape.js';

/** A cell of a table on a slide. */
export interface TableCell {
  readonly paragraphs: readonly Paragraph[];
  readonly anchor?: 't' | 'ctr' | 'b';
  /** Pixels between the left edge of the cell and its words. */
  readonly left?: number;
  readonly right?: number;
  readonly fill?: Color;
  /** The line beneath it. */
  readonly rule?: Stroke;
  /** How many columns it takes; the cells behind it are then `covered`. */
  readonly span?: number;
  readonly covered?: boolean;
}

/** A row of a table; `height` in pixels. */
export interface TableRow {
  readonly height: number;
  readonly cells: readonly TableCell[];
}

/** A table on a slide; lengths in pixels. `descr` says it in words. */
export interface SlideTable {
  readonly name: string;
  readonly descr: string;
  readonly x: number;
  readonly y: number;
  /** Width of each column. */
  readonly columns: readonly number[];
  readonly rows: readonly TableRow[];
  /** Whether the first row holds the headings; else the first column does. */
  readonly hasHeadings: boolean;
  /** The line above the first row. */
  readonly rule?: Stroke;
  readonly lang: Lang;
  /** The place of the layout that it fills. */
  readonly slot?: Slot;
}

const TABLE = 'http://schemas.openxmlformats.org/drawingml/2006/table';
/** "No style, no grid", which every PowerPoint knows: what a cell looks like is written in the cell. */
const PLAIN_STYLE = '{2D5ABB26-0587-4C30-8999-92F81FD0307C}';
const LOCKED = element('a:graphicFrameLocks', { noGrp: 1 });

/** A table in its frame, which is as large as its columns and rows. */
export function tableFrame(table: SlideTable): Shape {
  const box = { x: table.x, y: table.y, width: sum(table.columns), height: sum(table.rows.map(({ height }) => height)) };
  const content = element(
    'a:tbl',
    {},
    element('a:tblPr', table.hasHeadings ? { firstRow: 1 } : { firstCol: 1 }, element('a:tableStyleId', {}, PLAIN_STYLE)),
    element('a:tblGrid', {}, ...table.columns.map((width) => element('a:gridCol', { w: emu(width) }))),
    ...table.rows.map(({ height, cells }, row) =>
      element(
        'a:tr',
        { h: emu(height) },
        ...cells.map((cell, column) => cellXml(cell, lineAbove(table, row, column), table.lang)),
      ),
    ),
  );
  return {
    name: table.name,
    draw: (place) => graphicFrame(place, { box, descr: table.descr, uri: TABLE, locked: LOCKED, slot: table.slot }, content),
  };
}

/** A line between two cells belongs to both of them. */
function lineAbove({ rows, rule }: SlideTable, row: number, column: number): Stroke | null {
  return (row === 0 ? rule : rows[row - 1]?.cells[column]?.rule) ?? null;
}

function cellXml(cell: TableCell, above: Stroke | null, lang: Lang): string {
  const { paragraphs, anchor, left, right, fill, rule, span, covered } = cell;
  return element(
    'a:tc',
    { gridSpan: span, hMerge: covered ? 1 : undefined },
    element(
      'a:txBody',
      {},
      element('a:bodyPr'),
      element('a:lstStyle'),
      ...(paragraphs.length === 0 ? [emptyParagraph(lang)] : paragraphs.map((each) => paragraphXml(each))),
    ),
    element(
      'a:tcPr',
      { marL: emu(left ?? 0), marR: emu(right ?? 0), marT: 0, marB: 0, anchor: anchor ?? 'ctr' },
      stroke(null, 'a:lnL'),
      stroke(null, 'a:lnR'),
      stroke(above, 'a:lnT'),
      stroke(rule ?? null, 'a:lnB'),
      fill ? solid(fill) : NO_FILL,
    ),
  );
}

/** The height in pixels that a row needs for its tallest cell, in columns of these widths. */
export function rowHeight(cells: readonly TableCell[], columns: readonly number[], measure: MeasureText): number {
  const heights = cells.map(({ paragraphs, left = 0, right = 0 }, index) =>
    heightOf(paragraphs, (columns[index] ?? 0) - left - right, measure),
  );
  return Math.ceil(greatest(heights, 0));
}

/** What a table says, for readers who cannot see it: cells joined by ": ", rows by "; ". */
export function saidBy(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.filter((cell) => cell !== '').join(': ')).join('; ');
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
