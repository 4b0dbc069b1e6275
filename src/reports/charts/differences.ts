import type { ChartTable } from '../../model/document.js';
import type { Plotted } from '../../model/plotted.js';
import type { DotsChart } from '../../model/slides-view.js';
import type { Text } from '../../model/text.js';
import { drawStrip } from '../../output/charts/index.js';
import type { ReportContext } from '../report/index.js';
import { both, same, signed, terms } from '../text/index.js';
import type { Plot } from './plot.js';
import * as words from './wording.js';

/** A difference of two means with the interval of it. */
export interface Difference {
  readonly label: Text;
  readonly difference: number;
  readonly interval: { readonly low: number; readonly high: number } | null;
  /** What stands in the columns before the difference. */
  readonly values: readonly Text[];
}

type BuildInputs = Pick<ChartTable, 'title' | 'subtitle' | 'labelHeading' | 'low' | 'high' | 'valueHeadings'>;

/** Signed lollipops on one axis, the zero in its middle. */
export async function differencesFigure(
  context: ReportContext,
  plot: Plot,
  rows: readonly Difference[],
  about: BuildInputs,
): Promise<Plotted<DotsChart>> {
  const reach = reachOf(rows);
  const chart: DotsChart = {
    kind: 'dots',
    low: -reach,
    high: reach,
    grid: gridOf(reach),
    zero: 0,
    series: [
      {
        name: terms.difference,
        look: 'filled',
        points: rows.map(({ difference, interval }) => ({
          value: difference,
          from: interval?.low ?? difference,
          to: interval?.high ?? difference,
        })),
      },
    ],
  };
  const figure: ChartTable = {
    ...about,
    question: null,
    rows: await Promise.all(
      rows.map(async (row) => ({
        label: row.label,
        picture: { drawing: await drawRow(context, plot, row, reach), alt: altOf(row) },
        values: [...row.values, same(signed(row.difference, 1))],
      })),
    ),
    legend: [
      { mark: 'filled', label: terms.difference },
      { mark: 'line', label: words.intervalLegend(context.project.statistics.confidence) },
    ],
  };
  return { figure, chart };
}

/** The next whole or half number beyond everything shown. */
function reachOf(rows: readonly Difference[]): number {
  const ends = rows.flatMap(({ difference, interval }) => [difference, interval?.low ?? 0, interval?.high ?? 0]);
  return Math.max(0.5, Math.ceil(Math.max(...ends.map(Math.abs)) * 2) / 2);
}

function gridOf(reach: number): readonly number[] {
  const step = reach > 2 ? 1 : 0.5;
  const count = Math.floor(reach / step);
  return Array.from({ length: 2 * count + 1 }, (_, index) => (index - count) * step);
}

/** The stem reaches from zero to the point; the interval lies around the point. */
function drawRow(context: ReportContext, plot: Plot, { difference, interval }: Difference, reach: number) {
  return drawStrip(context.chartRenderer, {
    ...plot,
    low: -reach,
    high: reach,
    grid: gridOf(reach),
    zero: 0,
    stem: [0, difference],
    band: null,
    line: interval && interval.low < interval.high ? [interval.low, interval.high] : null,
    bar: null,
    barLook: 'bar',
    points: [{ value: difference, look: 'strong' }],
  });
}

function altOf({ label, difference, interval }: Difference): Text {
  const range = interval ? ` (${signed(interval.low, 1)} – ${signed(interval.high, 1)})` : '';
  return both((lang) => `${label[lang]}${lang === 'ja' ? '：' : ': '}${signed(difference, 1)}${range}`);
}
