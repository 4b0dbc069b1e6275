export { drawHistogram, drawStack, drawStrip, markOwn, type Strip, type StripPoint } from './inline/index.js';
export { drawCode } from './qr-code.js';
export { figureSpec } from './standalone/index.js';
export { type ChartRenderer, openChartRenderer } from './vega.js';
