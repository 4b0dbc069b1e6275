import type { LabelledValue } from '../../../model/document.js';
import type { FigureChart } from '../../../model/figure.js';
import { palette } from '../../../reports/drawing/index.js';
import type { Key } from './keys.js';
import { INNER, type Plot } from './page.js';
import { type Layer, lineHeight, type Setting, SIZES, widthOf, wrap } from './setting.js';
import { blockHeight, words } from './words.js';

type HistogramPlot = Extract<FigureChart, { kind: 'histogram' }>;

const HEIGHT = 220;
const COUNT_SIZE = 15;
const ABOVE = lineHeight(COUNT_SIZE);
const BAR = 0.39;
/** Wider than the bars, so that the outline shows also where it is lower. */
const OUTLINE = 0.46;
const BOX_GAP = 36;
const BOX_PADDING = 16;
const BOX_ROW = 30;
const VALUE_SIZE = 15;

/** Bars of the answers to every level, empty ones included, with the mean beneath them and the statistics in a box beside them. */
export function histogramPlot(plot: HistogramPlot, setting: Setting): Plot {
  const { chart } = plot;
  const box = boxWidth(plot.statistics, setting);
  const right = box + BOX_GAP;
  const width = INNER - right;
  const ends = endsOf(plot, width, setting);
  const levels = axisHeight(chart.mean);
  const x = axisX(plot, width, setting);
  return {
    left: 0,
    right,
    above: ABOVE,
    below: levels + ends.height,
    height: HEIGHT,
    values: chart.levels.map(({ level, count }) => ({ level, count, from: round2(level - BAR), to: round2(level + BAR) })),
    layers: [
      ...outlineLayers(plot, x),
      ...barLayers(plot, x, width, setting),
      ...meanLayers(plot, x, setting),
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

function round2(value: number): number {
  return Math.round(value * 100) / 100;
}

function scaleX({ chart }: HistogramPlot) {
  const levels = chart.levels.map(({ level }) => level);
  return { domain: [Math.min(...levels) - 0.5, Math.max(...levels) + 0.5], nice: false, zero: false, padding: 0 };
}

function scaleY({ chart }: HistogramPlot) {
  return { domain: [0, Math.max(1, chart.peak)], nice: false, padding: 0 };
}

/** Levels that are written: all of them, or as many as do not touch. */
function writtenLevels({ chart }: HistogramPlot, width: number, setting: Setting): readonly number[] {
  const levels = chart.levels.map(({ level }) => level);
  const widest = Math.max(...levels.map((level) => widthOf(setting, String(level), SIZES.label)));
  const step = Math.ceil((widest + 6) / (width / levels.length));
  return levels.filter((_, index) => index % step === 0);
}

/** The axis of the levels. */
function axisX(plot: HistogramPlot, width: number, setting: Setting) {
  const axis = {
    values: [...writtenLevels(plot, width, setting)],
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
  return { type: 'quantitative' as const, scale: scaleX(plot), axis };
}

type AxisX = ReturnType<typeof axisX>;

function barLayers(plot: HistogramPlot, axis: AxisX, width: number, setting: Setting): readonly Layer[] {
  const { chart } = plot;
  const x = { field: 'from', ...axis };
  const y = { field: 'count', type: 'quantitative' as const, scale: scaleY(plot), axis: null };
  const count = {
    type: 'text' as const,
    baseline: 'bottom' as const,
    dy: -3,
    fontSize: countSize(plot, width, setting),
    color: palette.ink,
  };
  const at = { x: { ...x, field: 'level' }, y, text: { field: 'count', type: 'quantitative' as const, format: 'd' } };
  return [
    {
      name: 'bars',
      mark: { type: 'rect', color: palette.bar },
      encoding: { x, x2: { field: 'to' }, y, y2: { datum: 0 } },
    },
    // The outline of an earlier release must not run through a number.
    ...(chart.released ? [{ name: 'halos', mark: { ...count, stroke: palette.paper, strokeWidth: 5 }, encoding: at }] : []),
    { name: 'counts', mark: count, encoding: at },
  ];
}

/** As large as the narrowest bar allows. */
function countSize({ chart }: HistogramPlot, width: number, setting: Setting): number {
  const room = width / chart.levels.length - 4;
  const widest = Math.max(...chart.levels.map(({ count }) => widthOf(setting, String(count), COUNT_SIZE)));
  return Math.max(6, Math.min(COUNT_SIZE, Math.floor((COUNT_SIZE * room) / widest)));
}

function outlineLayers(plot: HistogramPlot, x: AxisX): readonly Layer[] {
  const { levels, released } = plot.chart;
  if (!released) return [];
  const values = levels.flatMap(({ level }, index) => {
    const count = released.counts[index] ?? 0;
    return count > 0 ? [{ level, count, from: round2(level - OUTLINE), to: round2(level + OUTLINE) }] : [];
  });
  return [
    {
      name: 'released',
      data: { values },
      mark: { type: 'rect', fill: palette.paper, stroke: palette.strong, strokeWidth: 2, strokeDash: [6, 4] },
      encoding: {
        x: { field: 'from', ...x },
        x2: { field: 'to' },
        y: { field: 'count', type: 'quantitative', scale: scaleY(plot), axis: null },
        y2: { datum: 0 },
      },
    },
  ];
}

const LEVELS = 30;
const MEAN_ROW = 22;

function axisHeight(mean: number | null): number {
  return mean === null ? LEVELS : LEVELS + MEAN_ROW;
}

/** A triangle beneath the axis with its name beside it, on the side where there is more room. */
function meanLayers(plot: HistogramPlot, x: AxisX, { lang }: Setting): readonly Layer[] {
  const { mean, levels } = plot.chart;
  if (mean === null) return [];
  const y = HEIGHT + LEVELS + 8;
  const isLeft = mean > ((levels[0]?.level ?? 0) + (levels.at(-1)?.level ?? 0)) / 2;
  const at = { x: { field: 'mean', ...x } };
  const data = { values: [{ mean, label: plot.mean[lang] }] };
  return [
    {
      name: 'mean',
      data,
      mark: { type: 'point', shape: 'triangle-up', filled: true, opacity: 1, size: 120, color: palette.mean, y },
      encoding: at,
    },
    {
      name: 'mean_label',
      data,
      mark: {
        type: 'text',
        align: isLeft ? 'right' : 'left',
        baseline: 'middle',
        dx: isLeft ? -11 : 11,
        y,
        fontSize: SIZES.axis,
        color: palette.mean,
      },
      encoding: { ...at, text: { field: 'label', type: 'nominal' } },
    },
  ];
}

/** What the ends of the scale mean, beneath them. */
function endsOf({ chart, low, high }: HistogramPlot, width: number, setting: Setting) {
  const half = (width - 24) / 2;
  const lines = [low, high].map((text) => wrap(setting, text[setting.lang], half, SIZES.axis));
  const y = HEIGHT + axisHeight(chart.mean) + 4;
  return {
    height: 4 + Math.max(...lines.map((one) => blockHeight(one, SIZES.axis))),
    layers: [
      ...words('low_end', lines[0] ?? [], { x: 0, y, size: SIZES.axis }),
      ...words('high_end', lines[1] ?? [], { x: width, y, size: SIZES.axis, align: 'right' }),
    ],
  };
}

function boxWidth(statistics: readonly LabelledValue[], setting: Setting): number {
  const widest = Math.max(
    0,
    ...statistics.map(
      ({ label, value }) =>
        widthOf(setting, label[setting.lang], SIZES.axis) + 18 + widthOf(setting, value[setting.lang], VALUE_SIZE, 700),
    ),
  );
  return Math.min(INNER / 2, Math.ceil(Math.max(140, widest + 2 * BOX_PADDING)));
}

/** Mean, median, standard deviation and n, as the talk has them. */
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
