import { palette } from '../../../reports/drawing/index.js';
import type { Layer } from '../histogram-layers.js';
import { lineHeight } from './setting.js';

/** Where lines of text stand, and how they look. */
export interface Passage {
  /** Pixels from the corner of the plotting area; `y` is the top of the first line. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly weight?: 400 | 700;
  readonly color?: string;
  readonly align?: 'left' | 'right' | 'center';
}

/** Lines of text as one layer; no layer for no lines. */
export function words(name: string, lines: readonly string[], passage: Passage): readonly Layer[] {
  const { x, y, size, weight = 400, color = palette.secondary, align = 'left' } = passage;
  if (lines.length === 0) return [];
  return [
    {
      name,
      data: { values: [{ text: lines.join('\n') }] },
      mark: {
        type: 'text',
        align,
        baseline: 'top',
        x: round(x),
        y: round(y),
        fontSize: size,
        lineHeight: lineHeight(size),
        lineBreak: '\n',
        ...(weight === 700 && { fontWeight: 'bold' as const }),
        color,
      },
      encoding: { text: { field: 'text', type: 'nominal' } },
    },
  ];
}

/** Height in pixels of lines of this size. */
export function blockHeight(lines: readonly string[], size: number): number {
  return lines.length * lineHeight(size);
}

/** Rounds to tenths of a pixel, so that specifications are readable. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
