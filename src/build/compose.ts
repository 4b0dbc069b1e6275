import type { ReportKind } from '../model/project.js';
import type { Publication } from '../model/publication.js';
import type { Respondent } from '../model/responses.js';
import type { View } from '../model/view.js';
import { composeBrief } from '../reports/brief/index.js';
import { composeFeedback } from '../reports/feedback/index.js';
import type { ReportContext } from '../reports/report/index.js';
import { composeSlides } from '../reports/slides/index.js';

/** The view model of one document. A report that the project has no texts for is a fault of ours: it is not planned. */
export function composeReport(
  context: ReportContext,
  report: ReportKind,
  publication: Publication,
  respondent: Pick<Respondent, 'id' | 'name'> | null,
): View {
  const { feedback, brief, slides } = context.project;
  if (report === 'feedback' && feedback && respondent) return composeFeedback(context, feedback, publication, respondent);
  if (report === 'brief' && brief) return composeBrief(context, brief, publication);
  if (report === 'slides' && slides) return composeSlides(context, slides, publication);
  throw new Error(`There are no texts for the ${report} report.`);
}
