import type { TableFile } from '../../input/tables/index.js';
import type { Description } from '../description.js';
import type { Decisions } from '../proposal.js';

/** A file given to `init`, as it was read. */
export interface ExportFile {
  /** Its name without folders. */
  readonly name: string;
  readonly table: TableFile;
}

/** The exports that are known by what tells them apart. */
export const FORMAT_IDS = [
  'google-forms',
  'microsoft-forms',
  'qualtrics',
  'limesurvey',
  'surveymonkey',
  'redcap',
  'kobo',
  'research-company',
  'statistics',
  'answer-sheets',
  'office',
  'plain',
] as const;
export type FormatId = (typeof FORMAT_IDS)[number];

/** What was recognised: which sheet of which file holds the answers, and how it is described. */
export interface Recognised {
  /** Position of the file that holds the answers. */
  readonly file: number;
  /** Positions of the files that describe it. */
  readonly also?: readonly number[];
  describe(decisions: Decisions): Description;
}

export interface Format {
  /** As it is named to a person. */
  readonly title: string;
  /** Null where the files are of another format. */
  recognise(files: readonly ExportFile[]): Recognised | null;
}
