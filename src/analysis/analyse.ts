import type { Analysis, ScaleAnalysis, SectionAnalysis } from '../model/analysis.js';
import type { Project, StatisticsSettings } from '../model/project.js';
import type { Section } from '../model/questionnaire.js';
import type { Responses } from '../model/responses.js';
import { analyseItem } from './item.js';
import { profileOf } from './profile.js';
import { countSample } from './sample.js';
import { analyseScore, scoredItems } from './score.js';

/**
 * Exact results of every item and section over the sources `included` (null: all). A questionnaire that came back blank counts
 * as returned and nowhere else.
 */
export function analyse(project: Project, responses: Responses, included: ReadonlySet<string> | null): Analysis {
  const rows = countedRows(responses, included);
  return {
    sample: countSample(project, responses.rows, included),
    sections: project.questionnaire.sections.map((section) => analyseSection(section, responses, rows, project.statistics)),
    profiles: new Map(rows.map((row) => [responses.rows[row]?.id ?? '', profileOf(project.questionnaire, responses, row)])),
  };
}

function countedRows(responses: Responses, included: ReadonlySet<string> | null): readonly number[] {
  return responses.rows.flatMap((row, index) => (row.answered && (included === null || included.has(row.source)) ? [index] : []));
}

function analyseSection(
  section: Section,
  responses: Responses,
  rows: readonly number[],
  settings: StatisticsSettings,
): SectionAnalysis {
  const { id, number, title, short, measure, question } = section;
  const items = section.items.map((item) => {
    const column = responses.columns.get(item.id);
    if (!column) throw new Error(`There is no column for ${item.id}.`);
    return analyseItem(item, column, rows, settings);
  });
  const scored = scoredItems(section);
  const ids = new Set(scored.map((item) => item.id));
  const analysed = items.filter((item): item is ScaleAnalysis => item.kind === 'scale' && ids.has(item.id));
  return { id, number, title, short, measure, question, score: analyseScore(scored, analysed, responses, rows, settings), items };
}
