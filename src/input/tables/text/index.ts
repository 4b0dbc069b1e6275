export { type Allowance, wholeAllowance } from './allowance.js';
export { decode } from './encoding.js';
export { readText } from './read.js';
export { type Row, readRecords } from './records.js';
