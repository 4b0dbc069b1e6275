import type { DotsChart, HistogramChart, OptionsChart } from './chart.js';
import type { DocumentHead, LabelledValue, OptionRow } from './document.js';
import type { Published } from './published.js';
import type { Edition, Text, Told } from './text.js';

/** One respondent's own report. */
export interface FeedbackView {
  readonly report: 'feedback';
  readonly head: DocumentHead;
  readonly addressee: Text;
  /** The editions that a reader of the bilingual edition may choose on screen. */
  readonly languages: { readonly label: Text; readonly choices: readonly { readonly edition: Edition; readonly name: string }[] };
  readonly introduction: Text;
  readonly highlightsHeading: Text;
  readonly highlights: readonly Highlight[];
  /** Null where no section has a score to show; `themes` and `advice` are null where there is nothing to tell. */
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

/** A fact of the first page: where it is from, how the answer compares, and one number. */
export interface Highlight {
  readonly kicker: Text;
  readonly heading: Told;
  readonly body: Told;
}

/** All sections on one axis. */
export interface Overview {
  readonly heading: Told;
  readonly low: string;
  readonly high: string;
  readonly columns: Readonly<Record<'section' | 'own' | 'median' | 'verdict', Text>>;
  /** Heading of the comparison group's column; null where there is no group. */
  readonly peers: Text | null;
  readonly chart: DotsChart;
  readonly rows: readonly OverviewRow[];
  readonly legend: Readonly<Record<'own' | 'median' | 'range', Text>>;
  /** Who the comparison group is, how many, and what a dash in its column means. */
  readonly peersNote: Text | null;
}

/** A section in the overview. `own`, `median` and `peers` are worded, also where a value is missing. */
export interface OverviewRow {
  readonly label: Text;
  /** What is drawn in the row, in words. */
  readonly alt: Told;
  /** The reader's own score, in scale points; null where there is none. */
  readonly mark: Published | null;
  readonly own: Text;
  readonly median: Text;
  readonly peers: Text;
  readonly verdict: Told;
}

/** The sections one by one. */
export interface Themes {
  readonly heading: Text;
  /** The rule by which the item of each theme was chosen. */
  readonly rule: Text;
  readonly themes: readonly Theme[];
  /** Sections that the reader left out; null where there are none. */
  readonly unanswered: Text | null;
}

/** What stands out in one section, beside its chart. */
export interface Theme {
  readonly area: Text;
  readonly heading: Told;
  readonly body: Told;
  /** Null for a choice item, which has `options` instead. */
  readonly chart: LevelChart | null;
  readonly options: OptionChart | null;
}

/** Answers by level, with the reader's own answer marked. */
export interface LevelChart {
  /** What is measured, and of how many. */
  readonly subtitle: Text;
  readonly low: Text;
  readonly high: Text;
  readonly chart: HistogramChart;
  /** The reader's own answer, in scale points. */
  readonly mark: Published;
  /** The chart in words. */
  readonly alt: Told;
  readonly data: DataTable;
}

/** Answers by option, with the reader's own choice marked. */
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

/** The data of a chart, for those who prefer to read. */
export interface DataTable {
  readonly heading: Text;
  readonly columns: readonly Text[];
  readonly rows: readonly DataRow[];
}

/** What the reader may do, what support there is, and a plan to fill in. */
export interface AdviceView {
  readonly heading: Text;
  readonly actionsHeading: Text;
  readonly actions: readonly AdviceEntry[];
  readonly programmesHeading: Text;
  readonly programmes: readonly AdviceEntry[];
  /** Why no programme is named; null where one is, and where the project names none. */
  readonly noProgramme: Text | null;
  /** A table to be filled in by hand. */
  readonly plan: { readonly heading: Text; readonly columns: readonly Text[]; readonly lines: readonly number[] };
}

export interface AdviceEntry {
  readonly title: Text;
  readonly text: Text;
  /** Why it was chosen, by the reader's own answers; null where it fits everyone. */
  readonly because: Told | null;
  /** `alt` says in words what the printed code of the address is; null where there is no link. */
  readonly link: { readonly url: string; readonly label: Text; readonly alt: Text } | null;
}

/** Every item with the reader's answer and the answers of the others, section by section. */
export interface ItemTable {
  readonly heading: Text;
  readonly columns: Readonly<Record<'item' | 'own' | 'median' | 'verdict' | 'same' | 'n', Text>>;
  /** Heading of the comparison group's column; null where there is no group. */
  readonly peers: Text | null;
  readonly sections: readonly ItemSection[];
  readonly notes: readonly Text[];
}

/** The items of one section. */
export interface ItemSection {
  readonly heading: Text;
  readonly question: Text | null;
  /** The scale in words, where all scale items have one; null where they differ, and each row then has its own. */
  readonly scale: Text | null;
  readonly rows: readonly ItemRow[];
}

/** The results of the others on one item, worded. */
export interface ItemNumbers {
  readonly median: Text;
  readonly peers: Text;
  readonly n: Text;
  /**
   * How the reader's answer compares, a dash where it cannot be told, and how many of the others gave it too; null where the reader did
   * not answer, which `own` then says.
   */
  readonly compared: { readonly verdict: Told; readonly same: Text } | null;
}

/** One item. `scale` is null where the section words it for all its items. */
export interface ItemRow {
  readonly label: Text;
  readonly scale: Text | null;
  readonly own: Text;
  /** Null where the item has no such numbers; `note` then says what there is instead. */
  readonly numbers: ItemNumbers | null;
  readonly note: Text | null;
}
