export { type ChartPart, WORKBOOK_LINK } from './chart.js';
export { dots } from './dots.js';
export { histogram } from './histogram.js';
export { optionBars } from './options.js';
export { stackedBars } from './stack.js';
export { workbook } from './workbook.js';
