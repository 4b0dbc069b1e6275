import { unknownId } from '../messages.js';
import { type Contact, NO_CONTACT } from '../model/delivery.js';
import { AUDIENCE_OF, type DocumentKind, formatsOf } from '../model/document.js';
import type { Format, Project, ReportKind } from '../model/project.js';
import type { Precision } from '../model/publication.js';
import type { Respondent } from '../model/responses.js';
import type { Edition } from '../model/text.js';
import { refusal, refusalOfEach } from '../problems/index.js';
import { type AnalysedSurvey, BRIEF_PRECISION, type SourceWish } from '../survey.js';
import { nothingAnswered, reportWithoutFormat, reportWithoutTexts } from './messages.js';

/** What the command line asks for; null where it leaves the choice to the project. Lists are of ids or names, each once. */
export interface Wish extends SourceWish {
  readonly reports: readonly ReportKind[] | null;
  readonly editions: readonly Edition[] | null;
  readonly formats: readonly Format[] | null;
  readonly respondents: readonly string[] | null;
}

/** Asks for nothing in particular, so that all that the project makes is made. */
export const EVERYTHING: Wish = { reports: null, editions: null, formats: null, sources: null, respondents: null };

/** One document, to be written in each of `formats`. */
export interface DocumentPlan {
  readonly report: DocumentKind;
  readonly edition: Edition;
  readonly formats: readonly Format[];
  /** Decimal places of the figures in it. */
  readonly precision: Precision;
  /** Whose document it is; null for a public one. */
  readonly respondent: Pick<Respondent, 'id' | 'name'> | null;
  /** The address on a letter; null for any other document. */
  readonly contact: Contact | null;
  /** Path in the output folder, segment by segment, without extension. */
  readonly path: readonly string[];
}

/** The documents to be made, report by report; the feedback reports in the order of the readers. */
export interface Plan {
  readonly documents: readonly DocumentPlan[];
  /** True where nothing was left out by the wish. */
  readonly whole: boolean;
}

/**
 * Plans every document of the reports, editions, formats and respondents asked for. Throws InputError for a report that the
 * project has no texts for, for one that is made in none of the formats asked for, and for a respondent who is unknown or has no
 * answers.
 */
export function planDocuments(survey: AnalysedSurvey, wish: Wish): Plan {
  const { project } = survey;
  const reports = wish.reports ?? (wish.respondents ? (['feedback'] as const) : project.reports);
  refuseUnwritten(project, reports);
  const wanted = wish.formats ?? project.formats;
  const makeable = reports.filter((report) => among(wanted, report).length > 0);
  refuseUnmakeable(wish.reports ?? (makeable.length > 0 ? [] : reports), makeable, wanted);
  const documents = makeable.flatMap((report) => documentsOf(survey, report, wanted, wish));
  return { documents, whole: Object.values(wish).every((choice) => choice === null) };
}

function documentsOf(survey: AnalysedSurvey, report: ReportKind, wanted: readonly Format[], wish: Wish): readonly DocumentPlan[] {
  switch (AUDIENCE_OF[report]) {
    case 'public':
      return publicDocuments(survey.project, report, wanted, wish);
    case 'respondent':
      return readersOf(survey, wish).flatMap((reader) => documentsFor(reader, survey, report, wanted, wish));
  }
}

/** The formats asked for that documents of a kind can be made in, in the order asked for. */
function among(wanted: readonly Format[], kind: DocumentKind): readonly Format[] {
  const possible = formatsOf(kind);
  return wanted.filter((format) => possible.includes(format));
}

function publicDocuments(project: Project, report: ReportKind, wanted: readonly Format[], wish: Wish): readonly DocumentPlan[] {
  return (wish.editions ?? project.editions).map((edition) => ({
    report,
    edition,
    formats: among(wanted, report),
    precision: precisionOf(project, report),
    respondent: null,
    contact: null,
    path: [report, `${report}.${edition}`],
  }));
}

/** A reader's own report, edition by edition, and what goes with it. */
function documentsFor(
  { id, name, language }: Respondent,
  { project, contacts }: AnalysedSurvey,
  report: ReportKind,
  wanted: readonly Format[],
  wish: Wish,
): readonly DocumentPlan[] {
  const kinds = [report, ...COMPANIONS[report](project)].filter((kind) => among(wanted, kind).length > 0);
  return (wish.editions ?? [editionFor(project, language)]).flatMap((edition) =>
    kinds.map((kind) => ({
      report: kind,
      edition,
      formats: among(wanted, kind),
      precision: precisionOf(project, kind),
      respondent: { id, name },
      contact: IS_ADDRESSED[kind] ? (contacts.get(id) ?? NO_CONTACT) : null,
      path: [report, id, `${kind}.${edition}`],
    })),
  );
}

/** What goes along with a respondent's report. */
const COMPANIONS: Readonly<Record<ReportKind, (project: Project) => readonly DocumentKind[]>> = {
  feedback: ({ feedback }) => (feedback?.delivery?.letter ? ['letter'] : []),
  brief: () => [],
  slides: () => [],
};

/** Whether documents of a kind hold the address of their reader. */
const IS_ADDRESSED: Readonly<Record<DocumentKind, boolean>> = { feedback: false, brief: false, slides: false, letter: true };

/**
 * Slides may keep more decimal places than the other documents. release.ts records values with as many as the most exact of
 * them.
 */
function precisionOf(project: Project, kind: DocumentKind): Precision {
  switch (kind) {
    case 'slides':
      return { ...BRIEF_PRECISION, digits: project.slides?.precision ?? 2 };
    case 'feedback':
    case 'brief':
    case 'letter':
      return BRIEF_PRECISION;
  }
}

/** A reader's own language, where the project's reports are written in it. */
function editionFor(project: Project, language: Respondent['language']): Edition {
  return project.languages.includes(language) ? language : project.languages[0];
}

/**
 * Everyone who gets a report: all respondents with an answer, or those asked for. Without a registry their ids stand for their
 * names.
 */
function readersOf({ project, responses, registry, analysis }: AnalysedSurvey, { respondents }: Wish): readonly Respondent[] {
  if (respondents) {
    const known = new Set(responses.rows.map((row) => row.id));
    const unknown = respondents.filter((id) => !known.has(id));
    if (unknown.length > 0) throw refusalOfEach(unknown, (id) => unknownId('respondent', id, [...known], '--respondent'));
    const silent = respondents.filter((id) => !analysis.readers.has(id));
    if (silent.length > 0) throw refusalOfEach(silent, nothingAnswered);
  }
  const ids = respondents ?? [...analysis.readers.ids];
  return ids.map((id) => registry.get(id) ?? { id, name: id, language: project.languages[0], attributes: new Map() });
}

function refuseUnwritten(project: Project, reports: readonly ReportKind[]): void {
  const unwritten = reports.filter((report) => project[report] === null);
  if (unwritten.length > 0) throw refusal(unwritten.map(reportWithoutTexts));
}

/** A report that was asked for by name must be possible in one of the formats asked for. */
function refuseUnmakeable(asked: readonly ReportKind[], makeable: readonly ReportKind[], wanted: readonly Format[]): void {
  const unmakeable = asked.filter((report) => !makeable.includes(report));
  if (unmakeable.length > 0) throw refusal(unmakeable.map((report) => reportWithoutFormat(report, wanted, formatsOf(report))));
}
