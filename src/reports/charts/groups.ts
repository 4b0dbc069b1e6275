import type { DotsChart, Point } from '../../model/chart.js';
import type { ChartTable } from '../../model/document.js';
import type { Publication, PublishedComparison, PublishedGrouping, PublishedSection } from '../../model/publication.js';
import { levelsOf, type Published } from '../../model/published.js';
import type { Scale } from '../../model/questionnaire.js';
import type { Text } from '../../model/text.js';
import { isScale, type ReportContext } from '../report/index.js';
import { fixed, naming, numberedLabel, same, scaleEnd, terms } from '../text/index.js';
import { rowAlternative } from './alternative.js';
import * as words from './wording.js';

/** How the points of groups look in one row. Where there are more groups than looks, each group has a row of its own. */
const LOOKS = ['filled', 'open', 'respondents'] as const;

/** An item with the means of its groups, or one group with its mean. */
export interface GroupRow {
  readonly label: Text;
  /** One for each group of the row; null where withheld. */
  readonly means: readonly (Published | null)[];
  readonly values: readonly Text[];
}

/** What may be shown of a comparison of groups. */
export interface GroupComparison {
  readonly grouping: PublishedGrouping;
  readonly section: PublishedSection;
  readonly scale: Scale;
  /** Whether the groups are points of one row; else each group is a row of its own. */
  readonly isWide: boolean;
  readonly rows: readonly GroupRow[];
  /** Ids of the items compared. */
  readonly items: readonly string[];
}

/**
 * What may be shown of the comparison by `groupsId` of one item, or of a section with all its items; null where there is nothing. Where
 * each group needs a row of its own, the rows of a section are its score.
 */
export function groupComparison(publication: Publication, groupsId: string, of: string): GroupComparison | null {
  const grouping = publication.groups.find(({ id }) => id === groupsId);
  const section = publication.sections.find(({ id, items }) => id === of || items.some((item) => item.id === of));
  const items = section?.items.filter(isScale).filter((item) => of === section.id || item.id === of) ?? [];
  const scale = items[0]?.scale ?? section?.score?.scale;
  if (!grouping || !section || !scale) return null;
  const compared = items.flatMap((item) => {
    const comparison = grouping.comparisons.find((candidate) => candidate.of === item.id && candidate.kind === 'item');
    return comparison && shownMeans(comparison).length > 0 ? [{ item, comparison }] : [];
  });
  if (compared.length === 0) return null;
  const isWide = grouping.categories.length <= LOOKS.length;
  const rows = isWide
    ? compared.map(({ item, comparison }) => itemRow(numberedLabel(item.number, item.short), grouping, comparison))
    : groupRows(grouping, compared.length > 1 ? scoreOf(grouping, section) : (compared[0]?.comparison ?? null));
  return { grouping, section, scale, isWide, rows, items: compared.map(({ item }) => item.id) };
}

function shownMeans({ groups }: PublishedComparison): readonly Published[] {
  return groups.flatMap(({ statistics }) => (statistics.shown && statistics.value.mean !== null ? [statistics.value.mean] : []));
}

function meanOf(comparison: PublishedComparison, category: string): { readonly mean: Published; readonly n: Published } | null {
  const figures = comparison.groups.find((group) => group.category === category)?.statistics;
  return figures?.shown && figures.value.mean !== null ? { mean: figures.value.mean, n: figures.value.n } : null;
}

/** An item with a point for each group. */
function itemRow(label: Text, { categories }: PublishedGrouping, comparison: PublishedComparison): GroupRow {
  const means = categories.map(({ id }) => meanOf(comparison, id));
  return {
    label,
    means: means.map((one) => one?.mean ?? null),
    values: means.map((one) => (one ? same(`${fixed(one.mean, 1)} (${one.n})`) : terms.none)),
  };
}

function scoreOf({ comparisons }: PublishedGrouping, { id }: PublishedSection): PublishedComparison | null {
  return comparisons.find(({ of, kind }) => of === id && kind === 'score') ?? null;
}

/** A row for each group that may be shown; none where nothing is compared. */
function groupRows({ categories }: PublishedGrouping, comparison: PublishedComparison | null): readonly GroupRow[] {
  return categories.flatMap(({ id, label }) => {
    const found = comparison && meanOf(comparison, id);
    return found ? [{ label, means: [found.mean], values: [same(fixed(found.mean, 1)), same(String(found.n))] }] : [];
  });
}

/** The means of groups of respondents, on the axis of the scale. */
export function groupsChart(
  { respondentTerms }: ReportContext,
  { grouping, section, scale, isWide }: GroupComparison,
  rows: readonly GroupRow[],
): ChartTable<DotsChart> {
  const names = isWide ? grouping.categories.map(({ label }) => label) : [terms.mean];
  const series = names.map((name, index) => ({
    name,
    look: LOOKS[index] ?? 'filled',
    points: rows.map(({ means }) => pointAt(means[index] ?? null)),
  }));
  const chart: DotsChart = {
    kind: 'dots',
    low: scale.low,
    high: scale.high,
    grid: levelsOf(scale),
    zero: null,
    spread: 'line',
    series,
  };
  return {
    title: naming(grouping.label),
    subtitle: words.groupsSubtitle(section.measure, scale, grouping.label),
    question: section.question,
    labelHeading: isWide ? terms.item : grouping.label,
    low: scaleEnd(scale, 'low'),
    high: scaleEnd(scale, 'high'),
    valueHeadings: isWide ? names.map(words.meanAndN) : [terms.mean, terms.n],
    chart,
    rows: rows.map(({ label, values }, index) => ({ label, alt: rowAlternative(chart, index, label, respondentTerms), values })),
    legend: series.map(({ name, look }) => ({ mark: look, label: name })),
  };
}

function pointAt(mean: Published | null): Point | null {
  return mean === null ? null : { value: mean, from: mean, to: mean };
}
