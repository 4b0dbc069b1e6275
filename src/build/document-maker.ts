import type { Format, Project, ReportKind } from '../model/project.js';
import type { Publication } from '../model/publication.js';
import type { Lang } from '../model/text.js';
import type { View } from '../model/view.js';
import { type DrawnFigure, makeFigures } from '../output/figures/index.js';
import { openRenderer, type Renderer } from '../output/renderer/index.js';
import { figuresOf } from '../reports/figures/index.js';
import { composeLetter } from '../reports/letter/index.js';
import { openReportContext, type ReportContext } from '../reports/report/index.js';
import { composeReport } from './compose.js';
import type { DocumentPlan } from './plan.js';

/** Where documents are composed and finished. It takes long to open, and is opened only where there is something to make. */
export interface DocumentMaker {
  /** One document in some of its formats. Rejects with the reason why it cannot be made. */
  make(plan: DocumentPlan, publication: Publication, formats: readonly Format[]): Promise<readonly Finished[]>;
  /** All charts of a public report in one language, for papers and pages of others. Rejects as `make` does. */
  draw(plan: DocumentPlan, publication: Publication, lang: Lang): Promise<readonly DrawnFigure[]>;
  close(): Promise<void>;
}

export interface Finished {
  readonly format: Format;
  readonly content: string | Uint8Array;
}

const DOCUMENT_TIMEOUT_MS = 60_000;

/** `templates` are folders, of which a later one overrides an earlier one file by file. */
export async function openDocumentMaker(project: Project, templates: readonly string[]): Promise<DocumentMaker> {
  const renderer = await openRenderer({ templates, languages: project.languages, timeoutMs: DOCUMENT_TIMEOUT_MS });
  const context = openReportContext(project, renderer.measure);
  const views = new WeakMap<Publication, View>();
  const viewOf = ({ respondent }: DocumentPlan, report: ReportKind, publication: Publication): View => {
    const view = views.get(publication) ?? composeReport(context, report, publication, respondent);
    views.set(publication, view);
    return view;
  };
  return {
    async make(plan, publication, formats) {
      const { report, respondent, contact } = plan;
      if (report === 'letter')
        return finish(renderer, context, plan, composeLetter(context, respondent, contact, leading(project, plan)), formats);
      return finish(renderer, context, plan, viewOf(plan, report, publication), formats);
    },
    async draw(plan, publication, lang) {
      const figures = plan.report === 'letter' ? [] : figuresOf(context, viewOf(plan, plan.report, publication));
      return makeFigures(figures, lang, {
        measure: renderer.measure,
        openPainter: renderer.painter,
      });
    },
    close: renderer.close,
  };
}

/** The language in which an edition begins. */
function leading({ languages }: Project, { edition }: DocumentPlan): Lang {
  return edition === 'bilingual' ? (languages[0] ?? 'ja') : edition;
}

async function finish(
  renderer: Renderer,
  context: ReportContext,
  plan: DocumentPlan,
  view: View,
  formats: readonly Format[],
): Promise<readonly Finished[]> {
  const { date } = context.project;
  const html = formats.some((format) => format !== 'pptx') ? await renderer.html(view, plan.edition) : '';
  const contentOf = (format: Format) => {
    if (format === 'html') return html;
    return format === 'pdf' ? renderer.pdf(html, date) : renderer.pptx(view, plan.edition, date);
  };
  const finished: Finished[] = [];
  for (const format of formats) finished.push({ format, content: await contentOf(format) });
  return finished;
}
