export { RESPONDENT } from './ids.js';
export { type CountedRows, countedRows } from './rows.js';
