import { drawHistogram } from '../../charts/histogram.js';
import { palette } from '../../charts/palette.js';
import type { LabelledValue, Panel } from '../../model/document.js';
import type { PublishedChoiceItem, PublishedItem, PublishedScaleItem } from '../../model/publication.js';
import { same } from '../../text/both.js';
import { base, numberedLabel, scaleEnd, terms, withheld } from '../../text/messages/common.js';
import { distributionAlt } from '../../text/messages/slides.js';
import { fixed, integer, short } from '../../text/numbers.js';
import type { Desk } from '../desk.js';
import { optionRows } from '../options.js';

const HISTOGRAM = { width: 546, height: 150, labelSize: 26 };
const OPTION_STRIP = { width: 300, height: 44 };

/** The items that a slide can show. */
export type SlideItem = PublishedScaleItem | PublishedChoiceItem;

export function fitsSlide(item: PublishedItem): item is SlideItem {
  return item.kind === 'scale' || item.kind === 'single' || item.kind === 'multiple';
}

/** The panels of one slide; histograms beside each other share their maximum. */
export function composePanels(desk: Desk, items: readonly SlideItem[], digits: number): Promise<readonly Panel[]> {
  const peak = Math.max(1, ...items.flatMap((item) => (item.kind === 'scale' ? countsOf(item) : [])));
  return Promise.all(
    items.map((item) => (item.kind === 'scale' ? scalePanel(desk, item, peak, digits) : choicePanel(desk, item))),
  );
}

function countsOf(item: SlideItem): readonly number[] {
  return item.distribution.shown ? item.distribution.value.bars.map((bar) => bar.count) : [];
}

async function scalePanel(desk: Desk, item: PublishedScaleItem, peak: number, digits: number): Promise<Panel> {
  const { distribution, scale } = item;
  const mean = item.statistics.shown ? item.statistics.value.mean : null;
  const levels = distribution.shown ? distribution.value.bars.map((bar) => ({ level: bar.key, count: bar.count })) : [];
  return {
    kind: 'scale',
    itemId: item.id,
    label: numberedLabel(item.number, item.label),
    picture: distribution.shown
      ? {
          drawing: await drawHistogram(desk.pen, scale, distribution.value, { ...HISTOGRAM, peak, mean, color: palette.bar }),
          alt: distributionAlt(item.label, levels, desk.voice),
        }
      : null,
    note: distribution.shown ? null : withheld(distribution.reason),
    low: scaleEnd(scale.low, scale.lowLabel, 'low'),
    high: scaleEnd(scale.high, scale.highLabel, 'high'),
    statistics: statisticsOf(item, digits),
  };
}

/** The box of the talk: mean, median and standard deviation, and what they rest on. */
function statisticsOf(item: PublishedScaleItem, digits: number): readonly LabelledValue[] {
  const n = { label: terms.n, value: same(integer(item.n)) };
  if (!item.statistics.shown) return [n];
  const { mean, median, sd } = item.statistics.value;
  return [
    { label: terms.mean, value: same(fixed(mean, digits)) },
    { label: terms.median, value: same(short(median)) },
    { label: terms.sdShort, value: same(fixed(sd, digits)) },
    n,
  ];
}

async function choicePanel(desk: Desk, item: PublishedChoiceItem): Promise<Panel> {
  return {
    kind: 'choice',
    itemId: item.id,
    label: numberedLabel(item.number, item.label),
    rows: await optionRows(desk, item, OPTION_STRIP, null),
    note: item.distribution.shown ? null : withheld(item.distribution.reason),
    base: base(item.base),
  };
}
