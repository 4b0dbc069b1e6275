import { type CheckedSurvey, checkSurvey } from '../check-survey.js';
import { disclosureReport } from './disclosure.js';
import { explain, printWarnings } from './failure.js';
import { failureLines } from './failures.js';
import { readWish, type WrittenOptions } from './options.js';
import { openProgress } from './progress.js';
import { counted } from './table.js';
import type { Terminal } from './terminal.js';

/**
 * Checks a project and its responses and writes nothing. Returns the exit status that a build would: 0 where it could make
 * everything, 1 where it could not make some document, 2 for wrong input; 1 also for an unexpected error.
 */
export async function runCheck(root: string, options: WrittenOptions, terminal: Terminal): Promise<number> {
  // A check is read by people and by other programs, and takes seconds: only a screen is told how far it is.
  const progress = openProgress(terminal, options.quiet === true || !terminal.interactive);
  try {
    const survey = await checkSurvey(root, readWish(options), progress);
    progress.end();
    printWarnings(survey.warnings, terminal);
    for (const line of failureLines(survey.failures)) terminal.err(`${line}\n`);
    if (options.quiet !== true) terminal.out(summary(survey));
    if (options.disclosure === true) terminal.out(`\n${disclosureReport(survey)}`);
    return survey.failures.length > 0 ? 1 : 0;
  } catch (error) {
    progress.end();
    return explain(error, terminal);
  }
}

function summary({ project, responses: { rows }, warnings, note, documents, failures }: CheckedSurvey): string {
  const { sections } = project.questionnaire;
  const items = sections.reduce((sum, section) => sum + section.items.length, 0);
  const answered = rows.filter((row) => row.answered).length;
  const found = `${sections.length} sections, ${items} items, ${rows.length} responses (${answered} with answers)`;
  const problems = [
    ...(failures.length > 0 ? [`${failures.length} of ${counted(documents, 'document')} cannot be made`] : []),
    ...(warnings.length > 0 ? [counted(warnings.length, 'warning')] : []),
  ];
  const verdict = problems.length === 0 ? 'No problems' : problems.join(', ');
  return `${project.id}: ${found}. ${verdict}.\n${note === '' ? '' : `${note}\n`}`;
}
