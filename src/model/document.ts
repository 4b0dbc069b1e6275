import type { Drawing } from './figure.js';
import type { ReportKind } from './project.js';
import type { Text } from './text.js';

/**
 * View models: everything a document says, worded and rounded, in both languages.
 * HTML, PDF and later formats are made from these alone, so their words and numbers are the same.
 */

/** What every document carries about itself. */
export interface DocumentHead {
  readonly report: ReportKind;
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

/** A drawing with its text alternative. */
export interface Picture {
  readonly drawing: Drawing;
  /** The same for a place that is so low that the words in the drawing would become too small. */
  readonly low?: Drawing;
  readonly alt: Text;
}

/** A row of options as bars: label, bar, count and share. */
export interface OptionRow {
  readonly label: Text;
  readonly picture: Picture;
  readonly count: string;
  readonly share: Text;
  /** The reader's own choice. */
  readonly own: boolean;
}

// Feedback

export interface Highlight {
  readonly kicker: Text;
  readonly heading: Text;
  readonly body: Text;
}

export interface OverviewRow {
  readonly label: Text;
  readonly picture: Picture;
  readonly own: Text;
  readonly median: Text;
  readonly verdict: Text;
}

export interface Overview {
  readonly heading: Text;
  readonly low: string;
  readonly high: string;
  readonly rows: readonly OverviewRow[];
}

/** One scale item beside everyone's answers. */
export interface ScaleRow {
  readonly label: Text;
  readonly scale: Text | null;
  /** Null where the distribution is withheld; `note` then says why. */
  readonly picture: Picture | null;
  readonly note: Text | null;
  readonly own: Text;
  readonly median: Text;
  readonly higher: string;
  readonly same: string;
  readonly lower: string;
  readonly base: Text;
}

export interface ChoiceBlock {
  /** Null where the section's heading says it already. */
  readonly label: Text | null;
  readonly own: Text;
  readonly note: Text;
  readonly rows: readonly OptionRow[];
}

export interface NumberBlock {
  readonly label: Text;
  readonly own: Text;
  readonly others: Text;
}

export interface FeedbackSection {
  readonly heading: Text;
  readonly question: Text | null;
  /** The worded scale of all scale items; null where they differ, and each row then has its own. */
  readonly scale: Text | null;
  readonly scaleRows: readonly ScaleRow[];
  readonly choices: readonly ChoiceBlock[];
  readonly numbers: readonly NumberBlock[];
}

export interface FeedbackView {
  readonly head: DocumentHead;
  readonly addressee: Text;
  readonly introduction: Text;
  readonly highlightsHeading: Text;
  readonly highlights: readonly Highlight[];
  readonly overview: Overview | null;
  readonly lowResponse: Text | null;
  readonly guide: {
    readonly heading: Text;
    readonly example: Picture | null;
    readonly exampleLabel: Text;
    readonly points: readonly LabelledValue[];
  };
  readonly nextSteps: { readonly heading: Text; readonly steps: readonly Text[] } | null;
  readonly sections: readonly FeedbackSection[];
  readonly sectionsHeading: Text;
  readonly columns: Readonly<
    Record<'item' | 'distribution' | 'own' | 'median' | 'higher' | 'same' | 'lower' | 'verdict' | 'section' | 'range', Text>
  >;
  readonly legend: { readonly own: Text; readonly median: Text; readonly range: Text };
  readonly method: { readonly heading: Text; readonly facts: readonly LabelledValue[]; readonly notes: readonly Text[] };
  readonly confidentiality: { readonly heading: Text; readonly notes: readonly Text[] };
  readonly contact: { readonly heading: Text; readonly body: Text };
}

// Brief

export interface KeyMessage {
  readonly number: string;
  readonly heading: Text;
  readonly body: Text;
  /** The base, and 参考値 where it is small. */
  readonly base: Text;
}

export interface FigureRow {
  readonly label: Text;
  readonly picture: Picture;
  readonly values: readonly Text[];
}

export interface LegendEntry {
  readonly mark: 'dot' | 'open' | 'filled' | 'respondents' | 'band' | 'bar' | 'line';
  /** #rrggbb, where the mark has no colour of its own. */
  readonly color?: string;
  readonly label: Text;
}

/** A chart as the rows of a table: its data stand beside its marks. */
export interface FigureTable {
  /** What the figure shows, as a sentence of its own. */
  readonly title: Text;
  readonly subtitle: Text;
  readonly question: Text | null;
  /** Heading of the label column, then of the plot's two ends, then of each value column. */
  readonly labelHeading: Text;
  readonly low: Text;
  readonly high: Text;
  readonly valueHeadings: readonly Text[];
  readonly rows: readonly FigureRow[];
  readonly legend: readonly LegendEntry[];
}

export interface FindingView {
  readonly number: string;
  readonly heading: Text;
  readonly body: Text;
  readonly base: Text;
  /** Null where the results behind it are withheld. */
  readonly figure: FigureTable | null;
}

export interface BriefView {
  readonly head: DocumentHead;
  readonly addressee: Text;
  readonly headline: Text;
  readonly messages: readonly KeyMessage[];
  readonly facts: readonly LabelledValue[];
  readonly factsHeading: Text;
  readonly lowResponse: Text | null;
  readonly findings: readonly FindingView[];
  /** What the author asks the reader to consider, finding by finding. */
  readonly implications: { readonly heading: Text; readonly points: readonly LabelledValue[] } | null;
  readonly limits: { readonly heading: Text; readonly notes: readonly Text[] };
  readonly method: { readonly heading: Text; readonly facts: readonly LabelledValue[]; readonly notes: readonly Text[] };
}
