import type { SectionAnalysis } from '../../model/analysis.js';
import { has } from '../../model/item-traits.js';
import { declared } from '../../model/published.js';
import type { Section } from '../../model/questionnaire.js';
import { analyseItem } from './item.js';
import { bandsOf } from './number-bands.js';
import { analyseScore } from './score.js';
import { columnOf, type Survey, scoredItems } from './survey.js';

/** Every section with its items and its score over `rows` (positions in the responses), in the order of the questionnaire. */
export function describeSections(survey: Survey, rows: readonly number[]): readonly SectionAnalysis[] {
  return survey.project.questionnaire.sections.map((section) => describeSection(survey, section, rows));
}

function describeSection(survey: Survey, section: Section, rows: readonly number[]): SectionAnalysis {
  const { id, title, short, measure, question } = section;
  const { number } = declared(section);
  const { statistics } = survey.project;
  const items = section.items.map((item) =>
    analyseItem(item, columnOf(survey, item.id), rows, statistics, (one) => bandsOf(survey, one)),
  );
  const ids = new Set(scoredItems(section).map((item) => item.id));
  const analysed = items.filter((item) => has(item, 'levels')).filter(({ id }) => ids.has(id));
  return { id, number, title, short, measure, question, score: analyseScore(survey, section, analysed, rows), items };
}
