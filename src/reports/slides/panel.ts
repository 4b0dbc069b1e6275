import { columnWidth, pixelsOf, tokens } from '../../design/index.js';
import type { HistogramChart } from '../../model/chart.js';
import type { LabelledValue } from '../../model/document.js';
import { has, type KindWith } from '../../model/item-traits.js';
import type {
  Bar,
  Cell,
  PublishedChoiceItem,
  PublishedInterval,
  PublishedItem,
  PublishedNumberItem,
  PublishedScaleItem,
  Recommendation,
} from '../../model/publication.js';
import {
  asPrinted,
  howMany,
  largestOf,
  ONE,
  type Published,
  productOf,
  quotientOf,
  TEN,
  wholeOf,
} from '../../model/published.js';
import type { Scale } from '../../model/questionnaire.js';
import type { Panel } from '../../model/slides-view.js';
import type { Text } from '../../model/text.js';
import { answers, optionRows, optionsChart } from '../charts/index.js';
import type { ReportContext } from '../report/index.js';
import {
  base,
  baseNotShown,
  fixed,
  integer,
  isWordedThroughout,
  linesOf,
  notShown,
  numberedLabel,
  percentage,
  recommendationGroups,
  same,
  scaleEnd,
  short,
  signed,
  terms,
  withOptionsWithheld,
} from '../text/index.js';
import * as words from './wording.js';

/** Decimals of the mean of numbers, whose deviation has the two significant figures that are published. */
const NUMBER_DIGITS = 1;

/** The items that a slide can show. */
export type SlideItem = Extract<PublishedItem, { readonly kind: KindWith<'charted'> }>;

/** Whether an item can be shown on a slide of its own. */
export function fitsSlide(item: PublishedItem): item is SlideItem {
  return has(item, 'charted');
}

/** In pixels, of one of so many panels on a slide. */
export function panelWidth(panels: number): number {
  return panels === 1 ? tokens.slide.panelWidth : columnWidth(tokens);
}

/**
 * The panels of one slide, in the order of `items`; histograms beside each other share their maximum. `digits`: decimals of means
 * and deviations. The chart of a panel is null where it is withheld.
 */
export function composePanels(context: ReportContext, items: readonly SlideItem[], digits: number): readonly Panel[] {
  const charts = items.map((item) => (has(item, 'levels') ? histogramOf(item) : null));
  const peak = largestOf([ONE, ...charts.flatMap((chart) => (chart ? heightsOf(chart) : []))]);
  return items.map((item, index) => {
    const chart = charts[index];
    const width = panelWidth(items.length);
    return panelOf(context, item, digits, (scale) =>
      scalePanel(context, scale, chart ? { ...chart, peak } : null, { digits, width }),
    );
  });
}

function panelOf(
  context: ReportContext,
  item: SlideItem,
  digits: number,
  scalePanelOf: (item: PublishedScaleItem) => Panel,
): Panel {
  switch (item.kind) {
    case 'scale':
      return scalePanelOf(item);
    case 'single':
    case 'multiple':
      return choicePanel(context, item);
    case 'number':
      return numberPanel(context, item, digits);
  }
}

function heightsOf({ levels, released }: HistogramChart): readonly Published[] {
  return [...levels.map(({ count }) => count), ...(released?.counts ?? [])];
}

/** The numbers of a histogram; null where they are withheld. */
function histogramOf(item: PublishedScaleItem): HistogramChart | null {
  if (!item.distribution.shown) return null;
  const { bars } = item.distribution.value;
  return {
    kind: 'histogram',
    levels: bars.map((bar) => ({ level: asPrinted(bar.key), count: bar.count })),
    peak: ONE,
    mean: item.statistics.shown ? item.statistics.value.mean : null,
    released: item.change && {
      name: words.releasedSeries(item.change, item.n),
      counts: broughtTo(item.n, item.change.distribution.bars, item.change.n),
    },
    series: answers,
    look: 'bar',
  };
}

/**
 * Another number of answers brought to `n` in the same proportions, to one decimal: to be compared with the present ones by eye,
 * not to be counted.
 */
function broughtTo(n: Published, bars: readonly Bar[], before: Published): readonly Published[] {
  const base = largestOf([ONE, before]);
  return bars.map(({ count }) => quotientOf(wholeOf(quotientOf(productOf(productOf(TEN, n), count), base)), TEN));
}

