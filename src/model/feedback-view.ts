import type { DotsChart, HistogramChart, OptionsChart } from './chart.js';
import type { DocumentHead, LabelledValue, OptionRow } from './document.js';
import type { Edition, Text } from './text.js';

/** One respondent's own report. */
export interface FeedbackView {
  readonly report: 'feedback';
  readonly head: DocumentHead;
  readonly addressee: Text;
  /** What a reader of the bilingual edition may choose on screen. */
  readonly languages: { readonly label: Text; readonly choices: readonly { readonly edition: Edition; readonly name: string }[] };
  readonly introduction: Text;
  readonly highlightsHeading: Text;
  readonly highlights: readonly Highlight[];
  readonly overview: Overview | null;
  readonly lowResponse: Text | null;
  readonly guide: { readonly heading: Text; readonly points: readonly LabelledValue[] };
  readonly themes: Themes | null;
  readonly advice: AdviceView | null;
  readonly items: ItemTable;
  readonly method: { readonly heading: Text; readonly facts: readonly LabelledValue[]; readonly notes: readonly Text[] };
  readonly confidentiality: { readonly heading: Text; readonly notes: readonly Text[] };
  readonly contact: { readonly heading: Text; readonly body: Text };
}

export interface Highlight {
  readonly kicker: Text;
  readonly heading: Text;
  readonly body: Text;
}

/** All sections on one axis. */
export interface Overview {
  readonly heading: Text;
  readonly low: string;
  readonly high: string;
  readonly columns: Readonly<Record<'section' | 'own' | 'median' | 'verdict', Text>>;
  /** Heading of the comparison group's column; null where there is none. */
  readonly peers: Text | null;
  readonly chart: DotsChart;
  readonly rows: readonly OverviewRow[];
  readonly legend: Readonly<Record<'own' | 'median' | 'range', Text>>;
  /** Who the comparison group is, and how many. */
  readonly peersNote: Text | null;
}

export interface OverviewRow {
  readonly label: Text;
  /** What is drawn in the row, in words. */
  readonly alt: Text;
  /** Where the reader's own score is marked; null where there is none. */
  readonly mark: number | null;
  readonly own: Text;
  readonly median: Text;
  readonly peers: Text;
  readonly verdict: Text;
}

export interface Themes {
  readonly heading: Text;
  /** By what rule the item of each theme was chosen. */
  readonly rule: Text;
  readonly themes: readonly Theme[];
  /** Sections that the reader left out; null where there are none. */
  readonly unanswered: Text | null;
}

/** What stands out in one section, beside its chart. */
export interface Theme {
  readonly area: Text;
  readonly heading: Text;
  readonly body: Text;
  readonly chart: LevelChart | null;
  readonly options: OptionChart | null;
}

/** Answers by level, the reader's own marked. */
export interface LevelChart {
  /** What is measured, and of how many. */
  readonly subtitle: Text;
  readonly low: Text;
  readonly high: Text;
  readonly chart: HistogramChart;
  /** Where the reader's own answer is marked. */
  readonly mark: number;
  /** The chart in words. */
  readonly alt: Text;
  readonly data: DataTable;
}

/** Answers by option, the reader's own marked. */
export interface OptionChart {
  readonly subtitle: Text;
  readonly chart: OptionsChart;
  readonly rows: readonly OptionRow[];
}

export interface DataRow {
  readonly label: Text;
  readonly values: readonly Text[];
  readonly own: boolean;
  /** The row as a sentence of its own. */
  readonly said: Text;
}

/** What a chart is drawn from, for those who would rather read. */
export interface DataTable {
  readonly heading: Text;
  readonly columns: readonly Text[];
  readonly rows: readonly DataRow[];
}

export interface AdviceView {
  readonly heading: Text;
  readonly actionsHeading: Text;
  readonly actions: readonly AdviceEntry[];
  readonly programmesHeading: Text;
  readonly programmes: readonly AdviceEntry[];
  /** A table to be filled in by hand. */
  readonly plan: { readonly heading: Text; readonly columns: readonly Text[]; readonly lines: readonly number[] };
}

export interface AdviceEntry {
  readonly title: Text;
  readonly text: Text;
  /** The reader's own answers that it was chosen for; null for what fits everyone. */
  readonly because: Text | null;
  /** `alt`: what the code of the address is, in words. */
  readonly link: { readonly url: string; readonly label: Text; readonly alt: Text } | null;
}

/** Every item with the reader's answer and those of the others, section by section. */
export interface ItemTable {
  readonly heading: Text;
  readonly columns: Readonly<Record<'item' | 'own' | 'median' | 'higher' | 'same' | 'lower' | 'n', Text>>;
  readonly peers: Text | null;
  readonly sections: readonly ItemSection[];
  readonly notes: readonly Text[];
}

export interface ItemSection {
  readonly heading: Text;
  readonly question: Text | null;
  /** The worded scale of all scale items; null where they differ, and each row then has its own. */
  readonly scale: Text | null;
  readonly rows: readonly ItemRow[];
}

export interface ItemNumbers {
  readonly median: Text;
  readonly peers: Text;
  readonly n: Text;
  /** How many of the others answered higher, the same, lower; null where the reader did not answer, as its `own` says. */
  readonly standing: Readonly<Record<'higher' | 'same' | 'lower', Text>> | null;
}

export interface ItemRow {
  readonly label: Text;
  readonly scale: Text | null;
  readonly own: Text;
  /** Null where the item has no such numbers; `note` then says what there is instead. */
  readonly numbers: ItemNumbers | null;
  readonly note: Text | null;
}
