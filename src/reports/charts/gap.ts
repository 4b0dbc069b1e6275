import type { DotsChart } from '../../model/chart.js';
import type { ChartTable } from '../../model/document.js';
import type { Publication, PublishedGap, PublishedInterval } from '../../model/publication.js';
import { howMany, largestOf, leastOf, type Published, sizeOf } from '../../model/published.js';
import type { Text } from '../../model/text.js';
import { measureOf, type ReportContext } from '../report/index.js';
import { fixed, same, terms } from '../text/index.js';
import { differencesChart } from './differences.js';
import * as words from './wording.js';

/**
 * A p-value, adjusted over its family, that reaches this is called chance. The same number stands in charts/groups.ts and
 * brief/comparisons.ts: all three must agree.
 */
const ALPHA = 0.05;

/** A pair of items that may be shown, with what is published of it. */
export interface GapRow {
  readonly label: Text;
  readonly nFrom: Published;
  readonly nTo: Published;
  readonly meanFrom: Published;
  readonly meanTo: Published;
  readonly difference: Published;
  readonly interval: PublishedInterval | null;
  /** P-value, adjusted over the pairs of the gap; null where it is not published. */
  readonly adjusted: Published | null;
}

/** The pairs of a gap that may be shown, widest difference first. */
export function gapRows(gap: PublishedGap): readonly GapRow[] {
  const rows = gap.pairs.flatMap(({ label, statistics }) => (statistics.shown ? [{ label, ...statistics.value }] : []));
  return rows.sort((a, b) => sizeOf(b.difference) - sizeOf(a.difference));
}

/** What the chart shows: the widest difference, and how many are more than chance explains. */
export function gapTitles(rows: readonly [GapRow, ...GapRow[]]): readonly [Text] {
  const [widest] = rows;
  const evident = howMany(rows.filter(({ adjusted }) => adjusted !== null && adjusted < ALPHA));
  return [words.gapTitle(widest.label, widest.difference, evident, howMany(rows))];
}

/** For each pair the difference of its two means, each over everyone who answered that item. */
export function gapChart(
  context: ReportContext,
  publication: Publication,
  gap: PublishedGap,
  rows: readonly GapRow[],
): ChartTable<DotsChart> {
  const ns = rows.flatMap(({ nFrom, nTo }) => [nFrom, nTo]);
  const [from, to] = sidesOf(publication, gap);
  const differences = rows.map((row) => ({
    label: row.label,
    difference: row.difference,
    interval: row.interval,
    values: [same(fixed(row.meanFrom, 1)), same(fixed(row.meanTo, 1))],
  }));
  return differencesChart(context, differences, {
    title: gap.label,
    subtitle: words.gapSubtitle(from, to, leastOf(ns), largestOf(ns), context.respondentTerms),
    labelHeading: words.subject,
    low: words.lowerSecond(to),
    high: words.higherSecond(to),
    valueHeadings: [from, to, terms.difference],
  });
}

/** What the two items of every pair ask for, where that is the same for all pairs and tells the two apart. */
function sidesOf(publication: Publication, { pairs }: PublishedGap): readonly [Text, Text] {
  const [pair] = pairs;
  if (!pair) return [words.first, words.second];
  const [from, to] = [measureOf(publication, pair.from), measureOf(publication, pair.to)];
  const isShared = pairs.every(
    (one) => measureOf(publication, one.from).ja === from.ja && measureOf(publication, one.to).ja === to.ja,
  );
  return isShared && from.ja !== to.ja ? [words.capital(from), words.capital(to)] : [words.first, words.second];
}
