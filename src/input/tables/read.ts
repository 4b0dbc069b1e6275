import { FILE_KINDS } from './kinds.js';
import type { TableLimits } from './limits.js';
import type { TableFile } from './table-file.js';
import { readTextFile } from './text-file.js';
import { orFault, type TableFault } from './unreadable.js';

/**
 * Reads a file of data of whatever kind. What it is, is told by what it holds, since names end with anything: an .xls may be a web
 * page, a .csv a workbook. `separator`: what separates the cells of a text; null where it is found from the text.
 */
export function readTableFile(
  bytes: Uint8Array,
  limits: TableLimits,
  separator: string | null = null,
): Promise<TableFile | { readonly fault: TableFault }> {
  return orFault(async () => {
    const read = FILE_KINDS.find(({ fits }) => fits(bytes))?.read ?? readTextFile;
    return await read(bytes, limits, separator);
  });
}
