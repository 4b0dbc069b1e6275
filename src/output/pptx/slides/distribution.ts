import { tokens } from '../../../design/index.js';
import { greatest } from '../../../model/extremes.js';
import type { Panel } from '../../../model/slides-view.js';
import type { Text } from '../../../model/text.js';
import { positionOnLevels } from '../../../reports/charts/index.js';
import { MIN_FONT_PT } from '../../../reports/text/index.js';
import { histogram } from '../charts/index.js';
import { PAINT } from '../paint.js';
import { heightOf } from '../paragraph.js';
import { chartFrame, mark, type Shape, textBox } from '../shape.js';
import { type DeckContext, inlineText, isBilingual, stacked } from '../wording.js';
import type { PanelArea } from './panel-area.js';
import { statistics, statisticsHeight } from './statistics.js';

type ScalePanel = Extract<Panel, { kind: 'scale' }>;

const MARK = { width: 15, height: 12 } as const;
const ABOVE_ENDS = 4;
const ABOVE_BOX = 12;

/**
 * A histogram with its mean, the words at the ends of its scale, and the box of statistics. `foot`: pixels for what stands beneath
 * the chart, the same for all panels of a slide. Where the chart is withheld, words say why.
 */
export function distribution(panel: ScalePanel, area: PanelArea, foot: number, context: DeckContext): readonly Shape[] {
  const { x, width, top, bottom, slot } = area;
  const name = `item:${panel.itemId}`;
  const boxTop = bottom - statisticsHeight(panel.statistics, width, context);
  const box = statistics(panel.statistics, { name: `${name}:statistics`, x, y: boxTop, width }, context);
  if (!panel.chart || !panel.alt) {
    const words = panel.note ? stacked(panel.note, { size: tokens.slide.sizes.presenter, color: PAINT.note }, context) : [];
    return [textBox({ name: `${name}:note`, paragraphs: words, box: { x, y: top + 30, width, height: boxTop - top - 42 } }), box];
  }
  const { chart } = panel;
  const endsTop = bottom - foot;
  const height = endsTop - ABOVE_ENDS - MARK.height - top;
  const ends = endsOf(panel, context);
  const half = (width - 20) / 2;
  const endsBox = { y: endsTop, width: half, height: endsHeight(panel, width, context) };
  const meanX = x + width * positionOnLevels(chart.mean ?? 0, chart);
  const meanBox = { x: meanX - MARK.width / 2, y: top + height + 1, width: MARK.width, height: MARK.height };
  return [
    chartFrame({
      name: `${name}:chart`,
      box: { x, y: top, width, height },
      descr: inlineText(panel.alt, context),
      chart: histogram(chart, height, context),
      slot,
    }),
    ...(chart.mean === null ? [] : [mark(`${name}:mean`, 'triangle', meanBox, PAINT.heading)]),
    ...(panel.levels
      ? levelsOf(panel.levels, context).map((paragraphs, index, { length }) =>
          textBox({
            name: `${name}:level-${index + 1}`,
            paragraphs,
            box: { ...endsBox, x: x + (index * width) / length, width: width / length },
          }),
        )
      : [
          textBox({ name: `${name}:low`, paragraphs: ends.low, box: { x, ...endsBox } }),
          textBox({ name: `${name}:high`, paragraphs: ends.high, box: { x: x + width - half, ...endsBox } }),
        ]),
    box,
  ];
}

/** The pixels that the words at the ends of the scale and the box take at the foot of a panel. */
export function distributionFoot(panel: ScalePanel, width: number, context: DeckContext): number {
  return endsHeight(panel, width, context) + ABOVE_BOX + statisticsHeight(panel.statistics, width, context);
}

function endsHeight(panel: ScalePanel, width: number, context: DeckContext): number {
  if (panel.levels) {
    const labels = levelsOf(panel.levels, context);
    return Math.ceil(greatest(labels.map((words) => heightOf(words, width / labels.length, context.measure))));
  }
  const { low, high } = endsOf(panel, context);
  return Math.ceil(greatest([low, high].map((words) => heightOf(words, (width - 20) / 2, context.measure))));
}

/** The wording of each level, for the middle of its bar. */
function levelsOf(levels: readonly Text[], context: DeckContext) {
  return levels.map((label) => stacked(label, { ...endsLook(context), align: 'ctr' }, context));
}

function endsLook(context: DeckContext) {
  const isTwo = isBilingual(context);
  const { sizes, lines } = tokens.slide;
  return {
    size: isTwo ? MIN_FONT_PT : sizes.note,
    color: PAINT.secondary,
    line: isTwo ? lines.small.two : lines.small.one,
  };
}

function endsOf({ low, high }: ScalePanel, context: DeckContext) {
  const look = endsLook(context);
  return { low: stacked(low, look, context), high: stacked(high, { ...look, align: 'r' }, context) };
}
