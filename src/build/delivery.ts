import path from 'node:path';
import { type Contacts, type DeliverySettings, NO_CONTACT } from '../model/delivery.js';
import type { Format, Project } from '../model/project.js';
import { languagesOf } from '../model/text.js';
import {
  type DeliveryItem,
  fileNames,
  keepList,
  keepPasswords,
  keepWithoutReport,
  makeBundle,
  makeCopies,
  passwordMissing,
  pdfMissing,
} from '../output/delivery/index.js';
import { type KeptFile, type OutputRecord, openShelf, type Shelf } from '../output/files/index.js';
import { InputError, ProblemCollector } from '../problems/index.js';
import type { AnalysedSurvey } from '../survey.js';
import type { BuildContext, MadeDocument, Produced } from './documents.js';
import { type Failure, failureOf } from './failure.js';
import type { BuildInputs } from './inputs.js';
import type { DocumentPlan, Plan } from './plan.js';

/** Who finished reports go to. */
export interface DeliveryPlan {
  readonly project: Project;
  readonly settings: DeliverySettings;
  /** The feedback reports, in the order of the registry. */
  readonly reports: readonly DocumentPlan[];
  readonly contacts: Contacts;
  /** Respondents whose questionnaire came back blank, so that there is no report. */
  readonly blank: readonly { readonly id: string; readonly name: string }[];
}

/** What was made for sending. */
export interface Delivered {
  readonly files: readonly KeptFile[];
  /** How many of the files are to be sent. */
  readonly copies: number;
  readonly blank: DeliveryPlan['blank'];
  /** Ids of respondents with a report but with neither e-mail nor address in the registry. */
  readonly unreachable: readonly string[];
}

/**
 * Null where nothing is to be delivered: without settings, without feedback reports, or in a build of a part, whose list would
 * claim to be complete. Throws InputError where the settings ask for something that cannot be had.
 */
export function planDelivery(survey: AnalysedSurvey, plan: Plan): DeliveryPlan | null {
  const { project, responses, registry, contacts, analysis } = survey;
  const settings = project.feedback?.delivery ?? null;
  const documents = plan.documents.filter(({ report }) => report === 'feedback');
  if (settings === null || !plan.whole || documents.length === 0) return null;
  const order = new Map([...registry.keys()].map((id, index) => [id, index]));
  const rank = ({ respondent }: DocumentPlan) => order.get(respondent?.id ?? '') ?? order.size;
  const reports = [...documents].sort((a, b) => rank(a) - rank(b));
  refuseImpossible(project, settings, reports, contacts);
  const blank = responses.rows
    .filter(({ id }) => !analysis.readers.has(id))
    .map(({ id }) => ({ id, name: registry.get(id)?.name ?? id }));
  return { project, settings, reports, contacts, blank };
}

function refuseImpossible(
  project: Project,
  settings: DeliverySettings,
  reports: readonly DocumentPlan[],
  contacts: Contacts,
): void {
  const problems = new ProblemCollector();
  const needing = (['passwords', 'combined', 'letter'] as const).filter((key) => settings[key]);
  if (!project.formats.includes('pdf'))
    for (const key of needing)
      problems.error({ file: path.join(project.root, 'feedback.yaml'), key: `delivery.${key}` }, pdfMissing());
  if (settings.passwords === 'registry') {
    const lacking = reports.flatMap(({ respondent }) =>
      contacts.get(respondent?.id ?? '')?.password ? [] : (respondent?.id ?? []),
    );
    if (lacking.length > 0)
      problems.error({ file: project.registryFile ?? project.root, key: 'password' }, passwordMissing(lacking));
  }
  const found = problems.list();
  if (found.length > 0) throw new InputError(found);
}

/**
 * Prepares finished reports for sending, if there is a plan and everything was made; else `delivered` is null. What is up to date
 * is neither opened nor written. A delivery that fails is named as a failure, and the reports stay.
 */
