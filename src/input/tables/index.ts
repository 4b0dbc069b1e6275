export { headingText, joinedName, toldApart } from './names.js';
export { readTableFile } from './read.js';
export type { Merge, ResponseSet, Sheet, SheetRow, Variable } from './sheet.js';
export type { TableFile } from './table-file.js';
export { type Allowance, wholeAllowance } from './text/index.js';
