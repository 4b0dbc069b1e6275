import { EVERYTHING, planBuild, templateFolders } from './build/index.js';
import { readTemplates } from './output/html/index.js';
import { type AnalysedSurvey, analyseSurvey, type SourceWish } from './survey.js';

/**
 * Goes through all that a build refuses before it writes: the project, the responses, the releases, the weights, the documents
 * planned, the delivery's settings and the templates. What only printing shows, such as a text that is too long for its page, is not
 * looked for. Throws InputError where anything is wrong.
 */
export async function checkSurvey(root: string, { sources }: SourceWish): Promise<AnalysedSurvey> {
  const survey = await analyseSurvey(root, { sources });
  planBuild(survey, { ...EVERYTHING, sources });
  await readTemplates(templateFolders(survey.project));
  return survey;
}
