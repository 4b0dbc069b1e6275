import { columnWidth, contentWidth, tokens } from '../../design/index.js';
import { element } from '../openxml/index.js';

/** Where something stands on a slide, in CSS pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const { slide } = tokens;
export const SLIDE: Box = { x: 0, y: 0, width: slide.width, height: slide.height };
export const LEFT = slide.side;
export const RIGHT = slide.width - slide.side;
export const CONTENT_WIDTH = contentWidth(tokens);
export const COLUMN_GAP = slide.columnGap;
export const COLUMN_WIDTH = columnWidth(tokens);

/** Of the format's units there are 9525 to the pixel. */
export function emu(pixels: number): number {
  return Math.round(pixels * 9525);
}

export function transform(name: 'a:xfrm' | 'p:xfrm', { x, y, width, height }: Box): string {
  return element(
    name,
    {},
    element('a:off', { x: emu(x), y: emu(y) }),
    element('a:ext', { cx: Math.max(0, emu(width)), cy: Math.max(0, emu(height)) }),
  );
}
