import { analyse } from './analysis/analyse.js';
import { decide } from './disclosure/decide.js';
import { protect } from './disclosure/protect.js';
import { candidatesIn, scored } from './findings/candidates.js';
import type { Problem } from './model/problem.js';
import type { Project } from './model/project.js';
import type { WordedFinding } from './model/worded.js';
import { BRIEF_PRECISION, chooseSources, type Wish } from './plan.js';
import { loadProject } from './project/load.js';
import { readLedger } from './releases/ledger.js';
import { wordFinding } from './reports/findings/word.js';
import { readResponses } from './responses/read.js';
import { voiceOf } from './text/voice.js';

export interface FindingsOutcome {
  readonly project: Project;
  readonly warnings: readonly Problem[];
  /** The highest score first. */
  readonly findings: readonly WordedFinding[];
}

/**
 * Everything that a brief could say of a survey, from what is published: load, read, analyse, protect, find, word. Throws InputError
 * where the configuration or the data are wrong.
 */
export async function listFindings(root: string, wish: Pick<Wish, 'sources'>): Promise<FindingsOutcome> {
  const { project, warnings } = await loadProject(root);
  const read = await readResponses(project);
  const analysis = analyse(project, read.responses, read.registry, chooseSources(project, wish));
  const decisions = decide(analysis, project.disclosure, await readLedger(project.root, project.id), project.feedback?.peers);
  const publication = protect(decisions, { kind: 'public' }, BRIEF_PRECISION);
  const voice = voiceOf(project.terms);
  const findings = scored(candidatesIn(publication), project.brief?.relevance ?? new Map()).map((one) =>
    wordFinding(publication, voice, one),
  );
  return { project, warnings: [...warnings, ...read.warnings], findings };
}
