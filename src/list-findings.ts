import { candidatesIn, scored } from './analysis/claims/index.js';
import type { Problem } from './model/problem.js';
import type { Project } from './model/project.js';
import type { WordedFinding } from './model/worded.js';
import { wordFinding } from './reports/findings/index.js';
import { respondentTermsOf } from './reports/text/index.js';
import { publishSurvey, type SourceWish } from './survey.js';

/** The findings of a survey. */
export interface FindingsOutcome {
  readonly project: Project;
  readonly warnings: readonly Problem[];
  /** The highest score first. */
  readonly findings: readonly WordedFinding[];
}

/**
 * Everything that a brief could say about a survey, also what is too uncertain to tell: publish, find, word. Throws InputError as
 * `publishSurvey` does.
 */
export async function listFindings(root: string, wish: SourceWish): Promise<FindingsOutcome> {
  const { project, publication, warnings } = await publishSurvey(root, wish);
  const respondentTerms = respondentTermsOf(project.terms);
  const ranked = scored(candidatesIn(publication), project.brief?.relevance ?? new Map());
  return { project, warnings, findings: ranked.map((one) => wordFinding(publication, respondentTerms, one)) };
}
