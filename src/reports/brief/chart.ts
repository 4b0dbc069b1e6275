import type { Look } from '../../model/brief-texts.js';
import type { BriefChart } from '../../model/brief-view.js';
import type { Candidate, DifferenceFinding } from '../../model/claims.js';
import type { ChartTable } from '../../model/document.js';
import { has } from '../../model/item-traits.js';
import type { Publication, PublishedSection } from '../../model/publication.js';
import { declared } from '../../model/published.js';
import type { Text } from '../../model/text.js';
import {
  aboutRanking,
  agreementChart,
  agreementRows,
  choiceChart,
  gapChart,
  gapRows,
  groupComparison,
  groupsChart,
  hasReverse,
  judgedLettersOf,
  multiplesChart,
  multiplesOf,
  rankedRows,
  rankingChart,
  rankingKey,
  chartsWording as words,
} from '../charts/index.js';
import { isFilled, isScale, itemOf, type ReportContext, sectionOf } from '../report/index.js';
import { judging } from '../text/index.js';
import type { OutlinedFinding } from './outline.js';
import { sectionWith } from './subject.js';

/**
 * The chart that goes with a finding; null where there is nothing to draw. It says what the finding says: its title is the finding's
 * heading, in the words that are as sure as that is.
 */
export function chartOf(context: ReportContext, publication: Publication, finding: OutlinedFinding): BriefChart | null {
  const { candidate, heading, look } = finding;
  const drawn = drawnOf(context, publication, candidate, look);
  if (!drawn) return null;
  const { table, note } = drawn;
  return { id: candidate.id, title: heading, subject: table.title, chart: { ...table, title: heading }, note };
}

interface Drawn {
  readonly table: ChartTable;
  readonly note: Text | null;
}

function drawnOf(context: ReportContext, publication: Publication, candidate: Candidate, look: Look): Drawn | null {
  const { confidence } = declared(context.project.statistics);
  switch (candidate.kind) {
    case 'ranking': {
      const section = sectionOf(publication, candidate.section);
      return RANKING_BY_LOOK[look](context, section);
    }
    case 'split': {
      const section = sectionWith(publication, candidate.item);
      return section ? agreementOf(context, section) : null;
    }
    case 'gap': {
      const gap = publication.gaps.find(({ id }) => id === candidate.gap);
      const rows = gap ? gapRows(gap) : [];
      if (!gap || !isFilled(rows)) return null;
      return { table: gapChart(context, publication, gap, rows), note: words.gapKey(confidence) };
    }
    case 'breakdown': {
      const item = itemOf(publication, candidate.item);
      if (!has(item, 'options')) return null;
      return { table: choiceChart(context, publication, item), note: null };
    }
    case 'difference':
      return differenceOf(context, publication, candidate);
    case 'cross': {
      const cross = publication.crosses.find(({ id }) => id === candidate.cross);
      const multiples = cross && multiplesOf(publication, cross.groups, cross.of);
      return multiples ? { table: multiplesChart(context, multiples), note: null } : null;
    }
    case 'association':
    case 'agreement':
      return null;
  }
}

const RANKING_BY_LOOK: Readonly<Record<Look, (context: ReportContext, section: PublishedSection) => Drawn | null>> = {
  means: rankingOf,
  agreement: agreementOf,
};

function rankingOf(context: ReportContext, section: PublishedSection): Drawn | null {
  const scale = section.score?.scale;
  const rows = rankedRows(section);
  if (!scale || !isFilled(rows)) return null;
  const { confidence } = declared(context.project.statistics);
  const key = rankingKey(confidence, context.project.frame !== null, aboutRanking(rows));
  const note = judging(key, judgedLettersOf(section, rows));
  return { table: rankingChart(context, section, scale, rows), note };
}

function agreementOf(context: ReportContext, section: PublishedSection): Drawn | null {
  const scale = section.score?.scale;
  const rows = scale ? agreementRows(section, scale) : [];
  if (!scale || rows.length === 0) return null;
  return { table: agreementChart(context, section, scale, rows, rows), note: words.overviewKey(hasReverse(section)) };
}

/** The scale item of a section that has only one, since its score is made of nothing else; any other id is returned as it is. */
function soleItem({ sections }: Publication, of: string): string {
  const items = sections.find(({ id }) => id === of)?.items.filter(isScale) ?? [];
  return items.length === 1 ? (items[0]?.id ?? of) : of;
}

/** The answers of each group to an item; the means of groups for what has no single levels. */
function differenceOf(context: ReportContext, publication: Publication, { grouping, of }: DifferenceFinding): Drawn | null {
  const multiples = multiplesOf(publication, grouping, soleItem(publication, of));
  if (multiples) return { table: multiplesChart(context, multiples), note: words.groupsKey };
  const comparison = groupComparison(publication, grouping, of);
  if (!comparison || comparison.rows.length === 0) return null;
  return { table: groupsChart(context, comparison, comparison.rows), note: words.groupsKey };
}
