import type { HistogramChart } from '../../../model/chart.js';
import type { LabelledValue } from '../../../model/document.js';
import { greatest } from '../../../model/extremes.js';
import type { FigurePlot } from '../../../model/figure.js';
import { positionOnLevels } from '../../../reports/charts/index.js';
import { palette } from '../../../reports/drawing/index.js';
import { histogramLayers, histogramRows, histogramScales, type Layer } from '../histogram-layers.js';
import type { Key } from './keys.js';
import { INNER, type LaidPlot } from './page.js';
import { lineHeight, type Setting, SIZES, widthOf, wrap } from './setting.js';
import { blockHeight, textLayers } from './words.js';

type HistogramPlot = Extract<FigurePlot, { kind: 'histogram' }>;

const HEIGHT = 220;
const COUNT_SIZE = 15;
const ABOVE = lineHeight(COUNT_SIZE);
const BOX_GAP = 36;
const BOX_PADDING = 16;
const BOX_ROW = 30;
const VALUE_SIZE = 15;

/**
 * Bars of the answers to every level, also of levels that nobody chose, with the mean beneath them and the statistics in a box at
 * their right.
 */
export function histogramPlot(plot: HistogramPlot, setting: Setting): LaidPlot {
  const { chart } = plot;
  const box = boxWidth(plot.statistics, setting);
  const right = box + BOX_GAP;
  const width = INNER - right;
  const ends = endsOf(plot, width, setting);
  const levels = axisHeight(chart.mean);
  const axis = levelsWritten(chart, width, setting);
  return {
    left: 0,
    right,
    above: ABOVE,
    below: levels + ends.height,
    height: HEIGHT,
    values: histogramRows(chart),
    layers: [
      ...histogramLayers(chart, {
        countSize: countSize(chart, width, setting),
        countGap: 3,
        meanY: MEAN_Y,
        meanSize: 120,
        axis,
        data: (name, values) => ({ values: name === 'mean' ? meanRows(plot, setting) : values }),
      }),
      ...meanLabel(plot, axis, setting),
      ...ends.layers,
      ...boxLayers(plot.statistics, width + BOX_GAP, box, setting),
    ],
    keys: keysOf(plot, setting),
  };
}

function keysOf({ chart }: HistogramPlot, { lang }: Setting): readonly Key[] {
  if (!chart.released) return [];
  return [
    { mark: 'bar', label: chart.series[lang] },
    { mark: 'outline', label: chart.released.name[lang] },
  ];
}

/** The axis of the levels: all of them are written, or as many as do not touch each other. */
function levelsWritten({ levels }: HistogramChart, width: number, setting: Setting) {
  const widest = greatest(levels.map(({ level }) => widthOf(setting, String(level), SIZES.label)));
  const step = Math.ceil((widest + 6) / (width / levels.length));
  return {
    values: levels.map(({ level }) => level).filter((_, index) => index % step === 0),
    format: 'd',
    labelFontSize: SIZES.label,
    labelColor: palette.secondary,
    labelPadding: 6,
    labelOverlap: false as const,
    labelFlush: false,
    domainColor: palette.axis,
    ticks: false,
    grid: false,
    title: null,
  };
}

/** Size of the counts in pixels: as large as the narrowest bar allows. */
function countSize({ levels }: HistogramChart, width: number, setting: Setting): number {
  const room = width / levels.length - 4;
  const widest = greatest(levels.map(({ count }) => widthOf(setting, String(count), COUNT_SIZE)));
  return Math.max(6, Math.min(COUNT_SIZE, Math.floor((COUNT_SIZE * room) / widest)));
}

const LEVELS = 30;
const MEAN_ROW = 22;
const MEAN_Y = HEIGHT + LEVELS + 8;

function axisHeight(mean: number | null): number {
  return mean === null ? LEVELS : LEVELS + MEAN_ROW;
}

/** The name of the mark at the mean, beside it on the side where there is more room. */
function meanLabel(plot: HistogramPlot, axis: object, setting: Setting): readonly Layer[] {
  const { chart } = plot;
  const { mean } = chart;
  if (mean === null) return [];
  const isLeft = positionOnLevels(mean, chart) > 0.5;
  return [
    {
      name: 'mean_label',
      data: { values: meanRows(plot, setting) },
      mark: {
        type: 'text',
        align: isLeft ? 'right' : 'left',
        baseline: 'middle',
        dx: isLeft ? -11 : 11,
        y: MEAN_Y,
        fontSize: SIZES.axis,
        color: palette.mean,
      },
      encoding: {
        x: { field: 'mean', type: 'quantitative', scale: histogramScales(chart).x, axis },
        text: { field: 'label', type: 'nominal' },
      },
    },
  ];
}

/** The row of the mark at the mean and of its name. */
function meanRows({ chart: { mean }, mean: name }: HistogramPlot, { lang }: Setting): readonly object[] {
  return [{ mean, label: name[lang] }];
}

/** What the ends of the scale mean, beneath them. */
function endsOf({ chart, low, high }: HistogramPlot, width: number, setting: Setting) {
  const half = (width - 24) / 2;
  const lines = [low, high].map((text) => wrap(setting, text[setting.lang], half, SIZES.axis));
  const y = HEIGHT + axisHeight(chart.mean) + 4;
  return {
    height: 4 + greatest(lines.map((one) => blockHeight(one, SIZES.axis))),
    layers: [
      ...textLayers('low_end', lines[0] ?? [], { x: 0, y, size: SIZES.axis }),
      ...textLayers('high_end', lines[1] ?? [], { x: width, y, size: SIZES.axis, align: 'right' }),
    ],
  };
}

function boxWidth(statistics: readonly LabelledValue[], setting: Setting): number {
  const widest = greatest(
    statistics.map(
      ({ label, value }) =>
        widthOf(setting, label[setting.lang], SIZES.axis) + 18 + widthOf(setting, value[setting.lang], VALUE_SIZE, 700),
    ),
    0,
  );
  return Math.min(INNER / 2, Math.ceil(Math.max(140, widest + 2 * BOX_PADDING)));
}

/** Mean, median, standard deviation and n in a box. */
function boxLayers(statistics: readonly LabelledValue[], left: number, width: number, { lang }: Setting): readonly Layer[] {
  const height = statistics.length * BOX_ROW + BOX_PADDING;
  const middle = (index: number) => BOX_PADDING / 2 + index * BOX_ROW + BOX_ROW / 2;
  const rows = statistics.map(({ label, value }, index) => ({ label: label[lang], value: value[lang], y: middle(index) }));
  const y = { field: 'y', type: 'quantitative' as const, scale: null, axis: null };
  const text = { type: 'text' as const, baseline: 'middle' as const };
  return [
    {
      name: 'statistics_box',
      data: { values: [{}] },
      mark: { type: 'rect', color: palette.panel, x: left, x2: left + width, y: 0, y2: height },
      encoding: {},
    },
    {
      name: 'statistics_labels',
      data: { values: rows },
      mark: { ...text, align: 'left', x: left + BOX_PADDING, fontSize: SIZES.axis, color: palette.secondary },
      encoding: { y, text: { field: 'label', type: 'nominal' } },
    },
    {
      name: 'statistics_values',
      data: { values: rows },
      mark: {
        ...text,
        align: 'right',
        x: left + width - BOX_PADDING,
        fontSize: VALUE_SIZE,
        fontWeight: 'bold',
        color: palette.ink,
      },
      encoding: { y, text: { field: 'value', type: 'nominal' } },
    },
  ];
}
