import type { RowChart } from './chart.js';
import { FORMATS, type Format, REPORTS } from './project.js';
import type { Text, Told } from './text.js';

/**
 * View models: everything a document says, worded and rounded, in both languages.
 * HTML, PDF and later formats are made from these alone, so their words and numbers are the same.
 */

/** Kinds of documents: the reports, and the letter that goes with one. */
export const DOCUMENTS = [...REPORTS, 'letter'] as const;
export type DocumentKind = (typeof DOCUMENTS)[number];

export type DocumentAudience = 'public' | 'respondent';

/** Who documents of a kind are for: everybody, or one respondent each. */
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

/** The formats that documents of a kind can be made in, in the order of FORMATS. */
export function formatsOf(kind: DocumentKind): readonly Format[] {
  return FORMATS.filter((format) => MADE_AS[kind][format]);
}

/** What every document carries about itself. */
export interface DocumentHead {
  readonly title: Text;
  readonly surveyTitle: Text;
  /** Who is responsible for it. */
  readonly organisation: Text;
  /** The right side of the running header: who the document is for. */
  readonly audience: Text;
  readonly date: Text;
  /** Says that the answers are made up; printed wherever results are. Null for real data. */
  readonly synthetic: Text | null;
}

export interface LabelledValue {
  readonly label: Text;
  readonly value: Text;
}

/** The row of an option: its label, and its numbers beside its bar. */
export interface OptionRow {
  readonly label: Text;
  /** The row in words. */
  readonly alt: Text;
  readonly count: string;
  readonly share: Text;
  /** True where it is the reader's own choice. */
  readonly own: boolean;
}

// Charts

export interface ChartTableRow {
  readonly label: Text;
  /** What is drawn in the row, in words. */
  readonly alt: Text;
  readonly values: readonly Text[];
}

/** A mark of a chart and what it stands for. */
export interface LegendEntry {
  readonly mark: 'dot' | 'open' | 'filled' | 'respondents' | 'band' | 'bar' | 'line';
  /** #rrggbb; absent where the mark has a fixed colour. */
  readonly color?: string;
  readonly label: Text;
}

/** A chart as the rows of a table, with its data beside its marks. */
export interface ChartTable<C extends RowChart = RowChart> {
  /** What the chart shows, as a sentence of its own. */
  readonly title: Told;
  readonly subtitle: Text;
  /** The question as it was put; null where it is not shown. */
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
