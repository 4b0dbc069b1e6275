import type { TopLevelSpec } from 'vega-lite';
import type { Figure } from '../../../model/figure.js';
import { palette, WIDE_FONT } from '../../../reports/drawing/index.js';
import type { Layer } from '../histogram-layers.js';
import { type Key, keyLayers, layKeys } from './keys.js';
import { lineHeight, type Setting, SIZES, wrapEvenly, wrapWhole } from './setting.js';
import { blockHeight, words } from './words.js';

/** Pixels: 190 mm at 96 pixels to the inch. */
const WIDTH = 720;
const MARGIN = 24;
/** Width between the margins in pixels. */
export const INNER = WIDTH - 2 * MARGIN;

const GAPS = { subtitle: 8, question: 4, keys: 16, plot: 16, notes: 18 } as const;

/** A plotting area with the room for what stands around it, in pixels. Layers are placed from the area's upper left corner. */
export interface LaidPlot {
  readonly left: number;
  readonly right: number;
  readonly above: number;
  readonly below: number;
  readonly height: number;
  /** The data that is drawn, a row for each mark. */
  readonly values: readonly object[];
  readonly layers: readonly Layer[];
  readonly keys: readonly Key[];
}

/**
 * A whole figure as one specification: title, measure, question and legend above the plot, notes and source beneath it. Everything
 * has its place in numbers, so that programs that measure text in another way draw the same picture.
 */
export function page(figure: Figure, plot: LaidPlot, setting: Setting): TopLevelSpec {
  const { lang } = setting;
  const title = wrapEvenly(setting, figure.title[lang], INNER, SIZES.title, 700);
  const subtitle = figure.subtitle.flatMap((line) => wrapWhole(setting, line[lang], INNER, SIZES.subtitle));
  const question = figure.question ? wrapWhole(setting, figure.question[lang], INNER, SIZES.axis) : [];
  const keys = layKeys(plot.keys, INNER, setting);
  const notes = figure.notes.flatMap((note) => wrapWhole(setting, note[lang], INNER, SIZES.note));

  const subtitleTop = MARGIN + blockHeight(title, SIZES.title) + GAPS.subtitle;
  const questionTop = subtitleTop + blockHeight(subtitle, SIZES.subtitle) + GAPS.question;
  const headEnd = questionTop + blockHeight(question, SIZES.axis);
  const keysTop = headEnd + (keys.height > 0 ? GAPS.keys : 0);
  const top = keysTop + keys.height + GAPS.plot + plot.above;
  const left = MARGIN + plot.left;
  const notesTop = plot.height + plot.below + GAPS.notes;
  const at = (y: number) => ({ x: -plot.left, y: y - top });
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    description: figure.alt[lang],
    background: palette.paper,
    width: INNER - plot.left - plot.right,
    height: plot.height,
    padding: {
      left,
      top,
      right: MARGIN + plot.right,
      bottom: notesTop - plot.height + blockHeight(notes, SIZES.note) + MARGIN - 4,
    },
    autosize: { type: 'none' },
    config: { font: WIDE_FONT, view: { stroke: null }, aria: false },
    title: {
      text: [...title],
      orient: 'none',
      anchor: 'start',
      baseline: 'top',
      dx: -plot.left,
      dy: MARGIN - top,
      fontSize: SIZES.title,
      fontWeight: 'bold',
      lineHeight: lineHeight(SIZES.title),
      color: palette.mean,
    },
    data: { values: [...plot.values] },
    layer: [
      ...words('subtitle', subtitle, { ...at(subtitleTop), size: SIZES.subtitle }),
      ...words('question', question, { ...at(questionTop), size: SIZES.axis }),
      ...keyLayers(keys, at(keysTop)),
      ...plot.layers,
      ...words('notes', notes, { x: -plot.left, y: notesTop, size: SIZES.note, color: palette.note }),
    ],
  };
}
