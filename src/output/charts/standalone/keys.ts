import type { LegendEntry } from '../../../model/document.js';
import { palette } from '../../../reports/drawing/index.js';
import type { Layer } from '../histogram-layers.js';
import { LINE, POINTS, type PointLook } from '../looks.js';
import { lineHeight, type Setting, SIZES, widthOf } from './setting.js';
import { round } from './words.js';

/** An entry of a legend: a mark as it is drawn, and what it means. */
export interface Key {
  readonly mark: LegendEntry['mark'] | 'outline';
  readonly color?: string | undefined;
  readonly label: string;
}

interface Laid {
  readonly keys: readonly (Key & { readonly x: number; readonly y: number })[];
  readonly height: number;
}

const MARK_WIDTH = 16;
const BEFORE_LABEL = 7;
const BETWEEN = 22;
const ROW = lineHeight(SIZES.axis) + 3;

/** Entries from left to right, in as many rows as they need; `width` and places in pixels. */
export function layKeys(keys: readonly Key[], width: number, setting: Setting): Laid {
  let [x, row] = [0, 0];
  const laid = keys.map((key) => {
    const wide = MARK_WIDTH + BEFORE_LABEL + widthOf(setting, key.label, SIZES.axis);
    if (x > 0 && x + wide > width) [x, row] = [0, row + 1];
    const place = { ...key, x: round(x), y: row * ROW + ROW / 2 };
    x += wide + BETWEEN;
    return place;
  });
  return { keys: laid, height: keys.length === 0 ? 0 : (row + 1) * ROW };
}

/** Marks with their labels, placed from a corner in pixels. */
export function keyLayers({ keys }: Laid, corner: { readonly x: number; readonly y: number }): readonly Layer[] {
  return keys.flatMap((key, index) => {
    const [x, y] = [round(corner.x + key.x), round(corner.y + key.y)];
    const label: Layer = {
      name: `legend_label_${index + 1}`,
      data: { values: [{ text: key.label }] },
      mark: {
        type: 'text',
        align: 'left',
        baseline: 'middle',
        x: x + MARK_WIDTH + BEFORE_LABEL,
        y,
        fontSize: SIZES.axis,
        color: palette.ink,
      },
      encoding: { text: { field: 'text', type: 'nominal' } },
    };
    return [markLayer(`legend_mark_${index + 1}`, key, x, y), label];
  });
}

/**
 * How points are drawn in the plot and in the legend. `size` in square pixels; an open point has a broader edge, so its area is
 * smaller.
 */
export function pointMark(look: PointLook) {
  return { ...POINTS[look], size: look === 'open' ? 110 : 130 };
}

function markLayer(name: string, { mark, color }: Key, x: number, y: number): Layer {
  const data = { values: [{}] };
  const box = (look: object, height: number): Layer => ({
    name,
    data,
    mark: { type: 'rect', x, x2: x + MARK_WIDTH, y: y - height / 2, y2: y + height / 2, ...look },
    encoding: {},
  });
  switch (mark) {
    case 'line':
      return {
        name,
        data,
        mark: LINE,
        encoding: { x: { value: x }, x2: { value: x + MARK_WIDTH }, y: { value: y } },
      };
    case 'bar':
      return box({ color: color ?? palette.bar }, 12);
    case 'band':
      return box({ color: color ?? palette.band }, 10);
    case 'outline':
      return box({ fill: palette.paper, stroke: palette.strong, strokeWidth: 2, strokeDash: [4, 3] }, 12);
    default:
      return {
        name,
        data,
        mark: {
          type: 'point',
          x: x + MARK_WIDTH / 2,
          y,
          opacity: 1,
          filled: false,
          ...pointMark(mark === 'dot' ? 'filled' : mark),
        },
        encoding: {},
      };
  }
}
