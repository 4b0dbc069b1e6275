export { RESPONDENT } from './ids.js';
export type { Dropped } from './keep.js';
export { type CountedRows, countedRows } from './rows.js';
