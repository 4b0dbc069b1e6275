import type { LabelledValue } from '../../model/document.js';
import type { Bar, PublishedChoiceItem, PublishedItem, PublishedScaleItem } from '../../model/publication.js';
import type { HistogramChart, Panel } from '../../model/slides-view.js';
import { drawHistogram } from '../../output/charts/index.js';
import { answers } from '../charts/index.js';
import { palette } from '../drawing/index.js';
import { optionRows, type ReportContext } from '../report/index.js';
import { base, fixed, integer, numberedLabel, same, scaleEnd, short, signed, terms, withheld } from '../text/index.js';
import * as words from './wording.js';

const HISTOGRAM = { width: 546, height: 150, labelSize: 26 };
/** The style sheet takes it where the room is lower than 205 pixels: there the other would shrink until its labels are under 14 pt. */
const LOW_HISTOGRAM = { width: 546, height: 88, labelSize: 20 };
const OPTION_STRIP = { width: 300, height: 44 };

/** The items that a slide can show. */
export type SlideItem = PublishedScaleItem | PublishedChoiceItem;

export function fitsSlide(item: PublishedItem): item is SlideItem {
  return item.kind === 'scale' || item.kind === 'single' || item.kind === 'multiple';
}

/** The panels of one slide; histograms beside each other share their maximum. */
export function composePanels(context: ReportContext, items: readonly SlideItem[], digits: number): Promise<readonly Panel[]> {
  const charts = items.map((item) => (item.kind === 'scale' ? histogramOf(item) : null));
  const peak = Math.max(1, ...charts.flatMap((chart) => (chart ? heightsOf(chart) : [])));
  return Promise.all(
    items.map((item, index) =>
      item.kind === 'scale' ? scalePanel(context, item, charts[index] ?? null, peak, digits) : choicePanel(context, item),
    ),
  );
}

function heightsOf({ levels, released }: HistogramChart): readonly number[] {
  return [...levels.map(({ count }) => count), ...(released?.counts ?? [])];
}

/** The numbers of a histogram; null where they are withheld. */
function histogramOf(item: PublishedScaleItem): HistogramChart | null {
  if (!item.distribution.shown) return null;
  const { bars } = item.distribution.value;
  return {
    kind: 'histogram',
    levels: bars.map((bar) => ({ level: Number(bar.key), count: bar.count })),
    peak: 1,
    mean: item.statistics.shown ? item.statistics.value.mean : null,
    released: item.change && {
      name: words.releasedSeries(item.change, item.n),
      counts: broughtTo(item.n, item.change.distribution.bars, item.change.n),
    },
    series: answers,
  };
}

/** Another number of answers in the same proportions, to one decimal: to be looked at beside the present ones, not to be counted. */
function broughtTo(n: number, bars: readonly Bar[], before: number): readonly number[] {
  return bars.map(({ count }) => Math.round((10 * n * count) / Math.max(1, before)) / 10);
}

async function scalePanel(
  context: ReportContext,
  item: PublishedScaleItem,
  numbers: HistogramChart | null,
  peak: number,
  digits: number,
): Promise<Panel> {
  const { distribution, scale } = item;
  const chart = numbers && { ...numbers, peak };
  const look = { peak, color: palette.bar, outline: chart?.released?.counts, mean: chart?.mean ?? null };
  const levels = distribution.shown ? distribution.value.bars.map((bar) => ({ level: bar.key, count: bar.count })) : [];
  return {
    kind: 'scale',
    itemId: item.id,
    label: numberedLabel(item.number, item.label),
    picture: distribution.shown
      ? {
          drawing: await drawHistogram(context.chartRenderer, scale, distribution.value, { ...HISTOGRAM, ...look }),
          low: await drawHistogram(context.chartRenderer, scale, distribution.value, { ...LOW_HISTOGRAM, ...look }),
          alt: words.distributionAlt(item.label, levels, item.change, context.respondentTerms),
        }
      : null,
    chart,
    note: distribution.shown ? null : withheld(distribution.reason),
    low: scaleEnd(scale.low, scale.lowLabel, 'low'),
    high: scaleEnd(scale.high, scale.highLabel, 'high'),
    statistics: statisticsOf(item, digits),
  };
}

/** The box of the talk: mean, median and standard deviation, and what they rest on; and how far the mean is from a release. */
function statisticsOf(item: PublishedScaleItem, digits: number): readonly LabelledValue[] {
  const n = { label: terms.n, value: same(integer(item.n)) };
  if (!item.statistics.shown) return [n];
  const { mean, median, sd } = item.statistics.value;
  const { change } = item;
  return [
    { label: terms.mean, value: same(fixed(mean, digits)) },
    { label: terms.median, value: same(short(median)) },
    { label: terms.sdShort, value: same(fixed(sd, digits)) },
    n,
    ...(change ? [{ label: words.changeLabel, value: same(signed(change.difference, Math.min(digits, 2))) }] : []),
  ];
}

async function choicePanel(context: ReportContext, item: PublishedChoiceItem): Promise<Panel> {
  const rows = await optionRows(context, item, OPTION_STRIP, null);
  const counts = item.distribution.shown ? item.distribution.value.bars : [];
  const options = item.options.map(({ id, label }) => ({ label, count: counts.find((bar) => bar.key === id)?.count ?? 0 }));
  return {
    kind: 'choice',
    itemId: item.id,
    label: numberedLabel(item.number, item.label),
    rows,
    chart: item.distribution.shown
      ? { kind: 'options', options, peak: Math.max(1, ...options.map(({ count }) => count)), series: answers }
      : null,
    note: item.distribution.shown ? null : withheld(item.distribution.reason),
    n: item.base,
    base: base(item.base),
  };
}
