export { columnName } from './cells.js';
export { type PlainSheet, renderPlainSheet } from './plain-sheet.js';
export { renderWorkbook } from './workbook.js';
