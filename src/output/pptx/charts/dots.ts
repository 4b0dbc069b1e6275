import type { DotsChart } from '../../../model/chart.js';
import type { Text } from '../../../model/text.js';
import { hasInterval } from '../../../reports/charts/index.js';
import { intervalEnds } from '../../../reports/slides/index.js';
import { MIN_FONT_PT } from '../../../reports/text/index.js';
import { element } from '../../openxml/index.js';
import { type Color, NO_FILL, PAINT, type Stroke, solid, stroke } from '../paint.js';
import { type DeckContext, inlineText, leading } from '../wording.js';
import { axisIds, PRIMARY, pointAxes } from './axes.js';
import { type ChartPart, chartPart, value } from './chart.js';
import { below, type DataCell, type DataSheet, nameIn, numbers } from './sheet.js';

type Series = DotsChart['series'][number];

/** Pixels at both ends of the axis, where half a circle has room. */
const SIDE = 16;
const CIRCLE = 10;

/** Columns of the sheet: the labels; the heights of the rows, twice, for both ends of an interval; then three for each series. */
const LABELS = 0;
const HEIGHTS = 1;
const FIRST_SERIES = 3;
/** The columns of a series: value, lower and upper end of its interval. */
const COLUMNS = 3;

/**
 * Points in rows of equal height, from the top of the frame to its foot; `width` is that of the frame in pixels. An interval is a
 * line between two points, not an error bar: not every program draws error bars of single points.
 */
export function dots(chart: DotsChart, rows: readonly Text[], width: number, context: DeckContext): ChartPart {
  const { series } = chart;
  const sheet = sheetOf(series, rows, context);
  const drawn = [
    ...series.map((one, index) => points(one, index, sheet)),
    ...series.flatMap((one, index) => intervals(one, index, chart.spread, sheet)),
  ];
  return chartPart({
    sheet,
    lang: leading(context),
    size: MIN_FONT_PT,
    area: { x: SIDE / width, y: 0, width: 1 - (2 * SIDE) / width, height: 1 },
    plot: [
      element(
        'c:scatterChart',
        {},
        value('scatterStyle', 'lineMarker'),
        value('varyColors', 0),
        ...drawn.map((content, index) => element('c:ser', {}, value('idx', index), value('order', index), content)),
        ...axisIds(PRIMARY),
      ),
      ...pointAxes({ ...gridOf(chart), zero: chart.zero, rows: rows.length }),
    ],
  });
}

function sheetOf(series: readonly Series[], rows: readonly Text[], context: DeckContext): DataSheet {
  const names = series.map(({ name }) => inlineText(name, context));
  const [lower, upper] = [inlineText(intervalEnds.lower, context), inlineText(intervalEnds.upper, context)];
  const heading: readonly DataCell[] = [
    null,
    'y',
    'y',
    ...names.flatMap((name) => [name, `${name}: ${lower}`, `${name}: ${upper}`]),
  ];
  const cells = rows.map((label, row): readonly DataCell[] => {
    const height = rows.length - row - 0.5;
    const values = series.flatMap(({ points }) => {
      const point = points[row] ?? null;
      return point ? [point.value, point.from, point.to] : [null, null, null];
    });
    return [inlineText(label, context), height, height, ...values];
  });
  return { rows: [heading, ...cells], format: 'General' };
}

function points({ look }: Series, index: number, sheet: DataSheet): string {
  const column = FIRST_SERIES + index * COLUMNS;
  return [
    element('c:tx', {}, nameIn(sheet, column)),
    element('c:spPr', {}, element('a:ln', { w: 19050 }, NO_FILL)),
    element('c:marker', {}, value('symbol', 'circle'), value('size', CIRCLE), element('c:spPr', {}, markLook(look))),
    element('c:xVal', {}, numbers(sheet, below(sheet, column))),
    element('c:yVal', {}, numbers(sheet, below(sheet, HEIGHTS))),
    value('smooth', 0),
  ].join('');
}

function intervals({ look, points }: Series, index: number, spread: DotsChart['spread'], sheet: DataSheet): readonly string[] {
  const column = FIRST_SERIES + index * COLUMNS;
  return points.flatMap((point, index) => {
    if (!point || !hasInterval(point)) return [];
    const row = index + 1;
    const cells = (from: number) => numbers(sheet, { first: { column: from, row }, last: { column: from + 1, row } });
    return [
      [
        element('c:tx', {}, nameIn(sheet, LABELS, row)),
        element('c:spPr', {}, stroke(SPREADS[spread](look))),
        element('c:marker', {}, value('symbol', 'none')),
        element('c:xVal', {}, cells(column + 1)),
        element('c:yVal', {}, cells(HEIGHTS)),
        value('smooth', 0),
      ].join(''),
    ];
  });
}

/** An open circle is tinted: where a program draws no edge, white would not be seen. */
const MARKS: Readonly<Record<Series['look'], { readonly fill: Color; readonly line: Color; readonly edge: Color }>> = {
  filled: { fill: PAINT.bar, line: PAINT.bar, edge: PAINT.paper },
  open: { fill: PAINT.band, line: PAINT.bar, edge: PAINT.bar },
  respondents: { fill: PAINT.respondents, line: PAINT.respondents, edge: PAINT.paper },
};

/** An interval is a line, or a broad line behind its point; widths in pixels. */
const SPREADS: Readonly<Record<DotsChart['spread'], (look: Series['look']) => Stroke>> = {
  line: (look) => ({ color: MARKS[look].line, width: 2.5 }),
  band: () => ({ color: PAINT.band, width: 12 }),
};

function markLook(look: Series['look']): string {
  const { fill, edge } = MARKS[look];
  return `${solid(fill)}${stroke({ color: edge, width: look === 'open' ? 2.5 : 1 })}`;
}

/** Vertical lines stand at equal distances from the low end of the axis, which is made to fit them; `step` is null for no lines. */
function gridOf({ low, high, grid }: DotsChart): { readonly low: number; readonly high: number; readonly step: number | null } {
  const [first = 0, second = first] = grid;
  const step = second - first;
  const isEven = step > 0 && grid.every((line, index) => Math.abs(line - first - index * step) < 1e-9);
  if (!isEven) return { low, high, step: null };
  const outwards = (distance: number) => Math.ceil(distance / step - 1e-9) * step;
  return { low: first - outwards(first - low), high: first + outwards(high - first), step };
}
