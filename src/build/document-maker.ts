import type { Format, Project, ReportKind } from '../model/project.js';
import type { Publication } from '../model/publication.js';
import type { Lang } from '../model/text.js';
import type { View } from '../model/view.js';
import { type Figure, makeFigures } from '../output/figures/index.js';
import { openPress, type Press } from '../output/renderer/index.js';
import { takePen } from '../reports/charts/index.js';
import { exhibitsOf } from '../reports/figures/index.js';
import { composeLetter } from '../reports/letter/index.js';
import { type Desk, openDesk } from '../reports/report/index.js';
import { composeReport } from './compose.js';
import type { DocumentPlan } from './plan.js';

/** Where documents are composed and finished. It takes long to open, and is opened only where there is something to make. */
export interface Studio {
  /** One document in some of its formats. Rejects with the reason why it cannot be made. */
  make(plan: DocumentPlan, publication: Publication, formats: readonly Format[]): Promise<readonly Finished[]>;
  /** All charts of a public report in one language, for papers and pages of others. Rejects as `make` does. */
  draw(plan: DocumentPlan, publication: Publication, lang: Lang): Promise<readonly Figure[]>;
  close(): Promise<void>;
}

export interface Finished {
  readonly format: Format;
  readonly content: string | Uint8Array;
}

const DOCUMENT_TIMEOUT_MS = 60_000;

/** `templates` are folders, of which a later one overrides an earlier one file by file. */
export async function openStudio(project: Project, templates: readonly string[]): Promise<Studio> {
  const press = await openPress({ templates, languages: project.languages, timeoutMs: DOCUMENT_TIMEOUT_MS });
  const desk = openDesk(project, takePen(press.measure), press.measure);
  const views = new WeakMap<Publication, Promise<View>>();
  const viewOf = ({ respondent }: DocumentPlan, report: ReportKind, publication: Publication): Promise<View> => {
    const view = views.get(publication) ?? composeReport(desk, report, publication, respondent);
    views.set(publication, view);
    return view;
  };
  return {
    async make(plan, publication, formats) {
      const { report, respondent, contact } = plan;
      if (report === 'letter')
        return finish(press, desk, plan, composeLetter(desk, respondent, contact, leading(project, plan)), formats);
      return finish(press, desk, plan, await viewOf(plan, report, publication), formats);
    },
    async draw(plan, publication, lang) {
      const exhibits = plan.report === 'letter' ? [] : exhibitsOf(desk, await viewOf(plan, plan.report, publication));
      return makeFigures(exhibits, lang, { pen: desk.pen, measure: press.measure, openPainter: press.painter });
    },
    close: press.close,
  };
}

/** The language in which an edition begins. */
function leading({ languages }: Project, { edition }: DocumentPlan): Lang {
  return edition === 'bilingual' ? (languages[0] ?? 'ja') : edition;
}

async function finish(
  press: Press,
  desk: Desk,
  plan: DocumentPlan,
  view: View,
  formats: readonly Format[],
): Promise<readonly Finished[]> {
  const { date } = desk.project;
  const html = formats.some((format) => format !== 'pptx') ? await press.html(view, plan.edition) : '';
  const contentOf = (format: Format) => {
    if (format === 'html') return html;
    return format === 'pdf' ? press.pdf(html, date) : press.pptx(view, plan.edition, date);
  };
  const finished: Finished[] = [];
  for (const format of formats) finished.push({ format, content: await contentOf(format) });
  return finished;
}