function scalePanel(
  context: ReportContext,
  item: PublishedScaleItem,
  chart: HistogramChart | null,
  { digits, width }: { readonly digits: number; readonly width: number },
): Panel {
  const { distribution, scale } = item;
  const levels = distribution.shown ? distribution.value.bars.map((bar) => ({ level: bar.key, count: bar.count })) : [];
  return {
    kind: 'scale',
    itemId: item.id,
    label: numberedLabel(item.number, item.label),
    chart,
    alt: chart && words.distributionAlt(item.label, levels, item.change, context.respondentTerms),
    note: distribution.shown ? null : notShown,
    low: scaleEnd(scale, 'low'),
    high: scaleEnd(scale, 'high'),
    levels: levelsUnder(context, scale, width),
    statistics: statisticsOf(item, digits),
  };
}

/** The most lines that the wording of a level may take under its bar, and the gap to its neighbour in pixels. */
const LEVEL_LINES = 2;
const LEVEL_GAP = 10;

/** `width`: of the panel, in pixels. */
function levelsUnder({ measure, project }: ReportContext, scale: Scale, width: number): readonly Text[] | null {
  if (!isWordedThroughout(scale)) return null;
  const labels = scale.labels ?? [scale.lowLabel, scale.highLabel];
  const room = width / labels.length - LEVEL_GAP;
  const size = pixelsOf(tokens.slide.sizes.note);
  const fits = (label: string) =>
    linesOf(label, room, size, 400, measure).length <= LEVEL_LINES &&
    label.split(' ').every((word) => measure(word, size, 400) <= room || isJapanese(word));
  return labels.every((label) => project.languages.every((lang) => fits(label[lang]))) ? labels : null;
}

/** Words that may be broken between characters. */
function isJapanese(word: string): boolean {
  return /[\u3040-\u30ff\u4e00-\u9fff]/u.test(word);
}

/** Mean, median, standard deviation and n as they stand beside the histogram, and the change of the mean since a release. */
function statisticsOf(item: PublishedScaleItem, digits: number): readonly LabelledValue[] {
  const n = { label: terms.n, value: item.distribution.shown ? same(integer(item.n)) : terms.none };
  if (!item.statistics.shown) return [n];
  if (item.recommendation?.groups.shown)
    return [...recommendationOf(item.recommendation.groups.value, item.recommendation.interval), n];
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

/** The net score with its interval, and the parts of the three groups. */
function recommendationOf(groups: Recommendation, interval: Cell<PublishedInterval>): readonly LabelledValue[] {
  const { low, high } = interval.shown ? interval.value : { low: null, high: null };
  const net = signed(groups.net, 0);
  return [
    {
      label: recommendationGroups.net,
      value: low === null || high === null ? same(net) : words.netWithInterval(net, signed(low, 0), signed(high, 0)),
    },
    ...(['detractors', 'passives', 'promoters'] as const).map((group) => ({
      label: recommendationGroups[group],
      value: percentage(groups[group]),
    })),
  ];
}

function choicePanel({ respondentTerms }: ReportContext, item: PublishedChoiceItem): Panel {
  const chart = optionsChart([item], 'bar');
  return {
    kind: 'choice',
    itemId: item.id,
    label: numberedLabel(item.number, item.label),
    rows: optionRows(chart, [item], null, respondentTerms),
    chart: item.distribution.shown ? chart : null,
    note: item.distribution.shown ? null : notShown,
    n: item.base,
    base: item.distribution.shown ? withOptionsWithheld(base(item.base), howMany(item.withheld)) : baseNotShown,
    whole: null,
  };
}

function numberPanel({ respondentTerms }: ReportContext, item: PublishedNumberItem, digits: number): Panel {
  const chart = optionsChart([item], 'bar');
  const isTold = item.distribution.shown;
  return {
    kind: 'number',
    itemId: item.id,
    label: numberedLabel(item.number, item.label),
    rows: optionRows(chart, [item], null, respondentTerms),
    chart: isTold ? chart : null,
    note: isTold ? null : notShown,
    n: item.base,
    base: item.statistics.shown ? words.numberBase(item.unit, base(item.base), howMany(item.withheld)) : baseNotShown,
    whole: null,
    statistics: numberStatistics(item, digits),
  };
}

/** What stands beneath the bands. The deviation may be withheld though the others are shown. */
function numberStatistics({ statistics, n, base: of }: PublishedNumberItem, digits: number): readonly LabelledValue[] {
  if (!statistics.shown) return [];
  const { mean, median, q1, q3, sd } = statistics.value;
  return [
    { label: terms.mean, value: same(fixed(mean, Math.min(digits, NUMBER_DIGITS))) },
    { label: terms.median, value: same(short(median)) },
    { label: terms.middleHalf, value: same(`${short(q1)}–${short(q3)}`) },
    { label: terms.sdShort, value: sd === null ? terms.none : same(short(sd)) },
    // Shares are of the base; where that holds those who gave no number, too, it is told of how many the statistics are.
    ...(n === of ? [] : [{ label: terms.n, value: same(integer(n)) }]),
  ];
}
