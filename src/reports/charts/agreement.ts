import type { StackChart } from '../../model/chart.js';
import type { ChartTable } from '../../model/document.js';
import type { PublishedScaleItem, PublishedSection } from '../../model/publication.js';
import { largestOf, leastOf, levelsOf, ZERO } from '../../model/published.js';
import type { Scale } from '../../model/questionnaire.js';
import { isScale, type ReportContext } from '../report/index.js';
import { naming, numberedLabel, reverseMarked, terms } from '../text/index.js';
import { type StackedRow, stackedChart, upperShare } from './stacked.js';
import * as words from './wording.js';

/**
 * The items of a section with how their answers are spread, the most approved first; withheld items are left out. Reverse-worded ones
 * are shown as they were asked, and so stand below the others.
 */
export function agreementRows(section: PublishedSection, scale: Scale): readonly StackedRow[] {
  const items = section.items.filter(isScale);
  const rowsOf = (reverse: boolean) =>
    items
      .filter((item) => item.reverse === reverse)
      .flatMap((item) => rowOf(item, scale))
      .sort((a, b) => b.upper - a.upper);
  return [...rowsOf(false), ...rowsOf(true)];
}

/** Whether an item of a section that is shown is reverse-worded. */
export function hasReverse({ items }: PublishedSection): boolean {
  return items.filter(isScale).some(({ reverse, distribution }) => reverse && distribution.shown);
}

function rowOf(item: PublishedScaleItem, scale: Scale): readonly StackedRow[] {
  if (!item.distribution.shown) return [];
  const { bars } = item.distribution.value;
  const found = levelsOf(scale).map((level) => bars.find(({ key }) => key === String(level)) ?? { count: ZERO, share: ZERO });
  const upper = upperShare(
    found.map(({ count }) => count),
    item.base,
  );
  const shares = found.map(({ share }) => share);
  const [label, name] = [reverseMarked(item.short, item.reverse), reverseMarked(item.label, item.reverse)];
  return [{ label: numberedLabel(item.number, label), name, n: item.n, shares, upper }];
}

/** The answers to each item as one bar. `all` holds the rows of every part of a chart that is divided: the parts share an axis. */
export function agreementChart(
  context: ReportContext,
  section: PublishedSection,
  scale: Scale,
  rows: readonly StackedRow[],
  all: readonly StackedRow[],
): ChartTable<StackChart> {
  const ns = rows.map(({ n }) => n);
  return stackedChart(context, scale, rows, all, {
    title: naming(section.title),
    subtitle: words.overviewSubtitle(leastOf(ns), largestOf(ns), context.respondentTerms),
    question: section.question,
    labelHeading: terms.item,
  });
}
