import type { LegendEntry } from '../../model/document.js';
import type { Plotted } from '../../model/plotted.js';
import type { Publication, PublishedComparison, PublishedGrouping, PublishedSection } from '../../model/publication.js';
import type { Scale } from '../../model/questionnaire.js';
import type { DotsChart } from '../../model/slides-view.js';
import type { Text } from '../../model/text.js';
import { drawStrip, type StripPoint } from '../../output/charts/index.js';
import { isScale, levelsOf, type ReportContext } from '../report/index.js';
import { both, fixed, numberedLabel, same, scaleEnd, terms } from '../text/index.js';
import type { Plot } from './plot.js';
import * as words from './wording.js';

const ALPHA = 0.05;
/** More groups than there are ways to draw a point are listed one below the other. */
const LOOKS = ['filled', 'open', 'respondents'] as const;

export interface GroupRow {
  readonly label: Text;
  /** Group by group; null where withheld. */
  readonly means: readonly (number | null)[];
  readonly values: readonly Text[];
}

export interface GroupComparison {
  readonly grouping: PublishedGrouping;
  readonly section: PublishedSection;
  readonly scale: Scale;
  /** Whether the groups are points of one row; else each group is a row of its own. */
  readonly isWide: boolean;
  readonly rows: readonly GroupRow[];
  /** Of the items compared: those tested, and those that differ more than chance explains. */
  readonly items: number;
  readonly tested: number;
  readonly evident: number;
}

/**
 * What may be shown of a comparison by `groupsId` of a section with all its items, or of one item: null where there is nothing.
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
    : compared.slice(0, 1).flatMap(({ comparison }) => groupRows(grouping, comparison));
  const tests = compared.flatMap(({ comparison }) => (comparison.test.shown ? [comparison.test.value] : []));
  const evident = tests.filter(({ adjusted }) => adjusted < ALPHA).length;
  return { grouping, section, scale, isWide, rows, evident, tested: tests.length, items: compared.length };
}

/** How many of the differences are more than chance explains. */
export function groupsTitles({ grouping, evident, tested, items }: GroupComparison): readonly [Text] {
  return [words.groupsTitle(grouping.label, evident, tested, items)];
}

function shownMeans({ groups }: PublishedComparison): readonly number[] {
  return groups.flatMap(({ statistics }) => (statistics.shown && statistics.value.mean !== null ? [statistics.value.mean] : []));
}

function meanOf(comparison: PublishedComparison, category: string): { readonly mean: number; readonly n: number } | null {
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

/** A row for each group that may be shown. */
function groupRows({ categories }: PublishedGrouping, comparison: PublishedComparison): readonly GroupRow[] {
  return categories.flatMap(({ id, label }) => {
    const found = meanOf(comparison, id);
    return found ? [{ label, means: [found.mean], values: [same(fixed(found.mean, 1)), same(String(found.n))] }] : [];
  });
}

/** The means of groups of respondents beside each other. */
export async function groupsFigure(
  context: ReportContext,
  plot: Plot,
  { grouping, section, scale, isWide }: GroupComparison,
  rows: readonly GroupRow[],
): Promise<Plotted<DotsChart>> {
  const names = isWide ? grouping.categories.map(({ label }) => label) : [terms.mean];
  const chart: DotsChart = {
    kind: 'dots',
    low: scale.low,
    high: scale.high,
    grid: levelsOf(scale),
    zero: null,
    series: names.map((name, index) => ({
      name,
      look: LOOKS[index] ?? 'filled',
      points: rows.map(({ means }) => pointAt(means[index] ?? null)),
    })),
  };
  const legend: readonly LegendEntry[] = names.map((label, index) => ({
    mark: (['filled', 'open', 'respondents'] as const)[index] ?? 'filled',
    label,
  }));
  return {
    figure: {
      title: grouping.label,
      subtitle: words.groupsSubtitle(section.measure, scale, grouping.label),
      question: section.question,
      labelHeading: isWide ? terms.item : grouping.label,
      low: scaleEnd(scale.low, scale.lowLabel, 'low'),
      high: scaleEnd(scale.high, scale.highLabel, 'high'),
      valueHeadings: isWide ? names.map(words.meanAndN) : [terms.mean, terms.n],
      rows: await Promise.all(
        rows.map(async (row) => ({
          label: row.label,
          picture: { drawing: await drawRow(context, plot, row, scale), alt: altOf(row, names) },
          values: row.values,
        })),
      ),
      legend,
    },
    chart,
  };
}

function pointAt(mean: number | null): { value: number; from: number; to: number } | null {
  return mean === null ? null : { value: mean, from: mean, to: mean };
}

function drawRow(context: ReportContext, plot: Plot, { means }: GroupRow, scale: Scale) {
  const looks = ['strong', 'open', 'respondents'] as const;
  const points = means.flatMap((value, index): StripPoint[] =>
    value === null ? [] : [{ value, look: looks[index] ?? 'strong' }],
  );
  const known = points.map(({ value }) => value);
  return drawStrip(context.chartRenderer, {
    ...plot,
    low: scale.low,
    high: scale.high,
    grid: levelsOf(scale),
    band: null,
    line: known.length > 1 ? [Math.min(...known), Math.max(...known)] : null,
    bar: null,
    barLook: 'bar',
    points,
  });
}

function altOf({ label, means }: GroupRow, names: readonly Text[]): Text {
  return both((lang) => {
    const parts = means.map(
      (mean, index) => `${names[index]?.[lang] ?? ''} ${mean === null ? terms.none[lang] : fixed(mean, 1)}`,
    );
    return `${label[lang]}${lang === 'ja' ? '：' : ': '}${parts.join(lang === 'ja' ? '、' : ', ')}`;
  });
}
