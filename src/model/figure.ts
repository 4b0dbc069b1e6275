import type { HistogramChart, OptionsChart, RowChart } from './chart.js';
import type { ChartTable, LabelledValue } from './document.js';
import type { Published } from './published.js';
import type { Text, Told } from './text.js';

/** A chart of a public report with all that it needs to stand alone in a paper or on another web page. */
export interface Figure {
  /** Made of the report and what the chart shows: unique, the same in every build, and safe as a file name on every system. */
  readonly id: string;
  /** The finding, or the item. */
  readonly title: Told;
  /** What is measured, and of how many; a line each. */
  readonly subtitle: readonly Text[];
  /** The question as it was put. */
  readonly question: Text | null;
  readonly plot: FigurePlot;
  /** How it is to be read, where it comes from, and, where the data are made up, that they are. */
  readonly notes: readonly Text[];
  /** The whole chart in words. */
  readonly alt: Text;
  /** The chart's numbers as they are published, for a spreadsheet. */
  readonly table: FigureTable;
}

/** A chart with the words that stand in and around its plot. */
export type FigurePlot =
  | {
      readonly kind: 'histogram';
      readonly chart: HistogramChart;
      readonly low: Text;
      readonly high: Text;
      /** The name of the mark at the mean. */
      readonly mean: Text;
      readonly statistics: readonly LabelledValue[];
    }
  /** `values`: what is written at the end of each bar. */
  | { readonly kind: 'options'; readonly chart: OptionsChart; readonly labels: readonly Text[]; readonly values: readonly Text[] }
  | {
      readonly kind: 'rows';
      readonly chart: Exclude<RowChart, OptionsChart>;
      readonly head: Pick<ChartTable, 'labelHeading' | 'low' | 'high' | 'valueHeadings' | 'legend'>;
      readonly rows: readonly { readonly label: Text; readonly values: readonly Text[] }[];
    };

/** The numbers of a chart, one row for each row of a spreadsheet. */
export interface FigureTable {
  readonly headings: readonly Text[];
  /** Null is an empty cell: the value is withheld or does not exist. */
  readonly rows: readonly (readonly (Text | Published | null)[])[];
}
