import type { DotsChart, RowChart, StackChart } from '../../model/chart.js';
import type { ChartTable } from '../../model/document.js';
import type { Figure, FigurePlot, FigureTable } from '../../model/figure.js';
import { type Published, percentOf } from '../../model/published.js';
import type { Text, Told } from '../../model/text.js';
import { hasInterval } from '../charts/index.js';
import { both, LANGUAGE, sameText, terms } from '../text/index.js';
import { nBehind, numberOr, percentIn } from './cells.js';
import * as words from './wording.js';

/** A chart of a report, with what is said around it. */
export interface ReportedChart {
  readonly id: string;
  /** The finding that the chart shows. */
  readonly title: Told;
  /** The first line of the subtitle, before the measure; null for none. */
  readonly kicker: Text | null;
  readonly chart: ChartTable;
}

/** A chart in rows, as any report has it, as a figure that stands alone. The caller adds its notes. */
export function figureOfChart({ id, title, kicker, chart }: ReportedChart): Omit<Figure, 'notes'> {
  return {
    id,
    title,
    subtitle: [...(kicker ? [kicker] : []), chart.subtitle],
    question: chart.question && words.question(chart.question),
    plot: plotOf(chart),
    alt: both((lang) => [title[lang], ...chart.rows.map(({ alt }) => alt[lang])].join(LANGUAGE[lang].stop)),
    table: dataOf(chart),
  };
}

function plotOf({ chart, rows, labelHeading, low, high, valueHeadings, legend }: ChartTable): FigurePlot {
  switch (chart.kind) {
    case 'options':
      return {
        kind: 'options',
        chart,
        labels: rows.map(({ label }) => label),
        values: rows.map(({ values }) => atEnd(values)),
      };
    case 'stack':
    case 'dots':
      return { kind: 'rows', chart, head: { labelHeading, low, high, valueHeadings, legend }, rows };
  }
}

/** A count with its share. */
function atEnd([count = terms.none, share]: readonly Text[]): Text {
  return share ? words.countAndShare(count.en, share) : count;
}

/**
 * The data of a chart, a row for each of its rows: first what is drawn (shares in per cent), then what stands beside it. A value
 * that is both is there once, with all its published digits; null stands for a value that there is not.
 */
export function dataOf({ chart, labelHeading, valueHeadings, rows, legend }: ChartTable): FigureTable {
  const drawn = drawnColumns(chart, legend);
  const beside = valueHeadings.flatMap((heading, column) =>
    drawn.some((one) => sameText(one.heading, heading))
      ? []
      : [
          printed(
            heading,
            rows.map(({ values }) => values[column] ?? terms.none),
          ),
        ],
  );
  const columns = [...drawn, ...beside];
  return {
    headings: [labelHeading, ...columns.map(({ heading }) => heading)],
    rows: rows.map(({ label }, row) => [label, ...columns.map(({ cells }) => cells[row] ?? null)]),
  };
}

interface Column {
  readonly heading: Text;
  readonly cells: readonly (Text | Published | null)[];
}

/** A column of the table as numbers where it holds numbers. Of a mean with its n, the n is left: the mean is drawn. */
function printed(heading: Text, values: readonly Text[]): Column {
  const shown = values.filter((value) => !sameText(value, terms.none));
  const cellsBy = (read: (value: Text) => Text | Published | null) =>
    values.map((value) => (sameText(value, terms.none) ? null : read(value)));
  if (shown.length > 0 && shown.every((value) => percentIn(value) !== null))
    return { heading: words.inPercent(heading), cells: cellsBy(percentIn) };
  if (shown.length > 0 && shown.every((value) => nBehind(value) !== null)) return { heading, cells: cellsBy(nBehind) };
  return { heading, cells: cellsBy(numberOr) };
}

function drawnColumns(chart: RowChart, legend: ChartTable['legend']): readonly Column[] {
  switch (chart.kind) {
    case 'options':
      // Their counts stand beside the bars.
      return [];
    case 'stack':
      return sharesOf(chart);
    case 'dots':
      return pointsOf(chart, legend);
  }
}

function sharesOf({ series }: StackChart): readonly Column[] {
  return series.map(({ name, shares }) => ({ heading: words.inPercent(name), cells: shares.map((share) => percentOf(share)) }));
}

/** What a line or band spans stands in the legend: the 95% confidence interval. */
function pointsOf({ series, spread }: DotsChart, legend: ChartTable['legend']): readonly Column[] {
  const spanned = legend.find(({ mark }) => mark === spread)?.label;
  return series.flatMap(({ name, points }): readonly Column[] => {
    const values = { heading: name, cells: points.map((point) => point?.value ?? null) };
    if (!points.some((point) => point && hasInterval(point))) return [values];
    const span = spanned ?? name;
    return [
      values,
      { heading: words.lowEnd(span), cells: points.map((point) => point?.from ?? null) },
      { heading: words.highEnd(span), cells: points.map((point) => point?.to ?? null) },
    ];
  });
}
