import type { DotsChart } from '../../model/chart.js';
import type { ChartTable } from '../../model/document.js';
import type { PublishedScaleItem, PublishedSection } from '../../model/publication.js';
import { declared, howMany, largestOf, leastOf, levelsOf, type Published } from '../../model/published.js';
import type { Scale } from '../../model/questionnaire.js';
import type { Text } from '../../model/text.js';
import { isScale, type ReportContext } from '../report/index.js';
import { fixed, integer, numberedLabel, ordinal, same, scaleEnd, terms } from '../text/index.js';
import { rowAlternative } from './alternative.js';
import * as words from './wording.js';

/** An item with its mean and the interval of it; both ends are the mean where the interval is withheld. */
export interface RankedRow {
  readonly item: PublishedScaleItem;
  readonly mean: Published;
  readonly from: Published;
  readonly to: Published;
  /** Items of one tier are not told apart by the answers; tiers count from 1, the highest. Null where there is no such test. */
  readonly tier: number | null;
}

/** The items of a section by their means, highest first; withheld items are left out. */
export function rankedRows(section: PublishedSection): readonly RankedRow[] {
  const tiers = section.score?.tiers.shown ? section.score.tiers.value : [];
  return section.items
    .filter(isScale)
    .flatMap((item): RankedRow[] => {
      if (!item.statistics.shown) return [];
      const { mean } = item.statistics.value;
      const { low, high } = item.interval.shown ? item.interval.value : { low: mean, high: mean };
      const tier = tiers.findIndex((ids) => ids.includes(item.id));
      return [{ item, mean, from: low, to: high, tier: tier < 0 ? null : tier + 1 }];
    })
    .sort((a, b) => b.mean - a.mean);
}

/** What the chart shows; the longer title first, the short one for where it does not fit. */
export function rankingTitles(section: PublishedSection, rows: readonly [RankedRow, ...RankedRow[]]): readonly [Text, Text] {
  const [first] = rows;
  const leaders = rows.filter((row) => row.mean === first.mean).map(({ item }) => item.short);
  const tied = howMany(first.tier === null ? [] : rows.filter((row) => row.tier === first.tier));
  return [
    words.rankingTitle(leaders, section.measure, first.mean, tied, howMany(rows)),
    words.rankingTitleShort(section.measure, first.mean, rows.at(-1)?.mean ?? first.mean),
  ];
}

/** Means as dots, each with its interval. */
export function rankingChart(
  context: ReportContext,
  section: PublishedSection,
  scale: Scale,
  rows: readonly RankedRow[],
): ChartTable<DotsChart> {
  const hasTiers = rows.every(({ tier }) => tier !== null);
  const ns = rows.map(({ item }) => item.n);
  const points = rows.map(({ mean, from, to }) => ({ value: mean, ...within(from, to, scale) }));
  const chart: DotsChart = {
    kind: 'dots',
    low: scale.low,
    high: scale.high,
    grid: levelsOf(scale),
    zero: null,
    spread: 'line',
    series: [{ name: terms.mean, look: 'filled', points }],
  };
  return {
    title: section.title,
    subtitle: words.meansSubtitle(section.measure, scale, leastOf(ns), largestOf(ns), context.respondentTerms),
    question: section.question,
    labelHeading: terms.item,
    low: scaleEnd(scale, 'low'),
    high: scaleEnd(scale, 'high'),
    valueHeadings: [terms.mean, ...(hasTiers ? [words.tier] : []), terms.n],
    chart,
    rows: rows.map(({ item, mean, tier }, index) => ({
      label: numberedLabel(item.number, item.short),
      alt: rowAlternative(chart, index, item.label, context.respondentTerms),
      values: [same(fixed(mean, 1)), ...(hasTiers && tier !== null ? [same(ordinal(tier))] : []), same(integer(item.n))],
    })),
    legend: [
      { mark: 'filled', label: terms.mean },
      { mark: 'line', label: words.intervalLegend(declared(context.project.statistics).confidence) },
    ],
  };
}

/** Cuts an interval at the ends of the scale, since a mean cannot lie beyond them. */
function within(from: Published, to: Published, scale: Scale): { readonly from: Published; readonly to: Published } {
  const { low, high } = declared(scale);
  return { from: largestOf([low, from]), to: leastOf([high, to]) };
}
