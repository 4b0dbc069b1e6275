export { type ChartPart, WORKBOOK_LINK } from './chart.js';
export { histogram } from './histogram.js';
export { rowsPart } from './rows.js';
export { workbook } from './sheet.js';
