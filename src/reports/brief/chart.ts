import type { Look } from '../../model/brief-texts.js';
import type { BriefChart } from '../../model/brief-view.js';
import type { Candidate, DifferenceFinding } from '../../model/claims.js';
import type { ChartTable } from '../../model/document.js';
import { has } from '../../model/item-traits.js';
import type { Publication, PublishedSection } from '../../model/publication.js';
import { declared, ZERO } from '../../model/published.js';
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
  multiplesChart,
  multiplesOf,
  rankedRows,
  rankingChart,
  rankingKey,
  rankingTitles,
  chartsWording as words,
} from '../charts/index.js';
import { differenceTitle, gapTitle } from '../findings/index.js';
import { choiceHeadline, sectionHeadline } from '../headlines/index.js';
import { isFilled, isScale, itemOf, type Measured, measuredOf, type ReportContext, sectionOf } from '../report/index.js';
import { highestTwo, lowestTwo } from '../text/index.js';
import { sectionWith } from './subject.js';

/** The chart that goes with a finding, titled with what it shows; null where there is nothing to draw. */
export function chartOf(context: ReportContext, publication: Publication, candidate: Candidate, look: Look): BriefChart | null {
  const titled = titledChart(context, publication, candidate, look);
  if (!titled) return null;
  const { table, title, note } = titled;
  return { id: candidate.id, title, subject: table.title, chart: { ...table, title }, note };
}

interface TitledChart {
  readonly table: ChartTable;
  readonly title: Text;
  readonly note: Text | null;
}

function titledChart(context: ReportContext, publication: Publication, candidate: Candidate, look: Look): TitledChart | null {
  const { confidence } = declared(context.project.statistics);
  switch (candidate.kind) {
    case 'ranking': {
      const section = sectionOf(publication, candidate.section);
      return RANKING_BY_LOOK[look](context, publication, section);
    }
    case 'split': {
      const [section, item] = [sectionWith(publication, candidate.item), measuredOf(publication, candidate.item)];
      const titled = section ? agreementOf(context, publication, section) : null;
      return titled && item ? { ...titled, title: splitTitle(item) } : null;
    }
    case 'gap': {
      const gap = publication.gaps.find(({ id }) => id === candidate.gap);
      const rows = gap ? gapRows(gap) : [];
      const title = gap ? gapTitle(publication, gap) : null;
      if (!gap || !title) return null;
      const table = gapChart(context, publication, gap, rows);
      return { table, title, note: words.gapKey(confidence) };
    }
    case 'breakdown': {
      const item = itemOf(publication, candidate.item);
      if (!has(item, 'options')) return null;
      return {
        table: choiceChart(context, publication, item),
        title: choiceHeadline(item, context.respondentTerms) ?? item.short,
        note: null,
      };
    }
    case 'difference':
      return differenceOf(context, publication, candidate);
    case 'agreement':
      return null;
  }
}

const RANKING_BY_LOOK: Readonly<
  Record<Look, (context: ReportContext, publication: Publication, section: PublishedSection) => TitledChart | null>
> = {
  means: rankingOf,
  agreement: agreementOf,
};

function rankingOf(context: ReportContext, _: Publication, section: PublishedSection): TitledChart | null {
  const scale = section.score?.scale;
  const rows = rankedRows(section);
  if (!scale || !isFilled(rows)) return null;
  const { confidence } = declared(context.project.statistics);
  const note = rankingKey(confidence, context.project.frame !== null, aboutRanking(rows));
  return { table: rankingChart(context, section, scale, rows), title: rankingTitles(section, rows)[0], note };
}

function agreementOf(context: ReportContext, publication: Publication, section: PublishedSection): TitledChart | null {
  const scale = section.score?.scale;
  const rows = scale ? agreementRows(section, scale) : [];
  if (!scale || rows.length === 0) return null;
  const table = agreementChart(context, section, scale, rows, rows);
  return { table, title: sectionHeadline(publication, section) ?? section.title, note: words.overviewKey };
}

function splitTitle({ short, scale, bottomTwo, topTwo }: Measured): Text {
  return words.splitTitle(short, lowestTwo(scale), bottomTwo ?? ZERO, highestTwo(scale), topTwo ?? ZERO);
}

/** The scale item of a section that has only one, since its score is made of nothing else; any other id is returned as it is. */
function soleItem({ sections }: Publication, of: string): string {
  const items = sections.find(({ id }) => id === of)?.items.filter(isScale) ?? [];
  return items.length === 1 ? (items[0]?.id ?? of) : of;
}

/** The answers of each group to an item; the means of groups for what has no single levels. */
function differenceOf(context: ReportContext, publication: Publication, finding: DifferenceFinding): TitledChart | null {
  const { grouping, of } = finding;
  const title = differenceTitle(publication, finding);
  const multiples = multiplesOf(publication, grouping, soleItem(publication, of));
  if (multiples) {
    const table = multiplesChart(context, multiples);
    return { table, title, note: words.groupsKey };
  }
  const comparison = groupComparison(publication, grouping, of);
  if (!comparison) return null;
  const table = groupsChart(context, comparison, comparison.rows);
  return { table, title, note: words.groupsKey };
}
