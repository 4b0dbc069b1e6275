import { LIMITS } from '../../../model/limits.js';

/** How much may still be read of some tables together; reading takes away from it, and below 0 there is too much. */
export interface Allowance {
  bytes: number;
  rows: number;
  cells: number;
}

/** All that may be read of the files of answers, or of the registry. */
export function wholeAllowance(): Allowance {
  return { bytes: LIMITS.tableBytes, rows: LIMITS.tableRows, cells: LIMITS.tableCells };
}
