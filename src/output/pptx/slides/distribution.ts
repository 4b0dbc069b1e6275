import type { Panel } from '../../../model/slides-view.js';
import { MIN_FONT_PT } from '../../../reports/text/index.js';
import { histogram, placeOf } from '../charts/index.js';
import { PAINT } from '../paint.js';
import { heightOf } from '../paragraph.js';
import { chartFrame, mark, type Shape, textBox } from '../shape.js';
import { type DeckSetting, isBilingual, plain, stacked } from '../wording.js';
import type { Place } from './place.js';
import { statistics, statisticsHeight } from './statistics.js';

type ScalePanel = Extract<Panel, { kind: 'scale' }>;

const MARK = { width: 15, height: 12 } as const;
const ABOVE_ENDS = 4;
const ABOVE_BOX = 12;

/** A histogram with its mean, the words at the ends of its scale, and the box of statistics. */
export function distribution(panel: ScalePanel, place: Place, foot: number, setting: DeckSetting): readonly Shape[] {
  const { x, width, top, bottom, slot } = place;
  const name = `item:${panel.itemId}`;
  const boxTop = bottom - statisticsHeight(panel.statistics, width, setting);
  const box = statistics(panel.statistics, { name: `${name}:statistics`, x, y: boxTop, width }, setting);
  if (!panel.chart || !panel.picture) {
    const words = panel.note ? stacked(panel.note, { size: 18, color: PAINT.note }, setting) : [];
    return [textBox({ name: `${name}:note`, paragraphs: words, box: { x, y: top + 30, width, height: boxTop - top - 42 } }), box];
  }
  const { chart } = panel;
  const endsTop = bottom - foot;
  const height = endsTop - ABOVE_ENDS - MARK.height - top;
  const ends = endsOf(panel, setting);
  const half = (width - 20) / 2;
  const endsBox = { y: endsTop, width: half, height: endsHeight(panel, width, setting) };
  const meanX = x + width * placeOf(chart.mean ?? 0, chart.levels);
  const meanBox = { x: meanX - MARK.width / 2, y: top + height + 1, width: MARK.width, height: MARK.height };
  return [
    chartFrame({
      name: `${name}:chart`,
      box: { x, y: top, width, height },
      descr: plain(panel.picture.alt, setting),
      chart: histogram(chart, height, setting),
      slot,
    }),
    ...(chart.mean === null ? [] : [mark(`${name}:mean`, 'triangle', meanBox, PAINT.heading)]),
    textBox({ name: `${name}:low`, paragraphs: ends.low, box: { x, ...endsBox } }),
    textBox({ name: `${name}:high`, paragraphs: ends.high, box: { x: x + width - half, ...endsBox } }),
    box,
  ];
}

/** How much the words and the box take at the foot of a panel. */
export function distributionFoot(panel: ScalePanel, width: number, setting: DeckSetting): number {
  return endsHeight(panel, width, setting) + ABOVE_BOX + statisticsHeight(panel.statistics, width, setting);
}

function endsHeight(panel: ScalePanel, width: number, setting: DeckSetting): number {
  const { low, high } = endsOf(panel, setting);
  return Math.ceil(Math.max(...[low, high].map((words) => heightOf(words, (width - 20) / 2, setting.measure))));
}

function endsOf({ low, high }: ScalePanel, setting: DeckSetting) {
  const isTwo = isBilingual(setting);
  const look = { size: isTwo ? MIN_FONT_PT : 15, color: PAINT.secondary, line: isTwo ? 1.25 : 1.35 };
  return { low: stacked(low, look, setting), high: stacked(high, { ...look, align: 'r' }, setting) };
}
