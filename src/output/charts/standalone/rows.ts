import { greatest } from '../../../model/extremes.js';
import type { FigurePlot } from '../../../model/figure.js';
import type { Lang } from '../../../model/text.js';
import { palette } from '../../../reports/drawing/index.js';
import type { Layer } from '../histogram-layers.js';
import { INNER } from './page.js';
import { lineHeight, type Setting, SIZES, widthOf, wrap } from './setting.js';
import { blockHeight, textLayers } from './words.js';

/** A chart as rows of a table: labels at the left, values at the right, headings above. */
export interface Rows {
  readonly labels: readonly string[];
  readonly labelHeading: string;
  /** What the two ends of the plot mean; empty texts where nothing is to be said. */
  readonly ends: readonly [string, string];
  readonly columns: readonly { readonly heading: string; readonly values: readonly string[] }[];
}

/** The rows with their places, in pixels from the upper left corner of the plotting area. */
export interface LaidRows {
  readonly left: number;
  readonly right: number;
  /** Width of the plotting area. */
  readonly width: number;
  readonly height: number;
  readonly above: number;
  /** The vertical place of a row, by its number. */
  readonly y: RowPosition;
  readonly layers: readonly Layer[];
}

/** Height in pixels of a row whose label has one line. Bars are made for it, also in higher rows. */
export const LEAST_ROW = 34;
const MOST_LABEL = 270;
const MOST_HEADING = 88;
const BESIDE = 18;
const BETWEEN = 16;
const HEADING = SIZES.note + 1;
/** Pixels between the headings and the line beneath them. */
const ABOVE_RULE = 8;

/** A figure whose chart has rows. */
export type RowsPlot = Extract<FigurePlot, { kind: 'rows' }>;

/** What is written in the rows of a figure in one language. */
export function rowsIn({ head, rows }: RowsPlot, lang: Lang): Rows {
  return {
    labels: rows.map(({ label }) => label[lang]),
    labelHeading: head.labelHeading[lang],
    ends: [head.low[lang], head.high[lang]],
    columns: head.valueHeadings.map((heading, column) => ({
      heading: heading[lang],
      values: rows.map(({ values }) => values[column]?.[lang] ?? ''),
    })),
  };
}

