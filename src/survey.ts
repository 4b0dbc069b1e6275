import { type Decisions, decide, protect } from './analysis/disclosure/index.js';
import { ledgerWarnings, type OpenLedger, readLedger } from './analysis/releases/index.js';
import { analyse } from './analysis/results/index.js';
import { loadProject } from './input/project/index.js';
import { readResponses } from './input/responses/index.js';
import { unknownId } from './messages.js';
import type { Analysis } from './model/analysis.js';
import type { Contacts } from './model/delivery.js';
import type { Problem } from './model/problem.js';
import type { Project } from './model/project.js';
import type { Precision, Publication } from './model/publication.js';
import type { Registry, Responses } from './model/responses.js';
import { refusalOfEach } from './problems/index.js';

/** Which responses are counted. */
export interface SourceWish {
  /** Ids of sources; null for all. */
  readonly sources: readonly string[] | null;
}

/** A survey as it was read and computed. It holds exact numbers; what a document shows comes from its `DecidedSurvey`. */
export interface AnalysedSurvey {
  readonly project: Project;
  readonly responses: Responses;
  readonly registry: Registry;
  readonly contacts: Contacts;
  /** The sources that are counted; null for all. */
  readonly sources: ReadonlySet<string> | null;
  readonly analysis: Analysis;
  /** What was released so far. */
  readonly ledger: OpenLedger;
  readonly warnings: readonly Problem[];
}

/** A survey for which it is decided what may be shown, and to whom. */
export interface DecidedSurvey extends AnalysedSurvey {
  readonly decisions: Decisions;
}

/** Called with the name of each step as it begins. */
export type Announce = (words: string) => void;

/**
 * Decimal places of means in the brief, the feedback reports and the workbook, and of shares between 0 and 1: two, so that per
 * cent are whole. release.ts must not round more than this.
 */
export const BRIEF_PRECISION: Precision = { digits: 1, shareDigits: 2 };

/**
 * The one beginning of every story: load, read, analyse. Throws InputError where the configuration, the data or the releases are
 * wrong, or where `wish` names a source that the project does not have.
 */
export async function analyseSurvey(root: string, wish: SourceWish, announce: Announce = () => {}): Promise<AnalysedSurvey> {
  announce('Loading the project');
  const { project, warnings } = await loadProject(root);
  announce('Reading the responses');
  const { responses, registry, contacts, ...read } = await readResponses(project);
  announce('Analysing');
  const sources = chooseSources(project, wish);
  const ledger = await readLedger(project.root, project.id);
  const analysis = analyse(project, responses, registry, sources);
  const found = [...warnings, ...read.warnings, ...ledgerWarnings(project.root, ledger)];
  return { project, responses, registry, contacts, sources, analysis, ledger, warnings: found };
}

/** The second step, for stories that show something: decide what may be shown. */
export function decideSurvey(survey: AnalysedSurvey, announce: Announce = () => {}): DecidedSurvey {
  announce('Deciding what may be shown');
  const { project, analysis, ledger } = survey;
  return { ...survey, decisions: decide(analysis, project.disclosure, ledger, project.feedback?.peers) };
}

/** A survey with what anyone may see of it, rounded as the brief prints it. */
export interface PublishedSurvey extends DecidedSurvey {
  readonly publication: Publication;
}

/** The whole beginning for stories that are about the brief. Throws InputError as `analyseSurvey` does. */
export async function publishSurvey(root: string, wish: SourceWish): Promise<PublishedSurvey> {
  const survey = decideSurvey(await analyseSurvey(root, wish));
  return { ...survey, publication: protect(survey.decisions, { kind: 'public' }, BRIEF_PRECISION) };
}

function chooseSources(project: Project, { sources }: SourceWish): ReadonlySet<string> | null {
  if (sources === null) return null;
  const known = project.sources.map(({ id }) => id);
  const unknown = sources.filter((id) => !known.includes(id));
  if (unknown.length > 0) throw refusalOfEach(unknown, (id) => unknownId('source', id, known, '--source'));
  return new Set(sources);
}
