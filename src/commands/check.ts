import { type CheckedSurvey, checkSurvey } from '../check-survey.js';
import { decideSurvey } from '../survey.js';
import { disclosureReport } from './disclosure.js';
import { explain, printWarnings } from './failure.js';
import { readWish, type WrittenOptions } from './options.js';
import { counted } from './table.js';
import type { Terminal } from './terminal.js';

/**
 * Checks a project and its responses and writes nothing. Returns the exit status: 0 where a build could make everything, 2 for wrong
 * input, 1 where a document would show nothing, or for an unexpected error.
 */
export async function runCheck(root: string, options: WrittenOptions, terminal: Terminal): Promise<number> {
  try {
    const survey = await checkSurvey(root, readWish(options));
    printWarnings([...survey.warnings, ...survey.empty], terminal);
    if (options.quiet !== true) terminal.out(summary(survey));
    if (options.disclosure === true) terminal.out(`\n${disclosureReport(decideSurvey(survey))}`);
    return survey.empty.length > 0 ? 1 : 0;
  } catch (error) {
    return explain(error, terminal);
  }
}

function summary({ project, responses: { rows }, warnings, note, empty }: CheckedSurvey): string {
  const { sections } = project.questionnaire;
  const items = sections.reduce((sum, section) => sum + section.items.length, 0);
  const answered = rows.filter((row) => row.answered).length;
  const found = `${sections.length} sections, ${items} items, ${rows.length} responses (${answered} with answers)`;
  const problems = [
    ...(warnings.length > 0 ? [counted(warnings.length, 'warning')] : []),
    ...(empty.length > 0 ? [`${counted(empty.length, 'document')} would show nothing`] : []),
  ];
  return `${project.id}: ${found}. ${problems.join(', ') || 'No problems'}.\n${note === '' ? '' : `${note}\n`}`;
}
