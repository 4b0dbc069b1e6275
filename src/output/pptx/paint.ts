import { type Tokens, tokens } from '../../design/index.js';
import { element } from '../openxml/index.js';
import { emu } from './box.js';

/** A colour of the theme by its name, or rrggbb with or without a #. */
export type Color = string;

/**
 * The colours of a slide by what they are for. Where the theme has a colour it is named, so that a change of the theme changes it.
 */
export function paintOf({ colors }: Tokens) {
  return {
    ink: 'tx1',
    paper: 'bg1',
    heading: 'tx2',
    panel: 'bg2',
    bar: 'accent1',
    respondents: 'accent2',
    strong: 'accent5',
    band: colors.band,
    secondary: colors.secondary,
    note: colors.note,
    axis: colors.axis,
    grid: colors.grid,
  } as const;
}

/** The colours of a slide by the built-in tokens. */
export const PAINT = paintOf(tokens);

const HEX = /^#?([0-9a-f]{6})$/i;

/** A fill of one colour. */
export function solid(color: Color): string {
  const hex = HEX.exec(color)?.[1];
  return element('a:solidFill', {}, hex ? element('a:srgbClr', { val: hex }) : element('a:schemeClr', { val: color }));
}

/** The absence of a fill. */
export const NO_FILL = element('a:noFill');

/** How a line looks. */
export interface Stroke {
  readonly color: Color;
  /** In pixels. */
  readonly width: number;
  readonly dashed?: boolean;
}

/** A line; null for none. `name` is another element for the borders of a cell. */
export function stroke(look: Stroke | null, name = 'a:ln'): string {
  if (!look) return element(name, { w: 0 }, NO_FILL);
  const { color, width, dashed } = look;
  return element(name, { w: emu(width) }, solid(color), element('a:prstDash', { val: dashed ? 'dash' : 'solid' }));
}
