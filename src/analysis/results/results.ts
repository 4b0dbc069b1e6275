import type { Analysis, SectionAnalysis } from '../../model/analysis.js';
import type { Project } from '../../model/project.js';
import type { ResultsDocument, SectionResults } from '../../model/results-document.js';

const SCHEMA_VERSION = 2;

/** Of a source whose file was not read. */
const NOTHING = { rows: [], columns: 0, texts: 0 };

/** The text of results.json: all exact results, with numbers at full double precision, and nothing about single respondents. */
export function resultsJson(project: Project, analysis: Analysis): string {
  const { sample, sections, groups, gaps, correlations, margins, weights } = analysis;
  const results: ResultsDocument = {
    schemaVersion: SCHEMA_VERSION,
    project: project.id,
    title: project.title,
    date: project.date,
    synthetic: project.synthetic,
    statistics: project.statistics,
    sample: {
      ...sample,
      sources: sample.sources.map((source) => ({ ...source, leftOut: analysis.leftOut.get(source.id) ?? NOTHING })),
    },
    sections: sections.map((section) => sectionResults(analysis, section)),
    groups,
    gaps,
    correlations,
    representativeness: margins,
    weights,
  };
  return `${JSON.stringify(results, null, 2)}\n`;
}

/** A section's results, the figures most often looked for first and the long lists of counts last. */
function sectionResults(analysis: Analysis, section: SectionAnalysis): SectionResults {
  const { id, number, title, short, measure, question, score, items } = section;
  const { score: interval, ...scale } = analysis.scales.get(id) ?? {};
  return {
    id,
    number,
    title,
    short,
    measure,
    question,
    score: score && { ...score, interval },
    ...scale,
    items: items.map((item) => ({ ...item, ...analysis.items.get(item.id) })),
  };
}
