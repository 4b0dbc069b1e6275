export { drawHistogram, drawStack, drawStrip, markOwn, type Strip, type StripPoint } from './inline/index.js';
export { divergingShades, palette } from './palette.js';
export { drawCode } from './qr-code.js';
export { figureSpec } from './standalone/index.js';
