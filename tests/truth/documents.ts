import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { candidatesIn, scored } from '../../src/analysis/claims/index.js';
import { protect } from '../../src/analysis/disclosure/index.js';
import { openComposer } from '../../src/build/compose.js';
import { EVERYTHING, planDocuments } from '../../src/build/plan.js';
import type { Publication } from '../../src/model/publication.js';
import type { View } from '../../src/model/view.js';
import { wordFinding } from '../../src/reports/findings/index.js';
import { openReportContext } from '../../src/reports/report/index.js';
import { analyseSurvey, BRIEF_PRECISION, decideSurvey } from '../../src/survey.js';
import { temporaryFolder } from '../support/shirabe.js';
import type { DrawnSurvey } from './survey.js';

/** What the program says of a survey: every document that a build would compose, and all findings. */
export interface Documents {
  readonly views: readonly { readonly name: string; readonly view: unknown }[];
  /** Messages of documents that could not be composed: a contradiction is one. */
  readonly failures: readonly string[];
  /** As the brief knows it. */
  readonly publication: Publication;
}

/** Wide enough for any title. */
const measure = () => 0;

export async function written(survey: DrawnSurvey): Promise<string> {
  const root = path.join(await temporaryFolder(), 'drawn');
  for (const [name, content] of Object.entries(survey.files)) {
    const file = path.join(root, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  return root;
}

/** Composes all that a drawn survey says, in the order of a build; its folder is removed. */
export async function documentsOf(survey: DrawnSurvey): Promise<Documents> {
  const root = await written(survey);
  try {
    return await documentsIn(root, survey.readers, null);
  } finally {
    await rm(root, { recursive: true });
  }
}

/** The same of a project folder. `readers`: whose reports are composed; null for all. `sources`: null for all. */
export async function documentsIn(
  root: string,
  readers: readonly string[] | null,
  sources: readonly string[] | null,
): Promise<Documents> {
  const decided = decideSurvey(await analyseSurvey(root, { sources }));
  const { project, decisions } = decided;
  const context = openReportContext(project, measure);
  const compose = openComposer(context);
  const plans = planDocuments(decided, { ...EVERYTHING, sources, editions: ['bilingual'], reports: null });
  const known = new Map<string, Publication>();
  const publicationFor = (respondent: string | null, digits: number) => {
    const key = `${respondent} ${digits}`;
    const made =
      known.get(key) ??
      protect(decisions, respondent === null ? { kind: 'public' } : { kind: 'respondent', id: respondent }, {
        ...BRIEF_PRECISION,
        digits,
      });
    known.set(key, made);
    return made;
  };
  const views: { name: string; view: View | unknown }[] = [];
  const failures: string[] = [];
  for (const plan of plans.documents) {
    const id = plan.respondent?.id ?? null;
    if (plan.report === 'letter' || (id !== null && readers !== null && !readers.includes(id))) continue;
    try {
      const view = await compose(plan, publicationFor(id, plan.precision.digits));
      views.push({ name: id === null ? plan.report : `${plan.report} ${id}`, view });
    } catch (error) {
      failures.push(error instanceof Error ? error.message : String(error));
    }
  }
  const publication = publicationFor(null, BRIEF_PRECISION.digits);
  const findings = scored(candidatesIn(publication), new Map()).map((one) =>
    wordFinding(publication, context.respondentTerms, one),
  );
  return { views: [...views, { name: 'findings', view: findings }], failures, publication };
}
