import type { ChartTable } from '../../model/document.js';
import type { DataTable, Figure, FigureChart } from '../../model/figure.js';
import type { Plotted } from '../../model/plotted.js';
import type { DotsChart, StackChart } from '../../model/slides-view.js';
import type { Text } from '../../model/text.js';
import { both, LANGUAGE, sameText, terms } from '../text/index.js';
import { nBehind, numberOr, percentIn } from './cells.js';
import * as words from './wording.js';

/** A figure of a report, with what is said around it. */
export interface Figured extends Plotted {
  readonly id: string;
  /** The finding. */
  readonly title: Text;
  /** What it is about, over the measure. */
  readonly kicker: Text | null;
}

/** A figure in rows, as any report has it. */
export function figureOfChart({ id, title, kicker, figure, chart }: Figured): Omit<Figure, 'notes'> {
  return {
    id,
    title,
    subtitle: [...(kicker ? [kicker] : []), figure.subtitle],
    question: figure.question && words.question(figure.question),
    plot: plotOf(figure, chart),
    alt: both((lang) => [title[lang], ...figure.rows.map(({ picture }) => picture.alt[lang])].join(LANGUAGE[lang].stop)),
    table: dataOf(figure, chart),
  };
}

function plotOf(figure: ChartTable, chart: Plotted['chart']): FigureChart {
  const { labelHeading, low, high, valueHeadings, legend, rows } = figure;
  if (chart.kind !== 'options') return { kind: 'rows', chart, figure: { labelHeading, low, high, valueHeadings, legend }, rows };
  return { kind: 'options', chart, values: rows.map(({ values }) => atEnd(values)) };
}

/** A count with its share. */
function atEnd([count = terms.none, share]: readonly Text[]): Text {
  return share ? words.countAndShare(count.en, share) : count;
}

/** What is drawn, then what stands beside it; a value that is both is there once, with all its published digits. */
export function dataOf(figure: ChartTable, chart: Plotted['chart']): DataTable {
  const drawn = drawnColumns(chart);
  const beside = figure.valueHeadings.flatMap((heading, column) =>
    drawn.some((one) => sameText(one.heading, heading))
      ? []
      : [
          printed(
            heading,
            figure.rows.map(({ values }) => values[column] ?? terms.none),
          ),
        ],
  );
  const columns = [...drawn, ...beside];
  return {
    headings: [figure.labelHeading, ...columns.map(({ heading }) => heading)],
    rows: figure.rows.map(({ label }, row) => [label, ...columns.map(({ cells }) => cells[row] ?? null)]),
  };
}

interface Column {
  readonly heading: Text;
  readonly cells: readonly (Text | number | null)[];
}

/** A column of the figure as numbers where it holds numbers. Of a mean with its n, the n is left: the mean is drawn. */
function printed(heading: Text, values: readonly Text[]): Column {
  const shown = values.filter((value) => !sameText(value, terms.none));
  const cellsBy = (read: (value: Text) => Text | number | null) =>
    values.map((value) => (sameText(value, terms.none) ? null : read(value)));
  if (shown.length > 0 && shown.every((value) => percentIn(value) !== null))
    return { heading: words.inPercent(heading), cells: cellsBy(percentIn) };
  if (shown.length > 0 && shown.every((value) => nBehind(value) !== null)) return { heading, cells: cellsBy(nBehind) };
  return { heading, cells: cellsBy(numberOr) };
}

/** The counts of options stand beside their bars. */
function drawnColumns(chart: Plotted['chart']): readonly Column[] {
  if (chart.kind === 'options') return [];
  return chart.kind === 'stack' ? sharesOf(chart) : pointsOf(chart);
}

function sharesOf({ series }: StackChart): readonly Column[] {
  return series.map(({ name, shares }) => ({ heading: words.inPercent(name), cells: shares.map(percentOf) }));
}

/** Without the dust that multiplying leaves. */
function percentOf(share: number): number {
  return Number((share * 100).toPrecision(12));
}

function pointsOf({ series }: DotsChart): readonly Column[] {
  return series.flatMap(({ name, points }): readonly Column[] => {
    const values = { heading: name, cells: points.map((point) => point?.value ?? null) };
    if (points.every((point) => !point || point.from === point.to)) return [values];
    return [
      values,
      { heading: words.lowEnd(name), cells: points.map((point) => point?.from ?? null) },
      { heading: words.highEnd(name), cells: points.map((point) => point?.to ?? null) },
    ];
  });
}
