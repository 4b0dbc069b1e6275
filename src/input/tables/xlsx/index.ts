export { readXlsx } from './read.js';
export { workbookPath } from './workbook.js';
