export { type Allowance, wholeAllowance } from './allowance.js';
export { decode } from './encoding.js';
export { readText, type TextTable } from './read.js';
export { type Row, readRecords } from './records.js';
