/** The colours of charts. Fills keep 3:1 against white or carry their number; see the same names in the style sheet. */
export const palette = {
  bar: '#0066be',
  band: '#c0e4ff',
  respondents: '#6b8fb5',
  strong: '#00428c',
  own: '#ac3e00',
  ink: '#1a1a1a',
  secondary: '#4d4d4d',
  axis: '#767676',
  grid: '#e6e6e6',
  paper: '#ffffff',
  mean: '#00316a',
  note: '#666666',
  panel: '#f0f9ff',
} as const;

export const CHART_FONT = 'Shirabe Sans';

/** Of figures that leave their document, where the embedded typeface is not: the same one by its own name, then what systems have. */
export const WIDE_FONT = 'Noto Sans JP, Hiragino Sans, Yu Gothic, Meiryo, sans-serif';

/** Levels of a scale from its low to its high end, and the colour of a number on each: six shades on either side of the middle. */
const DIVERGING = ['#8b3200', '#fb5b01', '#ffc199', '#97d3ff', '#008bf2', '#00428c'] as const;
const ON_DIVERGING = ['#ffffff', '#1a1a1a', '#1a1a1a', '#1a1a1a', '#1a1a1a', '#ffffff'] as const;
const NEUTRAL = { color: '#d9d9d9', ink: '#1a1a1a' } as const;

/** Shades for `levels` levels, the darkest at the ends; with an odd number the middle one is grey. */
export function divergingShades(levels: number): readonly { readonly color: string; readonly ink: string }[] {
  const half = Math.floor(levels / 2);
  return Array.from({ length: levels }, (_, level) => {
    if (levels % 2 === 1 && level === half) return NEUTRAL;
    const isLow = level < half;
    const fromEnd = isLow ? level : levels - 1 - level;
    const step = half <= 1 ? 0 : Math.round((fromEnd * 2) / (half - 1));
    const index = isLow ? step : 5 - step;
    return { color: DIVERGING[index] ?? NEUTRAL.color, ink: ON_DIVERGING[index] ?? NEUTRAL.ink };
  });
}
