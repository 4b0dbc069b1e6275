export { readTableFile } from './read.js';
export type { Sheet, SheetRow } from './sheet.js';
export type { TableFile } from './table-file.js';
export { type Allowance, wholeAllowance } from './text/index.js';
