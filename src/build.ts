import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { analyse } from './analysis/analyse.js';
import { resultsJson } from './analysis/results.js';
import { takePen } from './charts/pen.js';
import { decide } from './disclosure/decide.js';
import type { ChangedFigure, HeldFigure } from './disclosure/verdicts.js';
import { openIsolation } from './isolation.js';
import type { Problem } from './model/problem.js';
import { concludeBuild } from './output/conclusion.js';
import { openFolder, removeLeftovers, writeWhole } from './output/files.js';
import { recordInputs, recordOutput } from './output/manifest.js';
import { readPrevious } from './output/previous.js';
import { chooseSources, planDocuments, type Wish } from './plan.js';
import { type Failure, type Made, produceAll } from './production.js';
import { loadProject } from './project/load.js';
import { readLedger } from './releases/ledger.js';
import { openPress } from './render/press.js';
import { openDesk } from './reports/desk.js';
import { readResponses } from './responses/read.js';

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
export interface Witness {
  stage(words: string): void;
  advance(done: number, total: number, name: string): void;
}

export interface BuildOutcome {
  readonly folder: string;
  readonly warnings: readonly Problem[];
  readonly made: readonly Made[];
  readonly failures: readonly Failure[];
  /** Files of the last build that this one does not make any more. */
  readonly removed: readonly string[];
  /** Items that keep their released values, and items that were released and have new ones. */
  readonly held: readonly HeldFigure[];
  readonly changed: readonly ChangedFigure[];
}

const RESULTS = 'results.json';
const PACKAGE_FOLDER = fileURLToPath(new URL('..', import.meta.url));
const DOCUMENT_TIMEOUT_MS = 60_000;

/**
 * Builds a project's reports: load, read, analyse, plan, then compose, render and write document by document.
 * Throws InputError, before anything is written, where the configuration or the data are wrong.
 */
export async function build(request: BuildRequest, witness: Witness): Promise<BuildOutcome> {
  witness.stage('Loading the project');
  const { project, warnings: projectWarnings } = await loadProject(request.root);

  witness.stage('Reading the responses');
  const { responses, registry, warnings: responseWarnings } = await readResponses(project);

  witness.stage('Analysing');
  const sources = chooseSources(project, request.wish);
  const analysis = analyse(project, responses, registry, sources);
  const plan = planDocuments(project, responses, registry, analysis, request.wish);

  witness.stage('Deciding what may be shown');
  const decisions = decide(analysis, project.disclosure, await readLedger(project.root, project.id));

  witness.stage('Making the documents');
  const templates = [path.join(PACKAGE_FOLDER, 'templates'), path.join(project.root, 'templates')];
  const press = await openPress({ templates, languages: project.languages, timeoutMs: DOCUMENT_TIMEOUT_MS });
  try {
    const folder = path.resolve(request.out ?? path.join('output', project.id));
    await openFolder(folder);
    await removeLeftovers(folder);
    const previous = await readPrevious(folder);
    const isolation = await openIsolation(project, responses, registry, path.join(PACKAGE_FOLDER, 'templates'));
    const desk = openDesk(project, takePen(press.measure), press.measure);
    const workshop = {
      desk,
      decisions,
      press,
      isolation,
      folder,
      previous: request.force ? null : previous,
      tools: { shirabe: version(), ...(await press.tools()) },
      jobs: request.jobs,
    };
    const { made, failures } = await produceAll(workshop, plan.documents, witness.advance);

    witness.stage('Writing the results');
    const results = resultsJson(project, analysis);
    await writeWhole(folder, [RESULTS], results);
    const records = [recordOutput([RESULTS], results, ''), ...made.map(({ record }) => record)];
    const removed = await concludeBuild(folder, previous, records, plan.whole && failures.length === 0, {
      shirabe: version(),
      project: project.id,
      date: project.date,
      tools: workshop.tools,
      sources: sources && [...sources],
      disclosure: project.disclosure,
      inputs: await recordInputs(project.root, project.files),
    });
    const { held, changed } = decisions;
    return {
      folder,
      warnings: [...projectWarnings, ...responseWarnings, ...isolation.warnings],
      made,
      failures,
      removed,
      held,
      changed,
    };
  } finally {
    await press.close();
  }
}

function version(): string {
  return JSON.parse(readFileSync(path.join(PACKAGE_FOLDER, 'package.json'), 'utf8')).version;
}
