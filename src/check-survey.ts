import { EVERYTHING, planBuild, templateFolders } from './build/index.js';
import { readTemplates } from './output/html/index.js';
import { openIsolation } from './output/isolation/index.js';
import { type AnalysedSurvey, analyseSurvey, type SourceWish } from './survey.js';

/** A survey that a build would take. */
export interface CheckedSurvey extends AnalysedSurvey {
  /** Which free texts reports are not searched for, and why; empty where they are searched for all. */
  readonly note: string;
}

/**
 * Goes through all that a build refuses before it writes: the project, the responses, the releases, the weights, the planned
 * documents, the settings of the delivery, the templates, and what reports are searched for. It does not find what only printing shows, such as a text that is
 * too long for its page. Throws InputError where anything is wrong.
 */
export async function checkSurvey(root: string, { sources }: SourceWish): Promise<CheckedSurvey> {
  const survey = await analyseSurvey(root, { sources });
  planBuild(survey, { ...EVERYTHING, sources });
  const templates = templateFolders(survey.project);
  await readTemplates(templates);
  const { warnings, note } = await openIsolation(survey, templates);
  return { ...survey, warnings: [...survey.warnings, ...warnings], note };
}
