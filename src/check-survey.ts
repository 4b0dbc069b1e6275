import { EVERYTHING, planBuild, templateFolders } from './build/index.js';
import { readTemplates } from './output/html/index.js';
import { type AnalysedSurvey, analyseSurvey, type SourceWish } from './survey.js';

/**
 * Goes through all that a build refuses before it writes: the project, the responses, the releases, the weights, the planned
 * documents, the settings of the delivery, and the templates. It does not find what only printing shows, such as a text that is
 * too long for its page. Throws InputError where anything is wrong.
 */
export async function checkSurvey(root: string, { sources }: SourceWish): Promise<AnalysedSurvey> {
  const survey = await analyseSurvey(root, { sources });
  planBuild(survey, { ...EVERYTHING, sources });
  await readTemplates(templateFolders(survey.project));
  return survey;
}
