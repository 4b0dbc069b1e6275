import { palette } from '../../../reports/drawing/index.js';
import type { Drawing } from '../drawing.js';

/**
 * The same drawing with the reader's own answer as a diamond at `value` and height `y` (pixels from the top).
 * Added on top, so that one drawing serves every reader.
 */
export function markOwn(drawing: Drawing, value: number, y: number, size: number): Drawing {
  const x = Math.round((drawing.scale.origin + drawing.scale.unit * value) * 100) / 100;
  const diamond = `<path d="M${x},${y - size}l${size},${size}l-${size},${size}l-${size},-${size}Z" fill="${palette.own}" stroke="${palette.paper}" stroke-width="1.5"/>`;
  return { ...drawing, svg: drawing.svg.replace(/<\/svg>\s*$/, `${diamond}</svg>`) };
}
