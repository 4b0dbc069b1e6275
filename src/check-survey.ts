import { checkTemplates, EVERYTHING, fewReplies, planBuild, templateFolders, warningsOf } from './build/index.js';
import type { Problem } from './model/problem.js';
import { openIsolation } from './output/isolation/index.js';
import { type AnalysedSurvey, analyseSurvey, type SourceWish } from './survey.js';

/** A survey that a build would take. */
export interface CheckedSurvey extends AnalysedSurvey {
  /** Which free texts reports are not searched for, and why; empty where they are searched for all. */
  readonly note: string;
  /** Documents that a build would not make, since they would show nothing. */
  readonly empty: readonly Problem[];
}

/**
 * Goes through all that a build refuses before it writes: the project, the responses, the releases, the weights, the planned
 * documents, the settings of the delivery, the templates, and what reports are searched for. It does not find what only printing shows, such as a text that is
 * too long for its page. Throws InputError where anything is wrong.
 */
export async function checkSurvey(root: string, { sources }: SourceWish): Promise<CheckedSurvey> {
  const survey = await analyseSurvey(root, { sources });
  const few = fewReplies(survey, planBuild(survey, { ...EVERYTHING, sources }));
  const strange = await checkTemplates(survey.project);
  const { warnings, note } = await openIsolation(survey, templateFolders(survey.project));
  return {
    ...survey,
    warnings: [...survey.warnings, ...warningsOf(few), ...strange, ...warnings],
    note,
    empty: few.wholly.map(({ message }) => ({ severity: 'error', ...message })),
  };
}