/** `least`: the narrowest width of the plotting area, in pixels. */
export function layRows({ labels, labelHeading, ends, columns }: Rows, least: number, setting: Setting): LaidRows {
  const right = columns.map((column) => columnWidth(column, setting));
  const rightWidth = right.length === 0 ? 0 : BESIDE + sum(right) + BETWEEN * (right.length - 1);
  const mostLeft = Math.max(120, Math.min(MOST_LABEL, INNER - rightWidth - least - BESIDE));
  const widest = greatest([...labels, labelHeading].map((label) => widthOf(setting, label, SIZES.label)));
  const leftWidth = Math.ceil(Math.min(mostLeft, widest + 1));
  const wrapped = labels.map((label) => wrap(setting, label, leftWidth, SIZES.label));
  const heights = wrapped.map((lines) => Math.max(LEAST_ROW, 14 + blockHeight(lines, SIZES.label)));
  const tops = [...heights.map((_, index) => sum(heights.slice(0, index))), sum(heights)];
  const y = rowPosition(heights.map((height, index) => (tops[index] ?? 0) + height / 2));
  const frame = { left: leftWidth + BESIDE, right: rightWidth, height: sum(heights) };
  const width = INNER - frame.left - frame.right;
  const edges = right.map((_, index) => width + BESIDE + sum(right.slice(0, index + 1)) + BETWEEN * index);
  const head = headings({ labelHeading, ends, columns }, right, edges, leftWidth, width, setting);
  return {
    ...frame,
    width,
    above: head.height,
    y,
    layers: [
      ...head.layers,
      rules(tops, frame, width),
      ...labelLayers(wrapped, frame.left, y),
      ...columns.flatMap(({ values }, index) => valueLayer(`values_${index + 1}`, values, edges[index] ?? 0, y)),
    ],
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

function columnWidth({ heading, values }: Rows['columns'][number], setting: Setting): number {
  const lines = wrap(setting, heading, MOST_HEADING, HEADING);
  return Math.ceil(
    greatest(
      [...lines.map((line) => widthOf(setting, line, HEADING)), ...values.map((value) => widthOf(setting, value, SIZES.value))],
      20,
    ),
  );
}

/** The vertical place of rows, as an encoding of Vega-Lite. */
export type RowPosition = ReturnType<typeof rowPosition>;

/**
 * Rows are numbered from 1, so that two rows of the same label stay two. `middles`: the middle of each, since a row is as high as
 * its label needs.
 */
function rowPosition(middles: readonly number[]) {
  const scale = {
    domain: [0, ...middles.map((_, index) => index + 1)],
    range: [0, ...middles],
    nice: false,
    zero: false,
    padding: 0,
  };
  return { field: 'row', type: 'quantitative' as const, scale, axis: null };
}

/** Headings end at the same height, however many lines they have. */
function headings(
  { labelHeading, ends, columns }: Omit<Rows, 'labels'>,
  widths: readonly number[],
  edges: readonly number[],
  leftWidth: number,
  width: number,
  setting: Setting,
) {
  const half = (width - 16) / 2;
  const blocks = [
    { name: 'label_heading', lines: wrap(setting, labelHeading, leftWidth, HEADING), x: -leftWidth - BESIDE, align: 'left' },
    { name: 'low_end', lines: wrap(setting, ends[0], half, HEADING), x: 0, align: 'left' },
    { name: 'high_end', lines: wrap(setting, ends[1], half, HEADING), x: width, align: 'right' },
    ...columns.map(({ heading }, index) => ({
      name: `heading_${index + 1}`,
      lines: wrap(setting, heading, Math.max(MOST_HEADING, widths[index] ?? 0), HEADING),
      x: edges[index] ?? 0,
      align: 'right' as const,
    })),
  ] as const;
  const text = greatest(blocks.map(({ lines }) => blockHeight(lines, HEADING)));
  const layers = blocks.flatMap(({ name, lines, x, align }) =>
    textLayers(name, lines, { x, y: -ABOVE_RULE - blockHeight(lines, HEADING) + 2, size: HEADING, align }),
  );
  return { height: text + ABOVE_RULE, layers };
}

/** A line above each row and beneath the last; the one under the headings is stronger. */
function rules(tops: readonly number[], { left, right }: Pick<LaidRows, 'left' | 'right'>, width: number): Layer {
  const lines = tops.map((y, index) => ({ y, color: index === 0 ? palette.mean : palette.grid }));
  return {
    name: 'row_lines',
    data: { values: lines },
    mark: { type: 'rule', x: -left, x2: width + right },
    encoding: {
      y: { field: 'y', type: 'quantitative', scale: null, axis: null },
      color: { field: 'color', type: 'nominal', scale: null },
    },
  };
}

/**
 * A layer for labels of one line, one for labels of two, and so on: each is raised by half of the height that it has above one
 * line.
 */
function labelLayers(labels: readonly (readonly string[])[], left: number, y: RowPosition): readonly Layer[] {
  const counts = [...new Set(labels.map((lines) => lines.length))].sort((a, b) => a - b);
  return counts.map((count) => ({
    name: `labels_of_${count}`,
    data: {
      values: labels.flatMap((lines, index) => (lines.length === count ? [{ row: index + 1, label: lines.join('\n') }] : [])),
    },
    mark: {
      type: 'text',
      align: 'left',
      baseline: 'middle',
      x: -left,
      dy: (-(count - 1) * lineHeight(SIZES.label)) / 2,
      fontSize: SIZES.label,
      lineHeight: lineHeight(SIZES.label),
      lineBreak: '\n',
      color: palette.ink,
    },
    encoding: { y, text: { field: 'label', type: 'nominal' } },
  }));
}

function valueLayer(name: string, values: readonly string[], x: number, y: RowPosition): readonly Layer[] {
  return [
    {
      name,
      data: { values: values.map((value, index) => ({ row: index + 1, value })) },
      mark: { type: 'text', align: 'right', baseline: 'middle', x, fontSize: SIZES.value, color: palette.ink },
      encoding: { y, text: { field: 'value', type: 'nominal' } },
    },
  ];
}
