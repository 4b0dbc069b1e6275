import type { Lang } from '../../../model/text.js';
import { element } from '../../openxml/index.js';
import { type Color, NO_FILL, solid, stroke } from '../paint.js';
import { type AxisPair, axisIds, PRIMARY } from './axes.js';
import { chartText, value } from './chart.js';
import { below, type DataSheet, nameIn, numbers, strings } from './sheet.js';

/** A series of bars, read from a column of the sheet. */
export interface BarSeries {
  /** Column of the sheet, from 0 on; column 0 holds the categories. */
  readonly column: number;
  /** Fill and outline, as XML. */
  readonly look: string;
  /** The numbers at the bars (`dataLabels`); null for bars without numbers. */
  readonly labels: string | null;
}

/** A set of bars on one pair of axes. */
export interface Bars {
  readonly sheet: DataSheet;
  readonly series: readonly BarSeries[];
  readonly direction: 'bar' | 'col';
  readonly grouping: 'clustered' | 'stacked';
  /** Space between bars, in per cent of a bar's width. */
  readonly gap: number;
  readonly categories: 'numbers' | 'strings';
  readonly axes?: AxisPair;
}

/**
 * Bars over the categories in column 0 of the sheet. The bars of a category stand in the same place, one before or upon the other.
 */
export function barChart({ sheet, series, direction, grouping, gap, categories, axes = PRIMARY }: Bars): string {
  const names = (categories === 'numbers' ? numbers : strings)(sheet, below(sheet, 0));
  return element(
    'c:barChart',
    {},
    value('barDir', direction),
    value('grouping', grouping),
    value('varyColors', 0),
    ...series.map(({ column, look, labels }) =>
      element(
        'c:ser',
        {},
        value('idx', column),
        value('order', column),
        element('c:tx', {}, nameIn(sheet, column)),
        element('c:spPr', {}, look),
        value('invertIfNegative', 0),
        labels ?? '',
        element('c:cat', {}, names),
        element('c:val', {}, numbers(sheet, below(sheet, column))),
      ),
    ),
    value('gapWidth', gap),
    value('overlap', 100),
    ...axisIds(axes),
  );
}

interface LabelLook {
  readonly format: string;
  readonly size: number;
  readonly color: Color;
  readonly lang: Lang;
  readonly position: 'outEnd' | 'ctr';
  /** The colour behind the numbers; none where it is left out. */
  readonly ground?: Color | undefined;
  /** Bars without a number, counted from 0. */
  readonly without?: readonly number[];
}

/** The numbers at bars; `size` in points. */
export function dataLabels({ format, size, color, lang, position, ground, without = [] }: LabelLook): string {
  return element(
    'c:dLbls',
    {},
    ...without.map((index) => element('c:dLbl', {}, value('idx', index), value('delete', 1))),
    element('c:numFmt', { formatCode: format, sourceLinked: 0 }),
    element('c:spPr', {}, ground ? solid(ground) : NO_FILL, stroke(null)),
    chartText(size, color, lang),
    value('dLblPos', position),
    value('showLegendKey', 0),
    value('showVal', 1),
    value('showCatName', 0),
    value('showSerName', 0),
    value('showPercent', 0),
    value('showBubbleSize', 0),
  );
}
