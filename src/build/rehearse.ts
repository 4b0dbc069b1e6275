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
 * with its words. What cannot fail for one reader alone is done for the first reader of an edition: readers' documents have the
 * built-in templates in common, and differ by the texts of their views. `advance` is called after each document.
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
  const isWhole = hasOwnTemplates(project) ? () => true : firstOfItsKind();
  const failures: Failure[] = [];
  try {
    for (const [index, document] of documents.entries()) {
      const name = document.path.join('/');
      try {
        const view = await maker.compose(document, publications(document));
        const text = isWhole(document)
          ? await maker.sketch(view, document.edition)
          : said(view, languagesOf(document.edition, project.languages), maker);
        if (document.respondent) isolation.check(document.respondent.id, 'html', text);
      } catch (error) {
        failures.push(failureOf(name, error));
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

/** True for public documents, and for the first of a kind and edition among those of readers. */
function firstOfItsKind(): (document: DocumentPlan) => boolean {
  const seen = new Set<string>();
  return ({ respondent, report, edition, contact }) => {
    if (respondent === null) return true;
    const kind = `${report} ${edition} ${contact === null || contact === NO_CONTACT}`;
    const isFirst = !seen.has(kind);
    seen.add(kind);
    return isFirst;
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
