import type { StackChart } from '../../model/chart.js';
import type { ChartTable } from '../../model/document.js';
import type { Publication, PublishedComparison, PublishedGrouping, PublishedScaleItem } from '../../model/publication.js';
import { largestOf, leastOf, levelsOf, type Published, ZERO } from '../../model/published.js';
import type { Text } from '../../model/text.js';
import { isScale, type ReportContext } from '../report/index.js';
import { naming } from '../text/index.js';
import { type StackedRow, stackedChart, upperShare } from './stacked.js';
import * as words from './wording.js';

/** How each group of respondents answered one item. */
export interface Multiples {
  readonly item: PublishedScaleItem;
  readonly question: Text | null;
  readonly grouping: PublishedGrouping;
  /** Highest mean first. */
  readonly groups: readonly [Group, Group, ...Group[]];
}

interface Group {
  readonly label: Text;
  readonly n: Published;
  readonly mean: Published;
  readonly counts: Readonly<Record<string, Published>>;
  readonly shares: Readonly<Record<string, Published>>;
}

/** The groups that may be shown, highest mean first; null for fewer than two groups, or where `of` is no scale item. */
export function multiplesOf(publication: Publication, groupingId: string, of: string): Multiples | null {
  const grouping = publication.groups.find(({ id }) => id === groupingId);
  const comparison = grouping?.comparisons.find((one) => one.of === of && one.kind === 'item');
  const section = publication.sections.find(({ items }) => items.some(({ id }) => id === of));
  const item = section?.items.filter(isScale).find(({ id }) => id === of);
  if (!grouping || !comparison || !section || !item) return null;
  const [first, second, ...others] = groupsOf(grouping, comparison).toSorted((a, b) => b.mean - a.mean);
  return first && second ? { item, question: section.question, grouping, groups: [first, second, ...others] } : null;
}

function groupsOf({ categories }: PublishedGrouping, { groups }: PublishedComparison): readonly Group[] {
  return groups.flatMap(({ category, statistics }): Group[] => {
    const label = categories.find(({ id }) => id === category)?.label;
    if (!statistics.shown || !label || statistics.value.mean === null) return [];
    const { n, mean, counts, shares } = statistics.value;
    return [{ label, n, mean, counts, shares }];
  });
}

/** One bar for each group, on one axis. */
export function multiplesChart(context: ReportContext, { item, question, grouping, groups }: Multiples): ChartTable<StackChart> {
  const levels = levelsOf(item.scale).map(String);
  const rows = groups.map(({ label, n, counts, shares }): StackedRow => {
    const upper = upperShare(
      levels.map((level) => counts[level] ?? ZERO),
      n,
    );
    return { label, name: label, n, shares: levels.map((level) => shares[level] ?? ZERO), upper };
  });
  const ns = groups.map(({ n }) => n);
  return stackedChart(context, item.scale, rows, rows, {
    title: naming(item.label),
    subtitle: words.multiplesSubtitle(grouping.label, leastOf(ns), largestOf(ns), context.respondentTerms),
    question,
    labelHeading: grouping.label,
  });
}
