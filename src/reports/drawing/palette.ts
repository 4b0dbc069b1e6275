import { type Tokens, tokens } from '../../design/index.js';

/** The colours of charts, by what they are for. */
export function paletteOf({ colors }: Tokens) {
  return {
    bar: colors.accent,
    band: colors.band,
    respondents: colors.respondents,
    strong: colors.strong,
    own: colors.own,
    ink: colors.ink,
    secondary: colors.secondary,
    axis: colors.axis,
    grid: colors.grid,
    paper: colors.paper,
    mean: colors.heading,
    note: colors.note,
    panel: colors.panel,
  };
}

/** The colours of charts by the built-in tokens. */
export const palette = paletteOf(tokens);

/** The typeface of charts inside a document, which embeds it. */
export const CHART_FONT = tokens.typefaces.document;

/** The typefaces of figures that leave their document: the embedded one is not there, so several are named. */
export const WIDE_FONT = wideFont(tokens);

/** Typefaces in the order in which they are tried, as CSS lists them. */
export function wideFont({ typefaces: { embedded, systems, generic } }: Tokens): string {
  return [embedded, ...systems, generic].join(', ');
}

interface Shade {
  readonly color: string;
  readonly ink: string;
}

/** Shades for `levels` levels, the low end first: the darkest at both ends; with an odd number the middle one is grey. */
export function divergingShades(levels: number, { diverging: { shades, neutral } }: Tokens = tokens): readonly Shade[] {
  const half = Math.floor(levels / 2);
  return Array.from({ length: levels }, (_, level) => {
    if (levels % 2 === 1 && level === half) return neutral;
    const isLow = level < half;
    const fromEnd = isLow ? level : levels - 1 - level;
    const step = half <= 1 ? 0 : Math.round((fromEnd * 2) / (half - 1));
    return shades[isLow ? step : 5 - step] ?? neutral;
  });
}
