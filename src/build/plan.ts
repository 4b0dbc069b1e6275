import type { Analysis } from '../model/analysis.js';
import { type Contact, type Contacts, NO_CONTACT } from '../model/delivery.js';
import type { DocumentKind } from '../model/document.js';
import type { Problem } from '../model/problem.js';
import { FORMATS_OF, type Format, type Project, type ReportKind } from '../model/project.js';
import type { Precision } from '../model/publication.js';
import type { Registry, Respondent, Responses } from '../model/responses.js';
import type { Edition } from '../model/text.js';
import { didYouMean, InputError } from '../problems/index.js';

/** What the command line asks for; null where it leaves the choice to the project. */
export interface Wish {
  readonly reports: readonly ReportKind[] | null;
  readonly editions: readonly Edition[] | null;
  readonly formats: readonly Format[] | null;
  readonly sources: readonly string[] | null;
  readonly respondents: readonly string[] | null;
}

/** One document, which is written in each of `formats`. */
export interface DocumentPlan {
  readonly report: DocumentKind;
  readonly edition: Edition;
  readonly formats: readonly Format[];
  /** How exactly figures are published in it. */
  readonly precision: Precision;
  /** Whose report it is; null for documents that are not one respondent's. */
  readonly respondent: Pick<Respondent, 'id' | 'name'> | null;
  /** How a letter reaches its reader; null for all else. */
  readonly contact: Contact | null;
  /** Path below the output folder, segment by segment, without extension. */
  readonly path: readonly string[];
}

export interface Plan {
  readonly documents: readonly DocumentPlan[];
  /** True where everything that the project makes is made. */
  readonly whole: boolean;
}

/** The sources that are counted; null for all. Throws InputError for one that the project does not have. */
export function chooseSources(project: Project, wish: Pick<Wish, 'sources'>): ReadonlySet<string> | null {
  if (wish.sources === null) return null;
  const known = project.sources.map((source) => source.id);
  refuseUnknown(wish.sources, known, 'unknown-source', 'source', '--source');
  return new Set(wish.sources);
}

/** Throws InputError for a report that the project has no texts for and for a respondent without answers. */
export function planDocuments(
  project: Project,
  { responses, registry, contacts }: { readonly responses: Responses; readonly registry: Registry; readonly contacts: Contacts },
  analysis: Analysis,
  wish: Wish,
): Plan {
  const reports = wish.reports ?? (wish.respondents ? (['feedback'] as const) : project.reports);
  refuseUnwritten(project, reports);
  const wanted = wish.formats ?? project.formats;
  const formatsOf = (report: ReportKind) => wanted.filter((format) => FORMATS_OF[report].includes(format));
  const makeable = reports.filter((report) => formatsOf(report).length > 0);
  refuseUnmakeable(wish.reports ?? (makeable.length > 0 ? [] : reports), makeable, wanted);
  const documents = makeable.flatMap((report): readonly DocumentPlan[] => {
    const formats = formatsOf(report);
    if (report !== 'feedback') {
      return (wish.editions ?? project.editions).map((edition) => ({
        report,
        edition,
        formats,
        precision: precisionOf(project, report),
        respondent: null,
        contact: null,
        path: [report, `${report}.${edition}`],
      }));
    }
    return readers(project, responses, registry, analysis, wish).flatMap((reader) =>
      (wish.editions ?? [editionFor(project, reader)]).flatMap((edition): readonly DocumentPlan[] => {
        const common = { edition, precision: precisionOf(project, report), respondent: { id: reader.id, name: reader.name } };
        const place = (name: string) => ['feedback', reader.id, `${name}.${edition}`];
        const feedback: DocumentPlan = { ...common, report, formats, contact: null, path: place('feedback') };
        if (!project.feedback?.delivery?.letter || !formats.includes('pdf')) return [feedback];
        const contact = contacts.get(reader.id) ?? NO_CONTACT;
        return [feedback, { ...common, report: 'letter', formats: ['pdf'], contact, path: place('letter') }];
      }),
    );
  });
  return { documents, whole: Object.values(wish).every((choice) => choice === null) };
}

/** Of means in figures, and of shares between 0 and 1. */
export const BRIEF_PRECISION: Precision = { digits: 1, shareDigits: 2 };

/** Figures are rounded before they are published: the slides of a talk may keep more digits. */
function precisionOf(project: Project, report: ReportKind): Precision {
  return report === 'slides' ? { ...BRIEF_PRECISION, digits: project.slides?.precision ?? 2 } : BRIEF_PRECISION;
}

/** A reader's own language, where the project's reports are written in it. */
function editionFor(project: Project, reader: Pick<Respondent, 'language'>): Edition {
  return project.languages.includes(reader.language) ? reader.language : project.languages[0];
}

/** Everyone who gets a report: all with an answer, or those asked for. A survey without a registry addresses them by their ids. */
function readers(
  project: Project,
  responses: Responses,
  registry: Registry,
  analysis: Analysis,
  wish: Wish,
): readonly Respondent[] {
  if (wish.respondents) refuseSilent(wish.respondents, responses, analysis);
  const ids = wish.respondents ?? [...analysis.readers.ids];
  return ids.map((id) => registry.get(id) ?? { id, name: id, language: project.languages[0], attributes: new Map() });
}

function refuseSilent(ids: readonly string[], responses: Responses, analysis: Analysis): void {
  const known = responses.rows.map((row) => row.id);
  refuseUnknown(ids, known, 'unknown-respondent', 'respondent', '--respondent');
  const silent = ids.filter((id) => !analysis.readers.has(id));
  if (silent.length === 0) return;
  throw new InputError(
    silent.map((id) => ({
      severity: 'error',
      code: 'nothing-answered',
      message: `Respondent "${id}" answered nothing in the sources counted, so there is no feedback to write.`,
      advice: 'Leave it out of --respondent.',
    })),
  );
}

function refuseUnwritten(project: Project, reports: readonly ReportKind[]): void {
  const unwritten = reports.filter((report) => project[report] === null);
  if (unwritten.length === 0) return;
  throw new InputError(
    unwritten.map((report) => ({
      severity: 'error',
      code: 'report-without-texts',
      message: `The project has no ${report}.yaml, so it has no ${report} report.`,
      advice: `Write ${report}.yaml, or leave ${report} out of --report.`,
    })),
  );
}

/** A report that is asked for by name comes in one of the formats wanted, or the wish is wrong. */
function refuseUnmakeable(asked: readonly ReportKind[], makeable: readonly ReportKind[], wanted: readonly Format[]): void {
  const unmakeable = asked.filter((report) => !makeable.includes(report));
  if (unmakeable.length === 0) return;
  throw new InputError(
    unmakeable.map((report) => ({
      severity: 'error',
      code: 'report-without-format',
      message: `The ${report} report is not made as ${wanted.join(' or ')}.`,
      advice: `It comes as ${FORMATS_OF[report].join(' and ')}: add one of these to --format, or leave ${report} out of --report.`,
    })),
  );
}

function refuseUnknown(ids: readonly string[], known: readonly string[], code: string, noun: string, option: string): void {
  const names = new Set(known);
  const problems = ids
    .filter((id) => !names.has(id))
    .map((id): Problem => {
      const message = `There is no ${noun} "${id}" in this project.${didYouMean(id, known)}`;
      const advice = known.length <= 12 ? `${option} takes: ${known.join(', ')}.` : `Check the id given to ${option}.`;
      return { severity: 'error', code, message, advice };
    });
  if (problems.length > 0) throw new InputError(problems);
}
