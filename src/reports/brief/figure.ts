import type { Look } from '../../model/brief-texts.js';
import type { BriefFigure } from '../../model/brief-view.js';
import type { Candidate } from '../../model/claims.js';
import { has } from '../../model/item-traits.js';
import type { Plotted } from '../../model/plotted.js';
import type { Publication, PublishedSection } from '../../model/publication.js';
import type { Text } from '../../model/text.js';
import {
  agreementFigure,
  agreementRows,
  agreementTitles,
  choiceFigure,
  choiceTitles,
  gapFigure,
  gapRows,
  gapTitles,
  groupComparison,
  groupsFigure,
  groupsTitles,
  multiplesFigure,
  multiplesOf,
  multiplesTitles,
  type Plot,
  rankedRows,
  rankingFigure,
  rankingTitles,
  chartsWording as words,
} from '../charts/index.js';
import { isFilled, isScale, itemOf, type Measured, measuredOf, type ReportContext, sectionOf } from '../report/index.js';
import { eitherLevel } from '../text/index.js';
import { sectionWith } from './subject.js';

/** Between the label and the numbers on a page of A4, pixels. */
const PLOT: Plot = { width: 300, height: 21, labelSize: 14 };

/** The figure that goes with a finding; null where there is nothing to draw. Titled with what it shows. */
export async function figureOf(
  context: ReportContext,
  publication: Publication,
  candidate: Candidate,
  look: Look,
): Promise<BriefFigure | null> {
  const drawn = await draw(context, publication, candidate, look);
  if (!drawn) return null;
  const { plotted, title, note } = drawn;
  const { figure, chart } = plotted;
  return { id: candidate.id, title, subject: figure.title, chart, figure: { ...figure, title }, note };
}

interface Drawn {
  readonly plotted: Plotted;
  readonly title: Text;
  readonly note: Text | null;
}

async function draw(context: ReportContext, publication: Publication, candidate: Candidate, look: Look): Promise<Drawn | null> {
  const { confidence } = context.project.statistics;
  switch (candidate.kind) {
    case 'ranking': {
      const section = sectionOf(publication, candidate.section);
      return RANKING_BY_LOOK[look](context, section);
    }
    case 'split': {
      const [section, item] = [sectionWith(publication, candidate.item), measuredOf(publication, candidate.item)];
      const drawn = section ? await drawAgreement(context, section) : null;
      return drawn && item ? { ...drawn, title: splitTitle(item) } : null;
    }
    case 'gap': {
      const gap = publication.gaps.find(({ id }) => id === candidate.gap);
      const rows = gap ? gapRows(gap) : [];
      if (!gap || !isFilled(rows)) return null;
      const plotted = await gapFigure(context, PLOT, publication, gap, rows);
      return { plotted, title: gapTitles(rows)[0], note: words.gapKey(confidence) };
    }
    case 'breakdown': {
      const item = itemOf(publication, candidate.item);
      if (!has(item, 'options')) return null;
      return { plotted: await choiceFigure(context, PLOT, publication, item), title: choiceTitles(context, item)[0], note: null };
    }
    case 'difference':
      return drawDifference(context, publication, candidate.grouping, candidate.of);
    case 'agreement':
      return null;
  }
}

const RANKING_BY_LOOK: Readonly<Record<Look, (context: ReportContext, section: PublishedSection) => Promise<Drawn | null>>> = {
  means: drawRanking,
  agreement: drawAgreement,
};

async function drawRanking(context: ReportContext, section: PublishedSection): Promise<Drawn | null> {
  const scale = section.score?.scale;
  const rows = rankedRows(section);
  if (!scale || !isFilled(rows)) return null;
  const note = words.rankingKey(context.project.statistics.confidence, context.project.frame !== null);
  return { plotted: await rankingFigure(context, PLOT, section, scale, rows), title: rankingTitles(section, rows)[0], note };
}

async function drawAgreement(context: ReportContext, section: PublishedSection): Promise<Drawn | null> {
  const scale = section.score?.scale;
  const rows = scale ? agreementRows(section, scale) : [];
  if (!scale || rows.length === 0) return null;
  const plotted = await agreementFigure(context, PLOT, section, scale, rows, rows);
  return { plotted, title: agreementTitles(scale, rows)[0], note: words.overviewKey };
}

function splitTitle({ short, scale: { low, high }, bottomTwo, topTwo }: Measured): Text {
  return words.splitTitle(short, eitherLevel(low, low + 1), bottomTwo ?? 0, eitherLevel(high - 1, high), topTwo ?? 0);
}

/** The one scale item of a section that has no more, which is all that its score is made of; else what is given. */
function soleItem({ sections }: Publication, of: string): string {
  const items = sections.find(({ id }) => id === of)?.items.filter(isScale) ?? [];
  return items.length === 1 ? (items[0]?.id ?? of) : of;
}

/** The answers of each group to an item; the means of groups for what has no single levels. */
async function drawDifference(
  context: ReportContext,
  publication: Publication,
  grouping: string,
  of: string,
): Promise<Drawn | null> {
  const multiples = multiplesOf(publication, grouping, soleItem(publication, of));
  if (multiples) {
    const plotted = await multiplesFigure(context, PLOT, multiples);
    return { plotted, title: multiplesTitles(multiples)[0], note: words.groupsKey };
  }
  const comparison = groupComparison(publication, grouping, of);
  if (!comparison) return null;
  const plotted = await groupsFigure(context, PLOT, comparison, comparison.rows);
  return { plotted, title: groupsTitles(comparison)[0], note: words.groupsKey };
}
