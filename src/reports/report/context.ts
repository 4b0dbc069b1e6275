import type { DocumentHead } from '../../model/document.js';
import type { MeasureText } from '../../model/drawing.js';
import type { Project } from '../../model/project.js';
import type { Text } from '../../model/text.js';
import { dateInWords, type RespondentTerms, respondentTermsOf } from '../text/index.js';

/** What a report is written with: the project's own words, how it speaks of respondents, and how wide its words are. */
export interface ReportContext {
  readonly project: Project;
  readonly respondentTerms: RespondentTerms;
  /** Measures text in the typeface that the documents are set in; CSS pixels. */
  readonly measure: MeasureText;
}

/** The context of all reports of one build. */
export function openReportContext(project: Project, measure: MeasureText): ReportContext {
  return { project, respondentTerms: respondentTermsOf(project.terms), measure };
}

/** The head that every report has. `synthetic` is null where the answers are real. */
export function documentHead(context: ReportContext, title: Text, audience: Text): DocumentHead {
  const { project } = context;
  return {
    title,
    surveyTitle: project.title,
    organisation: project.organisation,
    audience,
    date: dateInWords(project.date),
    synthetic: project.synthetic,
  };
}
