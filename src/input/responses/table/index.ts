export { numberOf } from './headings.js';
export { type AnswerTable, cellUnder, checkFirstHeader, readExport, readTable } from './table.js';
