import { decide, protect } from './analysis/disclosure/index.js';
import { readLedger } from './analysis/releases/index.js';
import { analyse } from './analysis/results/index.js';
import { BRIEF_PRECISION, chooseSources, type Wish } from './build/index.js';
import { loadProject } from './input/project/index.js';
import { readResponses } from './input/responses/index.js';
import type { Analysis } from './model/analysis.js';
import type { Problem } from './model/problem.js';
import type { Project } from './model/project.js';
import type { Publication } from './model/publication.js';

/** What anyone may see of a survey, as exactly as a brief prints it. */
export interface Published {
  readonly project: Project;
  readonly analysis: Analysis;
  readonly publication: Publication;
  readonly warnings: readonly Problem[];
}

/** Load, read, analyse, protect. Throws InputError where the configuration or the data are wrong. */
export async function publish(root: string, wish: Pick<Wish, 'sources'>): Promise<Published> {
  const { project, warnings } = await loadProject(root);
  const read = await readResponses(project);
  const analysis = analyse(project, read.responses, read.registry, chooseSources(project, wish));
  const decisions = decide(analysis, project.disclosure, await readLedger(project.root, project.id), project.feedback?.peers);
  const publication = protect(decisions, { kind: 'public' }, BRIEF_PRECISION);
  return { project, analysis, publication, warnings: [...warnings, ...read.warnings] };
}
