import type { ChartTable } from '../../model/document.js';
import type { Publication, PublishedGap, PublishedSection } from '../../model/publication.js';
import { declared } from '../../model/published.js';
import type { Text } from '../../model/text.js';
import {
  aboutRanking,
  agreementChart,
  agreementRows,
  gapChart,
  gapRows,
  groupComparison,
  groupsChart,
  hasReverse,
  judgedLettersOf,
  rankedRows,
  rankingChart,
  rankingNote,
  rankingTitles,
  chartsWording as words,
} from '../charts/index.js';
import { gapTitle, groupsTitle } from '../findings/index.js';
import { sectionHeadline } from '../headlines/index.js';
import { isFilled, type ReportContext } from '../report/index.js';
import { both, judging, LANGUAGE, numberedTitle } from '../text/index.js';
import type { Draft } from './draft.js';
import { evenly, ROWS } from './rows.js';

/** Charts as slides: a chart that is longer than a slide continues on the next one. `covered`: whose answers are counted. */

/**
 * The answers to all items of a section as one bar each, split in the middle of the scale, the most approved first; no slide for
 * fewer than two items that may be shown.
 */
export function overviewDrafts(
  context: ReportContext,
  publication: Publication,
  section: PublishedSection,
  covered: Text,
): readonly Draft[] {
  const scale = section.score?.scale;
  const rows = scale ? agreementRows(section, scale) : [];
  const headline = sectionHeadline(publication, section);
  if (!scale || !headline || rows.length < 2) return [];
  const about = {
    stem: `overview-${section.id}`,
    kicker: numberedTitle(section.number, section.title),
    titles: [headline] as const,
    footnote: words.overviewNote(covered, hasReverse(section)),
  };
  return paged(about, rows, (page) => agreementChart(context, section, scale, page, rows));
}

/**
 * The items of a section by their means, each with its interval, highest first; no slide for fewer than two items that may be
 * shown.
 */
export function rankingDrafts(context: ReportContext, section: PublishedSection, covered: Text): readonly Draft[] {
  const scale = section.score?.scale;
  const rows = rankedRows(section);
  if (!scale || rows.length < 2 || !isFilled(rows)) return [];
  const about = {
    stem: `ranking-${section.id}`,
    kicker: numberedTitle(section.number, section.title),
    titles: rankingTitles(section, rows),
    footnote: judging(
      rankingNote(covered, declared(context.project.statistics).confidence, context.project.frame !== null, aboutRanking(rows)),
      judgedLettersOf(section, rows),
    ),
  };
  return paged(about, rows, (page) => rankingChart(context, section, scale, page));
}

/** Two means of one subject within the same respondents, widest difference first; no slide where no pair may be shown. */
export function gapDrafts(context: ReportContext, publication: Publication, gap: PublishedGap, covered: Text): readonly Draft[] {
  const rows = gapRows(gap);
  const title = gapTitle(publication, gap);
  if (!title) return [];
  const about = {
    stem: `gap-${gap.id}`,
    kicker: gap.label,
    titles: [title] as const,
    footnote: words.gapNote(covered, declared(context.project.statistics).confidence),
  };
  return paged(about, rows, (page) => gapChart(context, publication, gap, page));
}

/**
 * The means of groups of respondents beside each other; no slide where none may be shown. `of` is the id of a section or an item.
 */
export function groupsDrafts(
  context: ReportContext,
  publication: Publication,
  groupsId: string,
  of: string,
  covered: Text,
): readonly Draft[] {
  const comparison = groupComparison(publication, groupsId, of);
  if (!comparison) return [];
  const { section, rows, items, isWide } = comparison;
  // Many groups fill a chart with one item alone, which the line above the title then names.
  if (!isWide && items.length > 1) return items.flatMap((item) => groupsDrafts(context, publication, groupsId, item, covered));
  const item = isWide ? null : section.items.find(({ id }) => id === items[0]);
  const title = numberedTitle(section.number, section.title);
  const about = {
    stem: `groups-${groupsId}-${of}`,
    kicker:
      item && section.items.length > 1 ? both((lang) => `${title[lang]}${LANGUAGE[lang].divider}${item.short[lang]}`) : title,
    titles: [groupsTitle(publication, comparison.grouping, comparison.items)] as const,
    footnote: words.groupsNote(covered, comparison.grouping.item !== null),
  };
  return paged(about, rows, (page) => groupsChart(context, comparison, page));
}

function paged<R>(about: Omit<Draft, 'body'>, rows: readonly R[], chartOf: (page: readonly R[]) => ChartTable): readonly Draft[] {
  return evenly(rows, ROWS).map((page) => ({ ...about, body: { kind: 'chart', chart: chartOf(page) } }));
}
