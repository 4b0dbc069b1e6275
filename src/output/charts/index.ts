export { type DocumentDrawer, openDocumentDrawer } from './inline/index.js';
export { figureSpec } from './standalone/index.js';
export { openChartRenderer } from './vega.js';
