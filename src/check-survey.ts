import {
  checkTemplates,
  EVERYTHING,
  type Failure,
  fewReplies,
  planBuild,
  rehearse,
  templateFolders,
  warningsOf,
} from './build/index.js';
import { openIsolation } from './output/isolation/index.js';
import { analyseSurvey, type DecidedSurvey, decideSurvey, type SourceWish } from './survey.js';

/** A survey that a build would take. */
export interface CheckedSurvey extends DecidedSurvey {
  /** Which free texts reports are not searched for, and why; empty where they are searched for all. */
  readonly note: string;
  /** How many documents a build would begin. */
  readonly documents: number;
  /** Those among them that it could not make, each in one or more formats. */
  readonly failures: readonly Failure[];
}

/** Told how far a check is, as a build tells it. */
export interface CheckListener {
  stage(words: string): void;
  advance(done: number, total: number, name: string): void;
}

const SILENT: CheckListener = { stage() {}, advance() {} };

/**
 * Goes through all that a build refuses before it writes: the project, the responses, the releases, the weights, the planned
 * documents, the settings of the delivery, the templates, and what reports are searched for. Then makes every document as far as
 * that is possible without the browser, so that one that a build could not make is known; what only the browser could show is not.
 * Throws InputError where anything is wrong that stops a build.
 */
export async function checkSurvey(
  root: string,
  { sources }: SourceWish,
  progress: CheckListener = SILENT,
): Promise<CheckedSurvey> {
  const analysed = await analyseSurvey(root, { sources }, progress.stage);
  const plan = planBuild(analysed, { ...EVERYTHING, sources });
  const few = fewReplies(analysed, plan);
  const strange = await checkTemplates(analysed.project);
  const isolation = await openIsolation(analysed, templateFolders(analysed.project));
  const survey = decideSurvey(analysed, progress.stage);
  progress.stage('Composing the documents');
  const failures = await rehearse({ survey, plan, isolation }, progress.advance);
  const warnings = [...survey.warnings, ...warningsOf(few), ...strange, ...isolation.warnings];
  return { ...survey, warnings, note: isolation.note, documents: plan.documents.length, failures };
}
