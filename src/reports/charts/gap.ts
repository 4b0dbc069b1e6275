import type { DotsChart } from '../../model/chart.js';
import type { ChartTable } from '../../model/document.js';
import type { Publication, PublishedGap, PublishedInterval } from '../../model/publication.js';
import { largestOf, leastOf, type Published, sizeOf } from '../../model/published.js';
import type { Text } from '../../model/text.js';
import { sharedSides } from '../findings/index.js';
import type { ReportContext } from '../report/index.js';
import { fixed, naming, same, terms } from '../text/index.js';
import { differencesChart } from './differences.js';
import * as words from './wording.js';

/** A pair of items that may be shown, with what is published of it. */
export interface GapRow {
  readonly label: Text;
  readonly nFrom: Published;
  readonly nTo: Published;
  readonly meanFrom: Published;
  readonly meanTo: Published;
  readonly difference: Published;
  readonly interval: PublishedInterval | null;
}

/** The pairs of a gap that may be shown, widest difference first. */
export function gapRows(gap: PublishedGap): readonly GapRow[] {
  const rows = gap.pairs.flatMap(({ label, statistics }) => (statistics.shown ? [{ label, ...statistics.value }] : []));
  return rows.sort((a, b) => sizeOf(b.difference) - sizeOf(a.difference));
}

/** For each pair the difference of its two means, each over everyone who answered that item. */
export function gapChart(
  context: ReportContext,
  publication: Publication,
  gap: PublishedGap,
  rows: readonly GapRow[],
): ChartTable<DotsChart> {
  const ns = rows.flatMap(({ nFrom, nTo }) => [nFrom, nTo]);
  const sides = sharedSides(publication, gap);
  const [from, to] = sides ? [words.capital(sides[0]), words.capital(sides[1])] : [words.first, words.second];
  const differences = rows.map((row) => ({
    label: row.label,
    difference: row.difference,
    interval: row.interval,
    values: [same(fixed(row.meanFrom, 1)), same(fixed(row.meanTo, 1))],
  }));
  return differencesChart(context, differences, {
    title: naming(gap.label),
    subtitle: words.gapSubtitle(from, to, leastOf(ns), largestOf(ns), context.respondentTerms),
    labelHeading: words.subject,
    low: words.lowerSecond(to),
    high: words.higherSecond(to),
    valueHeadings: [from, to, terms.difference],
  });
}
