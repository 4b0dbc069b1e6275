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
} as const;

export const CHART_FONT = 'Shirabe Sans';
