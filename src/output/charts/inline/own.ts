import { palette } from '../../../reports/drawing/index.js';
import type { Drawing } from '../drawing.js';

/**
 * The drawing with the reader's own answer as a diamond at `value`, at `y` pixels from the top. It is added on top, so that one
 * drawing serves all readers. `size`: half the height of the diamond in pixels.
 */
export function markOwn(drawing: Drawing, value: number, y: number, size: number): Drawing {
  const x = Math.round((drawing.scale.origin + drawing.scale.unit * value) * 100) / 100;
  const diamond = `<path d="M${x},${y - size}l${size},${size}l-${size},${size}l-${size},-${size}Z" fill="${palette.own}" stroke="${palette.paper}" stroke-width="1.5"/>`;
  return { ...drawing, svg: drawing.svg.replace(/<\/svg>\s*$/, `${diamond}</svg>`) };
}
