import type { Proposal } from '../proposal.js';
import { projectYaml, type Setting } from './project.js';
import { questionnaireYaml } from './questionnaire.js';
import { respondentsCsv } from './respondents.js';
import { briefYaml, slidesYaml } from './texts.js';

export type { Setting } from './project.js';

/** The files of a project folder, by name. */
export function projectFiles(proposal: Proposal, setting: Setting): ReadonlyMap<string, string> {
  const files = new Map([
    ['project.yaml', projectYaml(proposal, setting)],
    ['questionnaire.yaml', questionnaireYaml(proposal)],
    ['slides.yaml', slidesYaml(proposal)],
    ['brief.yaml', briefYaml(proposal)],
  ]);
  if (proposal.people !== null) files.set('respondents.csv', respondentsCsv(proposal.people));
  return files;
}
