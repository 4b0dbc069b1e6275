export { CHART_FONT, divergingShades, palette, WIDE_FONT } from './palette.js';
