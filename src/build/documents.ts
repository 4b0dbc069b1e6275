import { type Decisions, protect } from '../analysis/disclosure/index.js';
import type { DocumentKind } from '../model/document.js';
import type { Format } from '../model/project.js';
import type { Audience, Publication } from '../model/publication.js';
import type { Edition } from '../model/text.js';
import { type Output, type OutputRecord, type Reason, recordOutput, writeWhole } from '../output/files/index.js';
import type { Isolation } from '../output/isolation/index.js';
import type { CacheKeys } from './cache-keys.js';
import type { DocumentMaker } from './document-maker.js';
import { type FigureFile, type FigurePlan, keepFigures, nameOf } from './figures.js';
import { once } from './once.js';
import type { DocumentPlan } from './plan.js';

/** Everything that documents are made with. */
export interface BuildContext {
  readonly decisions: Decisions;
  readonly cacheKeys: CacheKeys;
  readonly isolation: Isolation;
  readonly output: Output;
  /** Everything is to be made again. */
  readonly force: boolean;
  /** Called with the first document that is made. */
  readonly openDocumentMaker: () => Promise<DocumentMaker>;
  readonly jobs: number;
}

/** One file of one document. */
export interface MadeDocument {
  readonly report: DocumentKind;
  readonly edition: Edition;
  readonly format: Format;
  /** Why it was made; empty where the file of the last build is still right. */
  readonly reasons: readonly (Reason | 'forced')[];
  readonly record: OutputRecord;
}

export interface Failure {
  readonly document: string;
  readonly reason: string;
}

export interface Produced {
  readonly made: readonly MadeDocument[];
  readonly figures: readonly FigureFile[];
  readonly failures: readonly Failure[];
}

/** A document, or the figures of a report, which follow the last of its documents and share what it shows. */
type Job = { readonly document: DocumentPlan; readonly figures: FigurePlan | null };

/**
 * Makes all documents and figures, `jobs` at once. One that fails is named and does not take the others with it. Throws what the studio
 * throws where it does not open; nothing is written then.
 */
export async function produceAll(
  context: BuildContext,
  plans: readonly DocumentPlan[],
  figurePlans: readonly FigurePlan[],
  advance: (done: number, total: number, name: string) => void,
): Promise<Produced> {
  const jobs = plans.flatMap((document): readonly Job[] => [
    { document, figures: null },
    ...figurePlans.filter((figures) => figures.document === document).map((figures) => ({ document, figures })),
  ]);
  const made: (readonly MadeDocument[])[] = jobs.map(() => []);
  const drawn: (readonly FigureFile[])[] = jobs.map(() => []);
  const failures: Failure[] = [];
  const publications = openPublications(context.decisions);
  let maker: Promise<DocumentMaker> | null = null;
  const enter = () => {
    maker ??= context.openDocumentMaker();
    return maker;
  };
  const waiting = jobs.entries();
  let done = 0;
  async function work(): Promise<void> {
    for (const [index, { document: plan, figures }] of waiting) {
      const document = figures ? nameOf(figures) : plan.path.join('/');
      try {
        const publication = once(() => publications(plan));
        if (figures) drawn[index] = await draw(context, figures, publication, enter);
        else made[index] = await produce(context, plan, publication, enter);
      } catch (error) {
        failures.push({ document, reason: error instanceof Error ? error.message : String(error) });
      }
      if (figures) continue;
      done += 1;
      advance(done, plans.length, document);
    }
  }
  try {
    await Promise.all(Array.from({ length: Math.min(context.jobs, jobs.length) }, work));
    await maker;
  } finally {
    await leave(maker);
  }
  return { made: made.flat(), figures: drawn.flat(), failures };
}

/** A studio that never opened is not closed. */
async function leave(maker: Promise<DocumentMaker> | null): Promise<void> {
  await maker?.then(
    ({ close }) => close(),
    () => undefined,
  );
}

/** What a document's readers may see. Editions of one document follow each other and share it; so do a report and its letter. */
function openPublications(decisions: Decisions): (plan: DocumentPlan) => Publication {
  let last: { readonly of: string; readonly publication: Publication } | null = null;
  return ({ report, respondent, precision }) => {
    const of = respondent ? `respondent ${respondent.id}` : report;
    const audience: Audience = respondent ? { kind: 'respondent', id: respondent.id } : { kind: 'public' };
    if (last?.of !== of) last = { of, publication: protect(decisions, audience, precision) };
    return last.publication;
  };
}

/** Keeps the files of one document that are still right, and makes the others. */
async function produce(
  context: BuildContext,
  plan: DocumentPlan,
  publication: () => Publication,
  enter: () => Promise<DocumentMaker>,
): Promise<readonly MadeDocument[]> {
  const { report, edition } = plan;
  const { force, output } = context;
  const key = context.cacheKeys.keyOf(plan, publication);
  const found = await Promise.all(
    plan.formats.map(async (format) => ({
      format,
      there: force ? (['forced'] as const) : await output.previous.find(segmentsOf(plan, format), key),
    })),
  );
  const kept = found.flatMap(({ format, there }): MadeDocument[] =>
    isRecord(there) ? [{ report, edition, format, reasons: [], record: there }] : [],
  );
  const due = found.flatMap(({ format, there }) => (isRecord(there) ? [] : [{ format, reasons: there }]));
  if (due.length === 0) return kept;
  const formats = due.map(({ format }) => format);
  const finished = await (await enter()).make(plan, publication(), formats);
  const made: MadeDocument[] = [...kept];
  for (const { format, content } of finished) {
    const record = await put(context, plan, format, content, key.text());
    made.push({ report, edition, format, reasons: due.find((one) => one.format === format)?.reasons ?? [], record });
  }
  return made;
}

/** Figures are made from what their report is made from. */
function draw(
  context: BuildContext,
  plan: FigurePlan,
  publication: () => Publication,
  enter: () => Promise<DocumentMaker>,
): Promise<readonly FigureFile[]> {
  const key = context.cacheKeys.keyOf(plan.document, publication);
  return keepFigures(plan, context, key, async () => (await enter()).draw(plan.document, publication(), plan.lang));
}

function isRecord(there: OutputRecord | readonly unknown[]): there is OutputRecord {
  return 'sha256' in there;
}

/** Writes a finished file, once it is known to hold nobody but its reader. */
async function put(
  { isolation, output }: BuildContext,
  plan: DocumentPlan,
  format: Format,
  content: string | Uint8Array,
  key: string,
): Promise<OutputRecord> {
  if (plan.respondent) isolation.check(plan.respondent.id, format, content);
  const segments = segmentsOf(plan, format);
  await writeWhole(output.folder, segments, content);
  const record = recordOutput(segments, content, key);
  await output.journal.add(record);
  return record;
}

function segmentsOf({ path }: DocumentPlan, format: Format): readonly string[] {
  return [...path.slice(0, -1), `${path.at(-1)}.${format}`];
}
