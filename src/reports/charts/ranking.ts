import { judgedLetters, judgementsOf, lettersIn, pairsIn, rankingOf } from '../../analysis/claims/index.js';
import type { DotsChart } from '../../model/chart.js';
import type { Judgement, RankingFinding } from '../../model/claims.js';
import type { ChartTable } from '../../model/document.js';
import type { PublishedScaleItem, PublishedSection } from '../../model/publication.js';
import {
  asPrinted,
  declared,
  differenceOf,
  howMany,
  largestOf,
  leastOf,
  levelsOf,
  type Published,
  sumOf,
} from '../../model/published.js';
import type { Scale } from '../../model/questionnaire.js';
import type { Text, Told } from '../../model/text.js';
import { similarTitle } from '../findings/index.js';
import { isScale, type ReportContext } from '../report/index.js';
import { fixed, integer, judging, naming, numberedLabel, reverseMarked, same, scaleEnd, terms } from '../text/index.js';
import { rowAlternative } from './alternative.js';
import * as words from './ranking-wording.js';
import { intervalLegend, meansSubtitle } from './wording.js';

/**
 * An item with its mean and the interval of it, turned round for a reverse-worded item; both ends are the mean where the interval is
 * withheld.
 */
export interface RankedRow {
  readonly item: PublishedScaleItem;
  readonly mean: Published;
  readonly from: Published;
  readonly to: Published;
  /** Letters of a compact display: items that share none are told apart. Null where there are no tests, or too many letters. */
  readonly letters: string | null;
}

/** More items than these are counted in a title rather than named; as in the headings of findings. */
const NAMED = 3;

/** The items of a section by their means, highest first; withheld items are left out. */
export function rankedRows(section: PublishedSection): readonly RankedRow[] {
  const rows = section.items
    .filter(isScale)
    .flatMap((item): Omit<RankedRow, 'letters'>[] => {
      if (!item.statistics.shown) return [];
      const { mean } = item.statistics.value;
      const { low, high } = item.interval.shown ? item.interval.value : { low: mean, high: mean };
      const [from, to] = item.reverse ? [turned(item, high), turned(item, low)] : [low, high];
      return [{ item, mean: turned(item, mean), from, to }];
    })
    .toSorted((a, b) => b.mean - a.mean);
  const letters = lettersIn(section);
  return rows.map((row) => ({ ...row, letters: letters?.get(row.item.id) ?? null }));
}

/** A mean of a reverse-worded item counted from the other end of the scale; of any other item as it is. */
function turned({ scale, reverse }: PublishedScaleItem, mean: Published): Published {
  const { low, high } = declared(scale);
  return reverse ? differenceOf(sumOf([low, high]), mean) : mean;
}

/** With one decimal. A mean is rounded before it is turned round, so that both ways of reading it add up. */
function printed({ item }: Pick<RankedRow, 'item'>): string {
  return item.statistics.shown ? fixed(turned(item, asPrinted(fixed(item.statistics.value.mean, 1))), 1) : '';
}

/** What the chart shows; the longer title first, the short one for where it does not fit. */
export function rankingTitles(section: PublishedSection, rows: readonly [RankedRow, ...RankedRow[]]): readonly [Told, Told] {
  const [first] = rows;
  const range = naming(words.rankingTitleRange(section.measure, printed(first), printed(rows.at(-1) ?? first)));

  const ranking = rankingOf(section);
  const title = ranking && titleOf(section, rows, ranking);
  return [title ? judging(title, judgementsOf(ranking)) : range, range];
}

/** Null where no item leads and the first and the last are not told apart, but other pairs are, or not all were tested. */
function titleOf(
  section: PublishedSection,
  rows: readonly [RankedRow, ...RankedRow[]],
  { says, highest, lowest, within, certainty, told, isWhole }: RankingFinding,
): Text | null {
  const named = highest.flatMap((id) => rows.find(({ item }) => item.id === id) ?? []);
  const [top, last] = [named[0], rows.find(({ item }) => item.id === lowest)];
  switch (says) {
    case 'top': {
      if (named.length > NAMED) return words.rankingTitleCounted(howMany(named), howMany(rows), section.measure, certainty);
      const names = named.map(({ item }) => item.short);
      return top ? words.rankingTitle(names, section.measure, printed(top), certainty) : null;
    }
    case 'ends':
      if (!top || !last) return null;
      return words.higherTitle([top.item.short, printed(top)], [last.item.short, printed(last)], section.measure, certainty);
    case 'similar':
      return within === null ? null : similarTitle(section.measure, within, certainty);
    case 'nothing':
      if (told.length > 0 || !isWhole) return null;
      return words.rankingTitleAlike(section.measure, printed(rows[0]), printed(rows.at(-1) ?? rows[0]));
  }
}

/** What the letters beside a ranking say of its pairs; nothing where it has none. */
export function judgedLettersOf(section: PublishedSection, rows: readonly RankedRow[]): readonly Judgement[] {
  const letters = new Map(rows.flatMap(({ item, letters: own }) => (own === null ? [] : [[item.id, own] as const])));
  return judgedLetters(letters, pairsIn(section));
}

/** What the note of a ranking has to explain. */
export function aboutRanking(rows: readonly RankedRow[]): { readonly hasLetters: boolean; readonly hasReversed: boolean } {
  return { hasLetters: rows.every(({ letters }) => letters !== null), hasReversed: rows.some(({ item }) => item.reverse) };
}

/** Means as dots, each with its interval. */
export function rankingChart(
  context: ReportContext,
  section: PublishedSection,
  scale: Scale,
  rows: readonly RankedRow[],
): ChartTable<DotsChart> {
  const { hasLetters } = aboutRanking(rows);
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
    title: naming(section.title),
    subtitle: meansSubtitle(section.measure, scale, leastOf(ns), largestOf(ns), context.respondentTerms),
    question: section.question,
    labelHeading: terms.item,
    low: scaleEnd(scale, 'low'),
    high: scaleEnd(scale, 'high'),
    valueHeadings: [terms.mean, ...(hasLetters ? [words.letters] : []), terms.n],
    chart,
    rows: rows.map(({ item, letters }, index) => ({
      label: numberedLabel(item.number, reverseMarked(item.short, item.reverse)),
      alt: rowAlternative(chart, index, reverseMarked(item.label, item.reverse), context.respondentTerms),
      values: [same(printed({ item })), ...(hasLetters && letters !== null ? [same(letters)] : []), same(integer(item.n))],
    })),
    legend: [
      { mark: 'filled', label: terms.mean },
      { mark: 'line', label: intervalLegend(declared(context.project.statistics).confidence) },
    ],
  };
}

/** Cuts an interval at the ends of the scale, since a mean cannot lie beyond them. */
function within(from: Published, to: Published, scale: Scale): { readonly from: Published; readonly to: Published } {
  const { low, high } = declared(scale);
  return { from: largestOf([low, from]), to: leastOf([high, to]) };
}
