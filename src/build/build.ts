import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ChangedItem, decide, type HeldItem } from '../analysis/disclosure/index.js';
import { readLedger } from '../analysis/releases/index.js';
import { analyse, resultsJson } from '../analysis/results/index.js';
import { loadProject } from '../input/project/index.js';
import { readResponses } from '../input/responses/index.js';
import type { Problem } from '../model/problem.js';
import { concludeBuild, openOutput } from '../output/files/index.js';
import { openIsolation } from '../output/isolation/index.js';
import { openCacheKeys } from './cache-keys.js';
import { type Delivered, deliver, planDelivery } from './delivery.js';
import { type Failure, type MadeDocument, produceAll } from './documents.js';
import { type FigureFile, planFigures } from './figures.js';
import { readBuildInputs } from './inputs.js';
import { chooseSources, planDocuments, type Wish } from './plan.js';
import { keepWorkbook } from './workbook.js';

export interface BuildRequest {
  /** The project folder. */
  readonly root: string;
  readonly wish: Wish;
  /** The folder to write into; null for output/<project>. */
  readonly out: string | null;
  /** Documents made at once. */
  readonly jobs: number;
  /** Print again what has not changed. */
  readonly force: boolean;
}

/** Told what a build is doing. */
export interface ProgressListener {
  stage(words: string): void;
  advance(done: number, total: number, name: string): void;
}

export interface BuildOutcome {
  readonly folder: string;
  readonly warnings: readonly Problem[];
  readonly made: readonly MadeDocument[];
  readonly figures: readonly FigureFile[];
  /** Null where nothing was delivered. */
  readonly delivered: Delivered | null;
  /** True where reports were made of which the delivery says nothing: after a build of a part, or with failures. */
  readonly undelivered: boolean;
  readonly failures: readonly Failure[];
  /** Files of the last build that this one does not make any more. */
  readonly removed: readonly string[];
  /** Items that keep their released values, and items that were released and have new ones. */
  readonly held: readonly HeldItem[];
  readonly changed: readonly ChangedItem[];
}

const PACKAGE_FOLDER = fileURLToPath(new URL('../..', import.meta.url));
const TEMPLATES = path.join(PACKAGE_FOLDER, 'templates');

/**
 * Builds a project's reports: load, read, analyse, plan, then compose, render and write document by document what is not there yet.
 * Throws InputError, before anything is written, where the configuration or the data are wrong.
 */
export async function build(request: BuildRequest, progress: ProgressListener): Promise<BuildOutcome> {
  progress.stage('Loading the project');
  const { project, warnings: projectWarnings } = await loadProject(request.root);

  progress.stage('Reading the responses');
  const read = await readResponses(project);
  const { responses, registry, warnings: responseWarnings } = read;

  progress.stage('Analysing');
  const sources = chooseSources(project, request.wish);
  const analysis = analyse(project, responses, registry, sources);
  const plan = planDocuments(project, read, analysis, request.wish);
  const delivery = planDelivery(project, read, analysis, plan);

  progress.stage('Deciding what may be shown');
  const decisions = decide(analysis, project.disclosure, await readLedger(project.root, project.id), project.feedback?.peers);

  progress.stage('Making the documents');
  const templates = [TEMPLATES, path.join(project.root, 'templates')];
  const isolation = await openIsolation(project, responses, registry, read.contacts, TEMPLATES);
  const buildInputs = await readBuildInputs(project, sources, PACKAGE_FOLDER, templates);
  const output = await openOutput(path.resolve(request.out ?? path.join('output', project.id)));
  try {
    const context = {
      decisions,
      isolation,
      cacheKeys: openCacheKeys(project, buildInputs, isolation.digest),
      output,
      force: request.force,
      openDocumentMaker: async () => (await import('./document-maker.js')).openDocumentMaker(project, templates),
      jobs: request.jobs,
    };
    const figurePlans = planFigures(plan.documents, project.languages);
    const produced = await produceAll(context, plan.documents, figurePlans, progress.advance);
    const { delivered, failures: unmade } = await deliver(delivery, context, produced, buildInputs.tools.code ?? '');
    const { made, figures } = produced;

    progress.stage('Writing the results');
    const results = resultsJson(project, analysis);
    const tables = await keepWorkbook({ project, analysis, decisions, buildInputs }, context);
    const records = [...[...made, ...figures, ...(delivered?.files ?? [])].map(({ record }) => record), ...tables.records];
    const failures = [...unmade, ...tables.failures];
    const complete = plan.whole && failures.length === 0;
    const concluded = await concludeBuild(output, { results, records, complete, buildInputs });
    const { held, changed } = decisions;
    return {
      folder: output.folder,
      warnings: [...projectWarnings, ...responseWarnings, ...isolation.warnings],
      made,
      figures,
      delivered,
      undelivered: delivered === null && Boolean(project.feedback?.delivery) && made.some(({ report }) => report === 'feedback'),
      failures: [...failures, ...concluded.failures],
      removed: concluded.removed,
      held,
      changed,
    };
  } finally {
    await output.close();
  }
}
