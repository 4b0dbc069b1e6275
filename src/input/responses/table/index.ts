export type { FoundColumn } from './finder.js';
export { numberOf } from './headings.js';
export { type AnswerTable, cellUnder, checkFirstHeader, readExport, readTable } from './table.js';
