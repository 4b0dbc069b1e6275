export { type ChartPart, WORKBOOK_LINK } from './chart.js';
export { dots } from './dots.js';
export { histogram, positionOf } from './histogram.js';
export { optionBars } from './options.js';
export { workbook } from './sheet.js';
export { stackedBars } from './stack.js';
