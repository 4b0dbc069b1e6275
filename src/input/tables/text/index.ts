export { type Allowance, wholeAllowance } from './allowance.js';
export { readText } from './read.js';
