import type { Analysis, SectionAnalysis } from '../model/analysis.js';
import type { Project } from '../model/project.js';

/** Raised when a key of results.json changes its meaning or goes away. */
const SCHEMA_VERSION = 1;

/** results.json: everything exact, numbers at full double precision, and no respondent. */
export function resultsJson(project: Project, analysis: Analysis): string {
  const results = {
    schemaVersion: SCHEMA_VERSION,
    project: project.id,
    title: project.title,
    date: project.date,
    synthetic: project.synthetic,
    statistics: project.statistics,
    sample: analysis.sample,
    sections: analysis.sections.map(sectionResults),
  };
  return `${JSON.stringify(results, null, 2)}\n`;
}

/** What belongs to a reader comes first; the long lists of counts last. */
function sectionResults(section: SectionAnalysis): object {
  const { id, number, title, short, measure, question, score, items } = section;
  return { id, number, title, short, measure, question, score, items };
}
