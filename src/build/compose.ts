import type { DocumentKind } from '../model/document.js';
import type { ReportKind, ReportTexts } from '../model/project.js';
import type { Publication } from '../model/publication.js';
import { languagesOf } from '../model/text.js';
import type { View } from '../model/view.js';
import { composeBrief } from '../reports/brief/index.js';
import { composeFeedback } from '../reports/feedback/index.js';
import { composeLetter } from '../reports/letter/index.js';
import type { ReportContext } from '../reports/report/index.js';
import { composeSlides } from '../reports/slides/index.js';
import { openAgreement } from './agreement.js';
import type { DocumentPlan } from './plan.js';

/** How the view models of a kind of documents are composed. */
interface Composer {
  readonly compose: (context: ReportContext, plan: DocumentPlan, publication: Publication) => View;
  /** Whether one view model serves all editions of a document; it then has everything in both languages. */
  readonly forAllEditions: boolean;
}

const COMPOSERS: Readonly<Record<DocumentKind, Composer>> = {
  feedback: {
    compose: (context, { respondent }, publication) =>
      composeFeedback(context, textsOf(context, 'feedback'), publication, given(respondent, 'reader')),
    forAllEditions: true,
  },
  brief: {
    compose: (context, _, publication) => composeBrief(context, textsOf(context, 'brief'), publication),
    forAllEditions: true,
  },
  slides: {
    compose: (context, _, publication) => composeSlides(context, textsOf(context, 'slides'), publication),
    forAllEditions: true,
  },
  letter: {
    compose: (context, plan) =>
      composeLetter(context, plan.respondent, plan.contact, languagesOf(plan.edition, context.project.languages)[0]),
    forAllEditions: false,
  },
};

/**
 * Composes the view model of a document from what its readers may see. Editions that share a publication share the view model
 * too. Rejects with an Error that says why a document cannot be composed.
 */
export function openComposer(context: ReportContext): (plan: DocumentPlan, publication: Publication) => Promise<View> {
  const composed = new WeakMap<Publication, Map<string, Promise<View>>>();
  const agree = openAgreement();
  return (plan, publication) => {
    const { compose, forAllEditions } = COMPOSERS[plan.report];
    const views = composed.get(publication) ?? new Map<string, Promise<View>>();
    composed.set(publication, views);
    const key = forAllEditions ? plan.report : `${plan.report} ${plan.edition}`;
    const view = views.get(key) ?? Promise.resolve(agree(compose(context, plan, publication), publication));
    views.set(key, view);
    return view;
  };
}

/** The texts of a report. Throws Error where the project has none: such a report is not planned. */
function textsOf<K extends ReportKind>({ project }: ReportContext, report: K): NonNullable<ReportTexts[K]> {
  return given(project[report], `texts of the ${report}`);
}

function given<T>(value: T, what: string): NonNullable<T> {
  if (value === null || value === undefined) throw new Error(`There is no ${what}.`);
  return value;
}
