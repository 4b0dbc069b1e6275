export { axisOf } from './axis.js';
export { barHeight, gapOf } from './bars.js';
export { DOTS_LAYERS, differenceAxis, hasInterval, spansOf } from './dots.js';
export { HISTOGRAM_LAYERS, levelAxis, levelBars, outlineBars, positionOnLevels } from './histogram.js';
export { isLabelled, longestOf, segmentsOf } from './stack.js';
