import { type Decisions, protect } from '../analysis/disclosure/index.js';
import { AUDIENCE_OF, type DocumentKind } from '../model/document.js';
import type { Format } from '../model/project.js';
import type { Audience, Publication } from '../model/publication.js';
import type { Edition } from '../model/text.js';
import { isKept, type Keeper, type KeptFile } from '../output/files/index.js';
import type { Isolation } from '../output/isolation/index.js';
import type { CacheKeys } from './cache-keys.js';
import type { DocumentMaker } from './document-maker.js';
import { type Failure, failureOf } from './failure.js';
import { type FigurePlan, keepFigures, nameOf } from './figures.js';
import { type Lazy, lazily } from './lazily.js';
import { once } from './once.js';
import type { DocumentPlan } from './plan.js';

/** Everything that making documents needs. */
export interface BuildContext {
  readonly decisions: Decisions;
  readonly cacheKeys: CacheKeys;
  readonly isolation: Pick<Isolation, 'check'>;
  readonly keeper: Keeper;
  /** Called only when the first document has to be made. */
  readonly openDocumentMaker: () => Promise<DocumentMaker>;
  /** Documents made at once. */
  readonly jobs: number;
}

/** One file of one document; `reasons` is empty where the file of the last build was kept. */
export interface MadeDocument extends KeptFile {
  readonly report: DocumentKind;
  readonly edition: Edition;
  readonly format: Format;
}

/** What was made, in the order of the plan, and what failed. */
export interface Produced {
  readonly made: readonly MadeDocument[];
  readonly figures: readonly KeptFile[];
  readonly failures: readonly Failure[];
}

/** A document, or the figures of a report, which follow the last of its documents and share what it shows. */
interface Job {
  readonly document: DocumentPlan;
  readonly figures: FigurePlan | null;
}

/**
 * Makes all documents and figures, `jobs` at once. One that fails is named in `failures`, and the others are made. Throws what
 * `openDocumentMaker` throws where it does not open; nothing is written then. `advance` is called after each document.
 */
export async function produceAll(
  context: BuildContext,
  { documents, figures }: { readonly documents: readonly DocumentPlan[]; readonly figures: readonly FigurePlan[] },
  advance: (done: number, total: number, name: string) => void,
): Promise<Produced> {
  const jobs = documents.flatMap((document): readonly Job[] => [
    { document, figures: null },
    ...figures.filter((plan) => plan.document === document).map((plan) => ({ document, figures: plan })),
  ]);
  const made: (readonly MadeDocument[])[] = jobs.map(() => []);
  const drawn: (readonly KeptFile[])[] = jobs.map(() => []);
  const failures: Failure[] = [];
  const publications = openPublications(context.decisions);
  const maker = lazily(context.openDocumentMaker);
  const waiting = jobs.entries();
  let done = 0;
  async function work(): Promise<void> {
    for (const [index, { document, figures: plan }] of waiting) {
      const name = plan ? nameOf(plan) : document.path.join('/');
      try {
        const publication = once(() => publications(document));
        if (plan) drawn[index] = await draw(context, plan, publication, maker);
        else made[index] = await produce(context, document, publication, maker);
      } catch (error) {
        failures.push(failureOf(name, error));
      }
      if (plan) continue;
      done += 1;
      advance(done, documents.length, name);
    }
  }
  try {
    await Promise.all(Array.from({ length: Math.min(context.jobs, jobs.length) }, work));
    await maker.check();
  } finally {
    await maker.close();
  }
  return { made: made.flat(), figures: drawn.flat(), failures };
}

/** What a document's readers may see. Editions of one document follow each other and share it; so do a report and its letter. */
export function openPublications(decisions: Decisions): (plan: DocumentPlan) => Publication {
  let last: { readonly of: string; readonly publication: Publication } | null = null;
  return ({ report, respondent, precision }) => {
    const of = respondent ? `respondent ${respondent.id}` : report;
    if (last?.of !== of) last = { of, publication: protect(decisions, audienceOf(report, respondent), precision) };
    return last.publication;
  };
}

function audienceOf(report: DocumentKind, respondent: DocumentPlan['respondent']): Audience {
  switch (AUDIENCE_OF[report]) {
    case 'public':
      return { kind: 'public' };
    case 'respondent':
      if (respondent === null) throw new Error(`The ${report} is for no one.`);
      return { kind: 'respondent', id: respondent.id };
  }
}

/**
 * One document: keeps the files that are up to date; composes it, renders the other files, searches them for other respondents,
 * and writes them.
 */
async function produce(
  { cacheKeys, keeper, isolation }: BuildContext,
  plan: DocumentPlan,
  publication: () => Publication,
  maker: Lazy<DocumentMaker>,
): Promise<readonly MadeDocument[]> {
  const { report, edition } = plan;
  const key = cacheKeys.keyOf(plan, publication);
  const looked = await Promise.all(
    plan.formats.map(async (format) => ({ format, found: await keeper.find(segmentsOf(plan, format), key) })),
  );
  const kept = looked.flatMap(({ format, found }) => (isKept(found) ? [{ report, edition, format, ...found }] : []));
  const due = looked.flatMap(({ format, found }) => (isKept(found) ? [] : [{ format, reasons: found }]));
  if (due.length === 0) return kept;
  const { compose, render } = await maker.get();
  const view = await compose(plan, publication());
  const rendered = await render(
    view,
    edition,
    due.map(({ format }) => format),
  );
  if (plan.respondent) for (const { format, content } of rendered) isolation.check(plan.respondent.id, format, content);
  const made: MadeDocument[] = [...kept];
  for (const { format, content } of rendered) {
    const reasons = due.find((one) => one.format === format)?.reasons ?? [];
    made.push({ report, edition, format, ...(await keeper.write(segmentsOf(plan, format), key, reasons, content)) });
  }
  return made;
}

/** The figures of a report, from the same view model as its documents. */
function draw(
  { cacheKeys, keeper }: BuildContext,
  plan: FigurePlan,
  publication: () => Publication,
  maker: Lazy<DocumentMaker>,
): Promise<readonly KeptFile[]> {
  const key = cacheKeys.keyOf(plan.document, publication);
  return keepFigures(plan, keeper, key, async () => {
    const { compose, draw: drawAll } = await maker.get();
    return drawAll(await compose(plan.document, publication()), plan.lang);
  });
}

function segmentsOf({ path }: DocumentPlan, format: Format): readonly string[] {
  return [...path.slice(0, -1), `${path.at(-1)}.${format}`];
}
