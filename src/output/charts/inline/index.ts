export { drawHistogram } from './histogram.js';
export { markOwn } from './own.js';
export { drawStack } from './stack.js';
export { drawStrip, type Strip, type StripPoint } from './strip.js';
