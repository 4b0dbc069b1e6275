import type { ChartTable } from '../../model/document.js';
import type { Plotted } from '../../model/plotted.js';
import type { Scale } from '../../model/questionnaire.js';
import type { StackChart } from '../../model/slides-view.js';
import type { Text } from '../../model/text.js';
import { drawStack } from '../../output/charts/index.js';
import { divergingShades } from '../drawing/index.js';
import { levelsOf, type ReportContext } from '../report/index.js';
import { both, integer, percent, percentage, same, scaleEnd, terms } from '../text/index.js';
import type { Plot } from './plot.js';

/** How one item, or one group of respondents, is spread over the levels of a scale. */
export interface StackedRow {
  readonly label: Text;
  /** The same without its number, for the text alternative. */
  readonly name: Text;
  readonly n: number;
  /** Level by level, 0..1. */
  readonly shares: readonly number[];
  /** Of the upper half of the scale, 0..1: of the answers, since rounded shares add up to something else. */
  readonly upper: number;
}

/** Bars narrower than this hold no number. */
const LEAST_LABELLED = 0.06;

/** The share of the upper half of the scale, from how many chose each level. */
export function upperShare(counts: readonly number[], base: number): number {
  return base === 0 ? 0 : sum(counts.slice(Math.ceil(counts.length / 2))) / base;
}

/** 4–6 of a scale from 1 to 6. */
export function upperLevels(scale: Scale): string {
  const levels = levelsOf(scale);
  return `${levels[Math.ceil(levels.length / 2)]}–${scale.high}`;
}

/** A bar for each row, split in the middle of the scale. `all`: the rows of every part of the figure, which share an axis. */
export async function stackedFigure(
  context: ReportContext,
  plot: Plot,
  scale: Scale,
  rows: readonly StackedRow[],
  all: readonly StackedRow[],
  about: Pick<ChartTable, 'title' | 'subtitle' | 'question' | 'labelHeading'>,
): Promise<Plotted<StackChart>> {
  const axis = axisOf(scale, all);
  const levels = levelsOf(scale);
  const shades = divergingShades(levels.length);
  const figure: ChartTable = {
    ...about,
    low: scaleEnd(scale.low, scale.lowLabel, 'low'),
    high: scaleEnd(scale.high, scale.highLabel, 'high'),
    valueHeadings: [same(upperLevels(scale)), terms.n],
    rows: await Promise.all(
      rows.map(async (row) => ({
        label: row.label,
        picture: { drawing: await drawRow(context, plot, row, axis, shades), alt: altOf(row, levels) },
        values: [percentage(row.upper), same(integer(row.n))],
      })),
    ),
    legend: levels.map((level, index) => ({
      mark: 'bar' as const,
      color: shades[index]?.color ?? '',
      label: same(String(level)),
    })),
  };
  const chart: StackChart = {
    kind: 'stack',
    series: levels.map((level, index) => ({
      name: same(String(level)),
      color: shades[index]?.color ?? '',
      ink: shades[index]?.ink ?? '',
      shares: rows.map(({ shares }) => shares[index] ?? 0),
    })),
    left: axis.left,
  };
  return { figure, chart };
}

interface Axis {
  /** Levels to the left of zero; null where bars start from it. */
  readonly left: number | null;
  readonly from: number;
  readonly to: number;
}

/** A scale with an even number of levels is split between its halves; another has a middle, and its bars begin at the left. */
function axisOf(scale: Scale, rows: readonly StackedRow[]): Axis {
  const levels = levelsOf(scale).length;
  if (levels % 2 === 1) return { left: null, from: 0, to: Math.max(1, ...rows.map(({ shares }) => sum(shares))) };
  const left = levels / 2;
  const extent = (from: number, to: number) => Math.max(...rows.map(({ shares }) => sum(shares.slice(from, to))));
  return { left, from: -Math.max(0.1, extent(0, left)), to: Math.max(0.1, extent(left, levels)) };
}

function drawRow(
  context: ReportContext,
  plot: Plot,
  { shares }: StackedRow,
  axis: Axis,
  shades: ReturnType<typeof divergingShades>,
) {
  const start = axis.left === null ? 0 : -sum(shares.slice(0, axis.left));
  return drawStack(context.chartRenderer, {
    ...plot,
    from: axis.from,
    to: axis.to,
    start,
    segments: shares.map((share, index) => ({
      share,
      color: shades[index]?.color ?? '',
      ink: shades[index]?.ink ?? '',
      label: share < LEAST_LABELLED ? '' : percent(share),
    })),
  });
}

function altOf({ name, shares }: StackedRow, levels: readonly number[]): Text {
  return both((lang) => {
    const listed = levels.map((level, index) => `${level}: ${percent(shares[index] ?? 0)}%`);
    return `${name[lang]}${lang === 'ja' ? '：' : ': '}${listed.join(lang === 'ja' ? '、' : ', ')}`;
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
