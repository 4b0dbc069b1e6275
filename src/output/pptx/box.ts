import { columnWidth, contentWidth, type Tokens, tokens } from '../../design/index.js';
import { element } from '../openxml/index.js';

/** Where something stands on a slide, in CSS pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The lengths of a slide that its parts share, in CSS pixels. */
export function measuresOf(design: Tokens) {
  const { width, height, side, columnGap } = design.slide;
  const whole: Box = { x: 0, y: 0, width, height };
  return { whole, left: side, right: width - side, content: contentWidth(design), columnGap, column: columnWidth(design) };
}

/** The lengths of a slide by the built-in tokens, in CSS pixels. */
export const {
  whole: SLIDE,
  left: LEFT,
  right: RIGHT,
  content: CONTENT_WIDTH,
  columnGap: COLUMN_GAP,
  column: COLUMN_WIDTH,
} = measuresOf(tokens);

/** Pixels as the whole EMU that the format counts in: 9525 to the pixel. */
export function emu(pixels: number): number {
  return Math.round(pixels * 9525);
}

/** A box as the format writes it. */
export function transform(name: 'a:xfrm' | 'p:xfrm', { x, y, width, height }: Box): string {
  return element(
    name,
    {},
    element('a:off', { x: emu(x), y: emu(y) }),
    element('a:ext', { cx: Math.max(0, emu(width)), cy: Math.max(0, emu(height)) }),
  );
}
