import { element } from '../openxml/index.js';

/** Where something stands on a slide of 1280 x 720 CSS pixels, the lengths that the style sheet of the slides has too. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const SLIDE: Box = { x: 0, y: 0, width: 1280, height: 720 };
export const LEFT = 58;
export const RIGHT = 1222;
export const CONTENT_WIDTH = RIGHT - LEFT;
export const COLUMN_GAP = 48;
export const COLUMN_WIDTH = (CONTENT_WIDTH - COLUMN_GAP) / 2;

/** Of the format's units there are 9525 to the pixel. */
export function emu(pixels: number): number {
  return Math.round(pixels * 9525);
}

export function pixelsOf(points: number): number {
  return points / 0.75;
}

export function transform(name: 'a:xfrm' | 'p:xfrm', { x, y, width, height }: Box): string {
  return element(
    name,
    {},
    element('a:off', { x: emu(x), y: emu(y) }),
    element('a:ext', { cx: Math.max(0, emu(width)), cy: Math.max(0, emu(height)) }),
  );
}
