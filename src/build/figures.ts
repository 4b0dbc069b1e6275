import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { AUDIENCE_OF } from '../model/document.js';
import { REPORTS } from '../model/project.js';
import { type Lang, type Languages, languagesOf } from '../model/text.js';
import { type DrawnFigure, FIGURE_FORMATS, listedIds, listText } from '../output/figures/index.js';
import { isKept, type Keeper, type KeptFile, type PossibleKey } from '../output/files/index.js';
import type { DocumentPlan } from './plan.js';

/** The figures of a report in one language, to be made after its documents. */
export interface FigurePlan {
  /** The last document of the report. */
  readonly document: DocumentPlan;
  readonly lang: Lang;
}

/** The folder of the figures in the output folder. */
export const FIGURES_FOLDER = 'figures';

/**
 * The figures of all public reports that are built, in each language of their editions. Charts for a single reader stay in the
 * report.
 */
export function planFigures(documents: readonly DocumentPlan[], languages: Languages): readonly FigurePlan[] {
  return REPORTS.filter((report) => AUDIENCE_OF[report] === 'public').flatMap((report) => {
    const own = documents.filter((document) => document.report === report);
    const last = own.at(-1);
    const isSpoken = (lang: Lang) => own.some(({ edition }) => languagesOf(edition, languages).includes(lang));
    return last ? languages.filter(isSpoken).map((lang) => ({ document: last, lang })) : [];
  });
}

/** The name of a plan in the list of failures. */
export function nameOf({ document, lang }: FigurePlan): string {
  return `${FIGURES_FOLDER}/${document.report}.${lang}`;
}

/**
 * Keeps the figures of a report where all of them are up to date; else draws them, and writes those that are missing or changed.
 * The list of figures is written last, so that a list that is up to date names all of them.
 */
export async function keepFigures(
  plan: FigurePlan,
  keeper: Keeper,
  key: PossibleKey,
  draw: () => Promise<readonly DrawnFigure[]>,
): Promise<readonly KeptFile[]> {
  const kept = await findAll(plan, keeper, key);
  if (kept) return kept;
  const figures = await draw();
  const files = await Promise.all(
    figures.flatMap(({ id, files: made }) =>
      FIGURE_FORMATS.map((format) => keeper.keep(segmentsOf(id, plan, format), key, () => made[format])),
    ),
  );
  return [...files, await keeper.keep(listOf(plan), key, () => listText(figures, plan.lang))];
}

/** All files of the last build, if each is unchanged and made from the same inputs; else null. */
async function findAll(plan: FigurePlan, keeper: Keeper, key: PossibleKey): Promise<readonly KeptFile[] | null> {
  const list = await keeper.find(listOf(plan), key);
  if (!isKept(list)) return null;
  const ids = listedIds(await readFile(path.join(keeper.folder, ...listOf(plan)), 'utf8'));
  const found = await Promise.all(
    ids.flatMap((id) => FIGURE_FORMATS.map((format) => keeper.find(segmentsOf(id, plan, format), key))),
  );
  const kept = found.filter(isKept);
  return kept.length < found.length ? null : [list, ...kept];
}

function segmentsOf(id: string, { lang }: FigurePlan, format: string): readonly string[] {
  return [FIGURES_FOLDER, `${id}.${lang}.${format}`];
}

function listOf({ document, lang }: FigurePlan): readonly string[] {
  return [FIGURES_FOLDER, `${document.report}.${lang}.txt`];
}