export async function deliver(
  plan: DeliveryPlan | null,
  { keeper }: Pick<BuildContext, 'keeper'>,
  { made, failures }: Pick<Produced, 'made' | 'failures'>,
  { tools }: BuildInputs,
): Promise<{ readonly delivered: Delivered | null; readonly failures: readonly Failure[] }> {
  if (plan === null || failures.length > 0) return { delivered: null, failures: [] };
  try {
    return { delivered: await deliverAll(plan, openShelf(keeper, tools.code ?? ''), made), failures: [] };
  } catch (error) {
    return { delivered: null, failures: [failureOf('feedback/delivery', error)] };
  }
}

async function deliverAll(plan: DeliveryPlan, shelf: Shelf, made: readonly MadeDocument[]): Promise<Delivered> {
  const { project, settings, blank } = plan;
  const deliveryItems = pack(plan, made);
  const copies = await makeCopies(shelf, deliveryItems, await passwordsFor(settings, shelf.folder, deliveryItems));
  const [language] = project.languages;
  const buildInputs = { title: titleOf(project), language, date: project.date };
  const files = [
    ...copies,
    await keepList(shelf, deliveryItems, copies),
    ...(blank.length > 0 ? [await keepWithoutReport(shelf, blank, language)] : []),
    ...(settings.combined ? await makeBundle(shelf, buildInputs, deliveryItems) : []),
  ];
  const unreachable = deliveryItems.filter(({ contact }) => contact.email === '' && contact.address === '').map(({ id }) => id);
  return { files, copies: copies.length, blank, unreachable };
}

function pack({ project, settings, reports, contacts }: DeliveryPlan, made: readonly MadeDocument[]): readonly DeliveryItem[] {
  const format = sentAs(project.formats);
  const names = fileNames(settings.fileName, reports.map(namedBy(project)), format);
  const records = new Map(made.map(({ record }) => [record.file, record]));
  return reports.map(({ respondent, edition }): DeliveryItem => {
    const { id, name } = respondent ?? { id: '', name: '' };
    const report = recordOf(records, `feedback/${id}/feedback.${edition}.${format}`);
    const letter = settings.letter ? recordOf(records, `feedback/${id}/letter.${edition}.pdf`) : null;
    return { id, name, edition, contact: contacts.get(id) ?? NO_CONTACT, fileName: names.get(id) ?? '', report, letter };
  });
}

/** Which format is sent where a report has several: the one with the lowest rank. Null: never sent. */
const RANK_TO_SEND: Readonly<Record<Format, number | null>> = { pdf: 1, html: 2, pptx: null };

function sentAs(formats: readonly Format[]): Format {
  const ranked = formats.flatMap((format) => {
    const rank = RANK_TO_SEND[format];
    return rank === null ? [] : [{ format, rank }];
  });
  const [first] = ranked.sort((a, b) => a.rank - b.rank);
  if (!first) throw new Error('A report is in no format that can be sent.');
  return first.format;
}

function namedBy(project: Project) {
  return ({ respondent, edition }: DocumentPlan) => {
    const { id, name } = respondent ?? { id: '', name: '' };
    const title = project.feedback?.title[languagesOf(edition, project.languages)[0]] ?? '';
    return { id, parts: { id, name, language: edition, title, date: project.date } };
  };
}

function titleOf({ feedback, languages, title }: Project): string {
  const [language] = languages;
  return `${feedback?.title[language] ?? ''} – ${title[language]}`;
}

function recordOf(records: ReadonlyMap<string, OutputRecord>, file: string): OutputRecord {
  const record = records.get(file);
  if (!record) throw new Error(`${file} was not made.`);
  return record;
}

async function passwordsFor(
  { passwords }: DeliverySettings,
  folder: string,
  deliveryItems: readonly DeliveryItem[],
): Promise<ReadonlyMap<string, string> | null> {
  if (passwords === 'generated') return keepPasswords(folder, deliveryItems);
  return passwords && new Map(deliveryItems.map(({ id, contact }) => [id, contact.password]));
}
