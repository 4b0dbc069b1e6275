import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { DocumentKind } from '../model/document.js';
import { type Lang, type Languages, languagesOf } from '../model/text.js';
import { type DrawnFigure, FIGURE_FORMATS, listedIds, listText } from '../output/figures/index.js';
import {
  type Output,
  type OutputRecord,
  type PossibleKey,
  type Reason,
  recordOutput,
  writeWhole,
} from '../output/files/index.js';
import type { DocumentPlan } from './plan.js';

/** The figures of a report in one language, to be made after its documents. */
export interface FigurePlan {
  /** The last of its documents. */
  readonly document: DocumentPlan;
  readonly lang: Lang;
}

/** A file in the folder of figures, and why it was made. */
export interface FigureFile {
  readonly reasons: readonly (Reason | 'forced')[];
  readonly record: OutputRecord;
}

const FOLDER = 'figures';

/** Reports that everybody may read. Feedback is confidential: its charts stay in it. */
const SOURCES: readonly DocumentKind[] = ['brief', 'slides'];

/** The figures of all public reports that are built, in the languages that they are built in. */
export function planFigures(documents: readonly DocumentPlan[], languages: Languages): readonly FigurePlan[] {
  return SOURCES.flatMap((report) => {
    const own = documents.filter((document) => document.report === report);
    const last = own.at(-1);
    const isSpoken = (lang: Lang) => own.some(({ edition }) => languagesOf(edition, languages).includes(lang));
    return last ? languages.filter(isSpoken).map((lang) => ({ document: last, lang })) : [];
  });
}

/** How a plan is called where it fails. */
export function nameOf({ document, lang }: FigurePlan): string {
  return `${FOLDER}/${document.report}.${lang}`;
}

/**
 * Keeps the figures of a report where all of them are still right; else draws them, and writes those that are not there. Their list is
 * written last: where it is right, it names all that there are.
 */
export async function keepFigures(
  plan: FigurePlan,
  { output, force }: { readonly output: Output; readonly force: boolean },
  key: PossibleKey,
  make: () => Promise<readonly DrawnFigure[]>,
): Promise<readonly FigureFile[]> {
  const kept = force ? null : await findAll(plan, output, key);
  if (kept) return kept;
  const figures = await make();
  const put = async (segments: readonly string[], content: string | Uint8Array): Promise<FigureFile> => {
    const there = force ? (['forced'] as const) : await output.previous.find(segments, key);
    if ('sha256' in there) return { reasons: [], record: there };
    await writeWhole(output.folder, segments, content);
    const record = recordOutput(segments, content, key.text());
    await output.journal.add(record);
    return { reasons: there, record };
  };
  const files = await Promise.all(
    figures.flatMap(({ id, files: made }) => FIGURE_FORMATS.map((format) => put(segmentsOf(id, plan, format), made[format]))),
  );
  return [...files, await put(listOf(plan), listText(figures, plan.lang))];
}

/** All files of the last build, if each is as it was made and from the same. */
async function findAll(plan: FigurePlan, { folder, previous }: Output, key: PossibleKey): Promise<readonly FigureFile[] | null> {
  const list = await previous.find(listOf(plan), key);
  if (!('sha256' in list)) return null;
  const ids = listedIds(await readFile(path.join(folder, ...listOf(plan)), 'utf8'));
  const found = await Promise.all(
    ids.flatMap((id) => FIGURE_FORMATS.map((format) => previous.find(segmentsOf(id, plan, format), key))),
  );
  const records = found.filter((one): one is OutputRecord => 'sha256' in one);
  return records.length < found.length ? null : [list, ...records].map((record) => ({ reasons: [], record }));
}

function segmentsOf(id: string, { lang }: FigurePlan, format: string): readonly string[] {
  return [FOLDER, `${id}.${lang}.${format}`];
}

function listOf({ document, lang }: FigurePlan): readonly string[] {
  return [FOLDER, `${document.report}.${lang}.txt`];
}
