import type { Decisions } from './disclosure/decide.js';
import { protect } from './disclosure/protect.js';
import type { Isolation } from './isolation.js';
import type { Format, ReportKind } from './model/project.js';
import type { Audience, Publication } from './model/publication.js';
import type { Edition } from './model/text.js';
import type { View } from './model/view.js';
import { writeWhole } from './output/files.js';
import { type OutputRecord, recordOutput, sha256 } from './output/manifest.js';
import type { Previous } from './output/previous.js';
import type { DocumentPlan } from './plan.js';
import type { Press } from './render/press.js';
import { composeReport, precisionOf } from './reports/compose.js';
import type { Desk } from './reports/desk.js';

/** Everything that documents are made with. */
export interface Workshop {
  readonly desk: Desk;
  readonly decisions: Decisions;
  readonly press: Press;
  readonly isolation: Isolation;
  readonly folder: string;
  /** What the last build left; null where everything is to be made again. */
  readonly previous: Previous | null;
  readonly tools: Readonly<Record<string, string>>;
  readonly jobs: number;
}

/** One file of one document. */
export interface Made {
  readonly report: ReportKind;
  readonly edition: Edition;
  readonly format: Format;
  /** True where the file of the last build is still right. */
  readonly reused: boolean;
  readonly record: OutputRecord;
}

export interface Failure {
  readonly document: string;
  readonly reason: string;
}

/** Makes all documents, `jobs` at once. One that fails is named and does not take the others with it. */
export async function produceAll(
  workshop: Workshop,
  plans: readonly DocumentPlan[],
  advance: (done: number, total: number, name: string) => void,
): Promise<{ made: readonly Made[]; failures: readonly Failure[] }> {
  const made: (readonly Made[])[] = plans.map(() => []);
  const failures: Failure[] = [];
  const waiting = plans.entries();
  let done = 0;
  async function work(): Promise<void> {
    for (const [index, plan] of waiting) {
      const document = plan.path.join('/');
      try {
        made[index] = await produce(workshop, plan);
      } catch (error) {
        failures.push({ document, reason: error instanceof Error ? error.message : String(error) });
      }
      done += 1;
      advance(done, plans.length, document);
    }
  }
  await Promise.all(Array.from({ length: Math.min(workshop.jobs, plans.length) }, work));
  return { made: made.flat(), failures };
}

/** Protect, compose, render and write one document. */
async function produce(workshop: Workshop, plan: DocumentPlan): Promise<readonly Made[]> {
  const publication = publicationFor(workshop, plan);
  const view = await composeReport(workshop.desk, plan.report, publication, plan.respondent);
  const made: Made[] = [];
  for (const draft of await draftsOf(workshop, plan, view)) made.push(await writeFormat(workshop, plan, draft));
  return made;
}

/** What this document's readers may see. */
function publicationFor({ desk, decisions }: Workshop, plan: DocumentPlan): Publication {
  const audience: Audience = plan.respondent ? { kind: 'respondent', id: plan.respondent.id } : { kind: 'public' };
  return protect(decisions, audience, precisionOf(desk, plan.report));
}

/** A file before it is finished. Equal sources make equal files. */
interface Draft {
  readonly format: Format;
  readonly source: string | Uint8Array;
  finish(): string | Uint8Array | Promise<Uint8Array>;
}

async function draftsOf({ press, desk }: Workshop, { formats, edition }: DocumentPlan, view: View): Promise<readonly Draft[]> {
  const { date } = desk.project;
  const html = formats.some((format) => format !== 'pptx') ? await press.html(view, edition) : '';
  return formats.map((format): Draft => {
    if (format === 'html') return { format, source: html, finish: () => html };
    if (format === 'pdf') return { format, source: html, finish: () => press.pdf(html, date) };
    const deck = press.pptx(view, edition, date);
    return { format, source: deck, finish: () => deck };
  });
}

async function writeFormat(workshop: Workshop, plan: DocumentPlan, { format, source, finish }: Draft): Promise<Made> {
  const { report, edition } = plan;
  const segments = [...plan.path.slice(0, -1), `${plan.path.at(-1)}.${format}`];
  const key = sha256(JSON.stringify([sha256(source), workshop.desk.project.date, workshop.tools]));
  const unchanged = await workshop.previous?.unchanged(segments, key);
  if (unchanged) return { report, edition, format, reused: true, record: unchanged };
  const content = await finish();
  if (plan.respondent) workshop.isolation.check(plan.respondent.id, format, content);
  await writeWhole(workshop.folder, segments, content);
  return { report, edition, format, reused: false, record: recordOutput(segments, content, key) };
}
