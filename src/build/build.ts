import path from 'node:path';
import type { ChangedItem, HeldItem } from '../analysis/disclosure/index.js';
import { resultsJson } from '../analysis/results/index.js';
import type { Problem } from '../model/problem.js';
import type { Project } from '../model/project.js';
import { concludeBuild, type KeptFile, openKeeper, openOutput } from '../output/files/index.js';
import { type Isolation, openIsolation } from '../output/isolation/index.js';
import { analyseSurvey, type DecidedSurvey, decideSurvey } from '../survey.js';
import { namesOfOutput, planBuild } from './build-plan.js';
import { openCacheKeys } from './cache-keys.js';
import { type Delivered, deliver } from './delivery.js';
import { type BuildContext, type MadeDocument, produceAll } from './documents.js';
import type { Failure } from './failure.js';
import { fewReplies, warningsOf } from './few-replies.js';
import { type BuildInputs, readBuildInputs } from './inputs.js';
import type { Wish } from './plan.js';
import { checkTemplates, templateFolders } from './templates.js';
import { makeWorkbook } from './workbook.js';

/** What a build is asked for. */
export interface BuildRequest {
  /** The project folder. */
  readonly root: string;
  readonly wish: Wish;
  /** The folder to write into; null for output/<project>. */
  readonly out: string | null;
  /** How many documents are made at once, 1 or more. */
  readonly jobs: number;
  /** Makes everything again, also what has not changed. */
  readonly force: boolean;
}

/** Told what a build is doing: each stage as it begins, and (`advance`) each document as it is finished or has failed. */
export interface ProgressListener {
  stage(words: string): void;
  advance(done: number, total: number, name: string): void;
}

/** What a build made. */
export interface BuildOutcome {
  /** Absolute path of the output folder. */
  readonly folder: string;
  readonly warnings: readonly Problem[];
  readonly made: readonly MadeDocument[];
  readonly figures: readonly KeptFile[];
  /** Null where nothing was delivered. */
  readonly delivered: Delivered | null;
  /** True where feedback reports were made but no delivery: after a build of a part, or with failures. */
  readonly undelivered: boolean;
  readonly failures: readonly Failure[];
  /** Files of the last build that are no longer made and were removed, by their paths in the output folder. */
  readonly removed: readonly string[];
  /** Items that keep their released values, and (`changed`) released items with new values. */
  readonly held: readonly HeldItem[];
  readonly changed: readonly ChangedItem[];
}

/**
 * Builds a project's reports, phase by phase:
 *
 *     load -> read -> analyse   the survey as one complete value          survey.ts
 *     plan                      which documents, figures and deliveries   build-plan.ts
 *     warn                      of reports that can show no results       few-replies.ts
 *     check                     the templates of the project's own        templates.ts
 *     open                      the output folder, if it is one           output/files
 *     decide                    what may be shown, and to whom            survey.ts
 *     document by document,     compose -> render -> search -> write      documents.ts
 *       report by report        draw its figures                          figures.ts
 *     deliver                   what is sent, under which name            delivery.ts
 *     workbook                  all tables, for a spreadsheet             workbook.ts
 *     conclude                  results.json, and last the manifest       output/files
 *
 * Files of the last build whose inputs are the same are kept. A document that fails is named in `failures`, and the rest is made.
 * Throws InputError, before anything is written, where the configuration, the data or the output folder are wrong; OutputError
 * where another build is writing into that folder.
 */
export async function build(request: BuildRequest, progress: ProgressListener): Promise<BuildOutcome> {
  const analysed = await analyseSurvey(request.root, request.wish, progress.stage);
  const plan = planBuild(analysed, request.wish);
  const few = fewReplies(analysed, plan);
  const strange = await checkTemplates(analysed.project);
  const folder = path.resolve(request.out ?? path.join('output', analysed.project.id));
  const output = await openOutput(folder, analysed.project, namesOfOutput(plan));
  try {
    const survey = decideSurvey(analysed, progress.stage);

    progress.stage('Making the documents');
    const { buildInputs, ...prepared } = await prepare(survey, request);
    const context: BuildContext = { ...prepared, keeper: openKeeper(output, request.force) };
    const produced = await produceAll(context, plan, progress.advance);
    const delivery = await deliver(plan.delivery, context, produced, buildInputs);

    progress.stage('Writing the results');
    const results = resultsJson(survey.project, survey.analysis);
    const workbook = await makeWorkbook(survey, context, buildInputs);
    const files = [...produced.made, ...produced.figures, ...(delivery.delivered?.files ?? []), ...workbook.files];
    const failures = [...produced.failures, ...delivery.failures, ...workbook.failures];
    const records = files.map(({ record }) => record);
    const concluded = await concludeBuild(output, {
      results,
      records,
      complete: plan.whole && failures.length === 0,
      buildInputs,
    });
    return {
      folder: output.folder,
      warnings: [...survey.warnings, ...warningsOf(few), ...strange, ...prepared.isolation.warnings],
      made: produced.made,
      figures: produced.figures,
      delivered: delivery.delivered,
      undelivered: delivery.delivered === null && isToBeDelivered(survey.project, produced.made),
      failures: [...failures, ...concluded.failures],
      removed: concluded.removed,
      held: survey.decisions.held,
      changed: survey.decisions.changed,
    };
  } finally {
    await output.close();
  }
}

/** Everything that making documents needs, without the place to write to. What is slow to open is not opened yet. */
async function prepare(
  survey: DecidedSurvey,
  { jobs }: BuildRequest,
): Promise<Omit<BuildContext, 'keeper'> & { readonly isolation: Isolation; readonly buildInputs: BuildInputs }> {
  const { project, sources, decisions } = survey;
  const templates = templateFolders(project);
  const isolation = await openIsolation(survey, templates);
  const buildInputs = await readBuildInputs(project, sources, templates);
  return {
    decisions,
    isolation,
    buildInputs,
    cacheKeys: openCacheKeys(project, buildInputs, isolation.digest),
    openDocumentMaker: async () => (await import('./document-maker.js')).openDocumentMaker(project, templates),
    jobs,
  };
}

function isToBeDelivered({ feedback }: Project, made: readonly MadeDocument[]): boolean {
  return Boolean(feedback?.delivery) && made.some(({ report }) => report === 'feedback');
}
