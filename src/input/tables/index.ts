export { readTableFile } from './read.js';
export { type Allowance, decode, type Row, readRecords, wholeAllowance } from './text/index.js';
