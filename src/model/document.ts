import type { RowChart } from './chart.js';
import { FORMATS, type Format, REPORTS } from './project.js';
import type { Text } from './text.js';

/**
 * View models: everything a document says, worded and rounded, in both languages.
 * HTML, PDF and later formats are made from these alone, so their words and numbers are the same.
 */

/** What documents are: a report, or the letter that goes with one. */
export const DOCUMENTS = [...REPORTS, 'letter'] as const;
export type DocumentKind = (typeof DOCUMENTS)[number];

/** Whom a document is for: everybody, or one respondent. */
export type DocumentAudience = 'public' | 'respondent';

export const AUDIENCE_OF: Readonly<Record<DocumentKind, DocumentAudience>> = {
  feedback: 'respondent',
  brief: 'public',
  slides: 'public',
  letter: 'respondent',
};

/** What documents of a kind can be made as. */
const MADE_AS: Readonly<Record<DocumentKind, Readonly<Record<Format, boolean>>>> = {
  feedback: { html: true, pdf: true, pptx: false },
  brief: { html: true, pdf: true, pptx: false },
  slides: { html: true, pdf: true, pptx: true },
  letter: { html: false, pdf: true, pptx: false },
};

export function formatsOf(kind: DocumentKind): readonly Format[] {
  return FORMATS.filter((format) => MADE_AS[kind][format]);
}

/** What every document carries about itself. */
export interface DocumentHead {
  readonly title: Text;
  readonly surveyTitle: Text;
  /** Who answers for it. */
  readonly organisation: Text;
  /** Running header, right side: whom the document is for. */
  readonly audience: Text;
  readonly date: Text;
  /** Printed wherever results are: the answers are made up. Null for real data. */
  readonly synthetic: Text | null;
}

export interface LabelledValue {
  readonly label: Text;
  readonly value: Text;
}

/** What stands beside the bar of an option. */
export interface OptionRow {
  readonly label: Text;
  /** The row in words. */
  readonly alt: Text;
  readonly count: string;
  readonly share: Text;
  /** The reader's own choice. */
  readonly own: boolean;
}

// Charts

export interface ChartTableRow {
  readonly label: Text;
  /** What is drawn in the row, in words. */
  readonly alt: Text;
  readonly values: readonly Text[];
}

export interface LegendEntry {
  readonly mark: 'dot' | 'open' | 'filled' | 'respondents' | 'band' | 'bar' | 'line';
  /** #rrggbb, where the mark has no colour of its own. */
  readonly color?: string;
  readonly label: Text;
}

/** A chart as the rows of a table: its data stand beside its marks. */
export interface ChartTable<C extends RowChart = RowChart> {
  /** What the chart shows, as a sentence of its own. */
  readonly title: Text;
  readonly subtitle: Text;
  readonly question: Text | null;
  /** Heading of the label column, then of the plot's two ends, then of each value column. */
  readonly labelHeading: Text;
  readonly low: Text;
  readonly high: Text;
  readonly valueHeadings: readonly Text[];
  readonly chart: C;
  readonly rows: readonly ChartTableRow[];
  readonly legend: readonly LegendEntry[];
}
