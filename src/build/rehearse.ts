import { setImmediate } from 'node:timers/promises';
import { NO_CONTACT } from '../model/delivery.js';
import { LANGS, type Lang, languagesOf } from '../model/text.js';
import type { View } from '../model/view.js';
import type { Isolation } from '../output/isolation/index.js';
import type { DecidedSurvey } from '../survey.js';
import type { DocumentMaker } from './document-maker.js';
import { openPublications } from './documents.js';
import { type Failure, failureOf } from './failure.js';
import type { DocumentPlan, Plan } from './plan.js';
import { hasOwnTemplates, templateFolders } from './templates.js';

/** What a rehearsal looks at. */
export interface Rehearsal {
  readonly survey: DecidedSurvey;
  readonly plan: Plan;
  readonly isolation: Pick<Isolation, 'check'>;
}

/**
 * Makes every document of a plan as far as that is possible without fonts, the browser, and writing: composes it, fills in its
 * templates, looks for characters without a glyph and for other respondents. Returns the documents that a build could not make,
 * with its words. Readers' documents have their templates in common and differ by the texts of their views: so templates are filled
 * in for the first readers of each edition, for one where they are the built-in ones, and for all once one has failed; of the
 * others the texts are looked at. `advance` is called after each document.
 */
export async function rehearse(
  { survey, plan, isolation }: Rehearsal,
  advance: (done: number, total: number, name: string) => void,
): Promise<readonly Failure[]> {
  const { project, decisions } = survey;
  const { documents } = plan;
  if (documents.length === 0) return [];
  const { openDocumentMaker } = await import('./document-maker.js');
  const maker = await openDocumentMaker(project, templateFolders(project));
  const publications = openPublications(decisions);
  const isAmongFirst = openSample(hasOwnTemplates(project) ? FILLED_IN : 1);
  const failing = new Set<string>();
  const failures: Failure[] = [];
  try {
    for (const [index, document] of documents.entries()) {
      const name = document.path.join('/');
      try {
        const view = await maker.compose(document, publications(document));
        const isWhole = isAmongFirst(document) || failing.has(document.report);
        const text = isWhole
          ? await maker.sketch(view, document.edition)
          : said(view, languagesOf(document.edition, project.languages), maker);
        if (document.respondent) isolation.check(document.respondent.id, 'html', text);
      } catch (error) {
        failures.push(failureOf(name, error));
        failing.add(document.report);
      }
      advance(index + 1, documents.length, name);
      // Composing is all in one thread: signals and a bar that is redrawn need a moment between two documents.
      await setImmediate();
    }
  } finally {
    await maker.close();
  }
  return failures;
}

/** For so many readers of each edition the templates of a project are filled in: one may take a branch that another does not. */
const FILLED_IN = 10;

/** True for public documents, and for the first `most` of each kind and edition among those of readers. */
function openSample(most: number): (document: DocumentPlan) => boolean {
  const seen = new Map<string, number>();
  return ({ respondent, report, edition, contact }) => {
    if (respondent === null) return true;
    const kind = `${report} ${edition} ${contact === null || contact === NO_CONTACT}`;
    const before = seen.get(kind) ?? 0;
    seen.set(kind, before + 1);
    return before < most;
  };
}

/** All texts of a view in these languages, as a page has them. Throws RenderError for a character without a glyph. */
function said(view: View, languages: readonly Lang[], maker: Pick<DocumentMaker, 'refuseMissing'>): string {
  const found = new Set<string>();
  collectTexts(view, languages, found);
  const texts = [...found].join('\n');
  maker.refuseMissing(texts);
  return texts.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** Adds all texts below a value. Views hold thousands of numbers, so that lists of them are passed over at once. */
function collectTexts(value: unknown, languages: readonly Lang[], found: Set<string>): void {
  if (typeof value === 'string') found.add(value);
  else if (Array.isArray(value)) {
    if (typeof value[0] !== 'number') for (const one of value) collectTexts(one, languages, found);
  } else if (typeof value === 'object' && value !== null) {
    const isInLanguages = LANGS.every((lang) => lang in value);
    const keys = isInLanguages ? languages : Object.keys(value);
    for (const key of keys) collectTexts((value as Readonly<Record<string, unknown>>)[key], languages, found);
  }
}
