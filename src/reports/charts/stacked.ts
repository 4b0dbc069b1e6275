import type { StackChart } from '../../model/chart.js';
import type { ChartTable } from '../../model/document.js';
import { declared, levelsOf, type Published, quotientOf, sumOf, ZERO } from '../../model/published.js';
import type { Scale } from '../../model/questionnaire.js';
import { topLevels } from '../../model/scale-ends.js';
import type { Text } from '../../model/text.js';
import { divergingShades } from '../drawing/index.js';
import type { ReportContext } from '../report/index.js';
import { integer, isWordedThroughout, levelInWords, percentage, same, scaleEnd, terms, upperLevels } from '../text/index.js';
import { rowAlternative } from './alternative.js';
import { longestOf } from './layout/index.js';

/** How one item, or one group of respondents, is spread over the levels of a scale. */
export interface StackedRow {
  readonly label: Text;
  /** The label without its number, for the text alternative. */
  readonly name: Text;
  readonly n: Published;
  /** The share of each level, lowest first, 0..1. */
  readonly shares: readonly Published[];
  /** The share of the upper half of the scale, 0..1, from the counts: rounded shares would add up to something else. */
  readonly upper: Published;
}

/** The share (0..1) of the upper half of the scale, without a middle level, from how many chose each level; 0 where `base` is 0. */
export function upperShare(counts: readonly Published[], base: Published): Published {
  return base === 0 ? ZERO : quotientOf(sumOf(counts.slice(Math.ceil(counts.length / 2))), base);
}

/**
 * A bar for each row, split in the middle of the scale. `all` holds the rows of every part of a chart that is divided: the parts
 * share an axis.
 */
export function stackedChart(
  { respondentTerms }: ReportContext,
  scale: Scale,
  rows: readonly StackedRow[],
  all: readonly StackedRow[],
  about: Pick<ChartTable, 'title' | 'subtitle' | 'question' | 'labelHeading'>,
): ChartTable<StackChart> {
  const chart = stackOf(scale, rows, all);
  return {
    ...about,
    low: scaleEnd(scale, 'low'),
    high: scaleEnd(scale, 'high'),
    valueHeadings: [
      topLevels(scale).length === 1 ? levelInWords(scale, declared(scale).high) : same(upperLevels(scale)),
      terms.n,
    ],
    chart,
    rows: rows.map((row, index) => ({
      label: row.label,
      alt: rowAlternative(chart, index, row.name, respondentTerms),
      values: [percentage(row.upper), same(integer(row.n))],
    })),
    legend: chart.series.map(({ name, color }) => ({ mark: 'bar' as const, color, label: name })),
  };
}

/**
 * With an even number of levels bars are split between the halves of the scale; with an odd one there is a middle level, and bars
 * begin at the left.
 */
function stackOf(scale: Scale, rows: readonly StackedRow[], all: readonly StackedRow[]): StackChart {
  const levels = levelsOf(scale);
  const shades = divergingShades(levels.length);
  const left = levels.length % 2 === 1 ? null : levels.length / 2;
  return {
    kind: 'stack',
    series: levels.map((level, index) => ({
      name: isWordedThroughout(scale) ? levelInWords(scale, level) : same(String(level)),
      color: shades[index]?.color ?? '',
      ink: shades[index]?.ink ?? '',
      shares: rows.map(({ shares }) => shares[index] ?? ZERO),
    })),
    left,
    longest: longestOf(
      all.map(({ shares }) => shares),
      left,
    ),
  };
}
