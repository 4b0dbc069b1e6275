import type { DotsChart } from '../../model/chart.js';
import type { ChartTable } from '../../model/document.js';
import type { PublishedInterval } from '../../model/publication.js';
import { declared, type Published } from '../../model/published.js';
import type { Text } from '../../model/text.js';
import type { ReportContext } from '../report/index.js';
import { same, signed, terms } from '../text/index.js';
import { rowAlternative } from './alternative.js';
import { differenceAxis } from './layout/index.js';
import * as words from './wording.js';

/** A difference of two means with its interval; null for an interval that is withheld or not computed. */
export interface Difference {
  readonly label: Text;
  readonly difference: Published;
  readonly interval: PublishedInterval | null;
  /** What stands in the columns before the difference: both means. */
  readonly values: readonly Text[];
}

type About = Pick<ChartTable, 'title' | 'subtitle' | 'labelHeading' | 'low' | 'high' | 'valueHeadings'>;

/** Differences as bars from zero to a point, with zero in the middle of the axis. Rows keep their order. */
export function differencesChart(context: ReportContext, rows: readonly Difference[], about: About): ChartTable<DotsChart> {
  const chart: DotsChart = {
    kind: 'dots',
    ...differenceAxis(rows.flatMap(({ difference, interval }) => [difference, interval?.low ?? 0, interval?.high ?? 0])),
    spread: 'line',
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
  return {
    ...about,
    question: null,
    chart,
    rows: rows.map((row, index) => ({
      label: row.label,
      alt: rowAlternative(chart, index, row.label, context.respondentTerms),
      values: [...row.values, same(signed(row.difference, 1))],
    })),
    legend: [
      { mark: 'filled', label: terms.difference },
      { mark: 'line', label: words.intervalLegend(declared(context.project.statistics).confidence) },
    ],
  };
}
