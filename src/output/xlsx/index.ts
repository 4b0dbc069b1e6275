export { renderWorkbook } from './workbook.js';
