import type { Lang } from '../../../model/text.js';
import { element } from '../../openxml/index.js';
import { type Color, PAINT, type Stroke, stroke } from '../paint.js';
import { chartText, value } from './chart.js';

/** The ids of two axes: the first for categories or x, the second for values or y. */
export interface AxisPair {
  readonly first: number;
  readonly second: number;
}

/** The axes of a chart with one set of bars or points. */
export const PRIMARY: AxisPair = { first: 111111111, second: 222222222 };
/** For bars that stand in front of others. */
export const SECONDARY: AxisPair = { first: 333333333, second: 444444444 };

/** The ids of a pair as elements of a set of bars or points. */
export function axisIds({ first, second }: AxisPair): readonly string[] {
  return [value('axId', first), value('axId', second)];
}

interface CategoryLook {
  /** Whether categories are rows, counted from the top. */
  readonly isVertical: boolean;
  /** The line along the axis, where values are zero; null for none. */
  readonly line: Stroke | null;
  /** Null for an axis without words. */
  readonly labels: { readonly size: number; readonly color: Color; readonly lang: Lang } | null;
}

/** The axis of categories. `size` of its labels is in points. */
export function categoryAxis({ isVertical, line, labels }: CategoryLook, axes = PRIMARY): string {
  return element(
    'c:catAx',
    {},
    value('axId', axes.first),
    element('c:scaling', {}, value('orientation', isVertical ? 'maxMin' : 'minMax')),
    value('delete', 0),
    value('axPos', isVertical ? 'l' : 'b'),
    element('c:numFmt', { formatCode: 'General', sourceLinked: 0 }),
    ...withoutTicks(labels ? 'low' : 'none'),
    element('c:spPr', {}, stroke(line)),
    labels ? chartText(labels.size, labels.color, labels.lang) : '',
    value('crossAx', axes.second),
    value('crosses', 'autoZero'),
    value('auto', 0),
    value('lblAlgn', 'ctr'),
    value('lblOffset', 50),
    value('noMultiLvlLbl', 1),
  );
}

/** The categories of a second set of bars, which the first axis names; it is not seen. */
export function hiddenCategoryAxis(axes: AxisPair): string {
  return element(
    'c:catAx',
    {},
    value('axId', axes.first),
    element('c:scaling', {}, value('orientation', 'minMax')),
    value('delete', 1),
    value('axPos', 'b'),
    element('c:numFmt', { formatCode: 'General', sourceLinked: 0 }),
    ...withoutTicks('none'),
    value('crossAx', axes.second),
    value('crosses', 'autoZero'),
    value('auto', 0),
    value('lblAlgn', 'ctr'),
    value('lblOffset', 50),
    value('noMultiLvlLbl', 1),
  );
}

/** The axis of the values of bars, with fixed ends; it is not seen. */
export function hiddenValueAxis(isHorizontal: boolean, min: number, max: number, axes = PRIMARY): string {
  return element(
    'c:valAx',
    {},
    value('axId', axes.second),
    scaling(min, max),
    value('delete', 1),
    value('axPos', isHorizontal ? 'b' : 'l'),
    element('c:numFmt', { formatCode: 'General', sourceLinked: 0 }),
    ...withoutTicks('none'),
    value('crossAx', axes.first),
    value('crosses', isHorizontal ? 'max' : 'autoZero'),
    value('crossBetween', 'between'),
  );
}

interface PointAxes {
  readonly low: number;
  readonly high: number;
  /** Distance between vertical lines, the first at `low`; null for no lines. */
  readonly step: number | null;
  /** Where a stronger vertical line stands; null for none. */
  readonly zero: number | null;
  readonly rows: number;
}

/** The two axes of points: values from left to right, rows from the top downwards. */
export function pointAxes({ low, high, step, zero, rows }: PointAxes): readonly [string, string] {
  const grid = element('c:majorGridlines', {}, element('c:spPr', {}, stroke({ color: PAINT.grid, width: 1 })));
  const common = [element('c:numFmt', { formatCode: 'General', sourceLinked: 0 }), ...withoutTicks('none')];
  const across = element(
    'c:valAx',
    {},
    value('axId', PRIMARY.first),
    scaling(low, high),
    value('delete', 0),
    value('axPos', 'b'),
    step === null ? '' : grid,
    ...common,
    element('c:spPr', {}, stroke(null)),
    value('crossAx', PRIMARY.second),
    value('crosses', 'min'),
    value('crossBetween', 'midCat'),
    step === null ? '' : value('majorUnit', step),
  );
  const down = element(
    'c:valAx',
    {},
    value('axId', PRIMARY.second),
    scaling(0, rows),
    value('delete', 0),
    value('axPos', 'l'),
    ...common,
    element('c:spPr', {}, stroke(zero === null ? null : { color: PAINT.axis, width: 2 })),
    value('crossAx', PRIMARY.first),
    zero === null ? value('crosses', 'min') : value('crossesAt', zero),
    value('crossBetween', 'midCat'),
    value('majorUnit', 1),
  );
  return [across, down];
}

function scaling(min: number, max: number): string {
  return element('c:scaling', {}, value('orientation', 'minMax'), value('max', max), value('min', min));
}

function withoutTicks(labels: 'low' | 'none'): readonly string[] {
  return [value('majorTickMark', 'none'), value('minorTickMark', 'none'), value('tickLblPos', labels)];
}
