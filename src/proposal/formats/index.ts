import { answerSheets } from './answer-sheets.js';
import { type ExportFile, FORMAT_IDS, type Format, type FormatId, type Recognised } from './format.js';
import { google } from './google.js';
import { kobo } from './kobo.js';
import { limesurvey } from './limesurvey.js';
import { microsoft } from './microsoft.js';
import { office, plain } from './office.js';
import { qualtrics } from './qualtrics.js';
import { redcap } from './redcap.js';
import { research } from './research.js';
import { statistics } from './statistics.js';
import { surveymonkey } from './surveymonkey.js';

export type { ExportFile } from './format.js';

const FORMATS: Readonly<Record<FormatId, Format>> = {
  'google-forms': google,
  'microsoft-forms': microsoft,
  qualtrics,
  limesurvey,
  surveymonkey,
  redcap,
  kobo,
  'research-company': research,
  statistics,
  'answer-sheets': answerSheets,
  office,
  plain,
};

/** The first format whose signature the files bear; null where nothing is written in them. */
export function recognise(files: readonly ExportFile[]): (Recognised & { readonly title: string }) | null {
  for (const id of FORMAT_IDS) {
    const recognised = FORMATS[id].recognise(files);
    if (recognised) return { ...recognised, title: FORMATS[id].title };
  }
  return null;
}
