import type { DocumentHead, DocumentKind } from '../../model/document.js';
import type { MeasureText } from '../../model/drawing.js';
import type { Project } from '../../model/project.js';
import type { Text } from '../../model/text.js';
import type { Pen } from '../charts/index.js';
import { dateInWords, type Voice, voiceOf } from '../text/index.js';

/** What a report is written at: the project's own words, how it speaks of respondents, and a pen for its charts. */
export interface Desk {
  readonly project: Project;
  readonly voice: Voice;
  readonly pen: Pen;
  /** Of the typeface that the documents are set in. */
  readonly measure: MeasureText;
}

export function openDesk(project: Project, pen: Pen, measure: MeasureText): Desk {
  return { project, voice: voiceOf(project.terms), pen, measure };
}

export function documentHead(desk: Desk, report: DocumentKind, title: Text, audience: Text): DocumentHead {
  const { project } = desk;
  return {
    report,
    title,
    surveyTitle: project.title,
    organisation: project.organisation,
    audience,
    date: dateInWords(project.date),
    synthetic: project.synthetic,
  };
}
