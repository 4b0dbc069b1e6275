import type { CellAllowance } from '../grid/index.js';
import type { TableLimits } from '../limits.js';
import { noSheets } from '../messages.js';
import type { Sheet } from '../sheet.js';
import { giveUp, orFault, type TableFault } from '../unreadable.js';
import { Archive } from '../zip/index.js';
import { readStrings } from './strings.js';
import { readStyles } from './styles.js';
import { readWorkbook } from './workbook.js';
import { readWorksheet } from './worksheet.js';

/**
 * Reads all sheets of an Excel workbook (ECMA-376, also in its strict form), hidden ones too, in their order. Nothing is worked out,
 * followed or run: of a formula, the value counts that the program which wrote the file has left; what lies outside the file is
 * not looked at.
 */
export function readXlsx(
  bytes: Uint8Array,
  limits: TableLimits,
): Promise<{ readonly sheets: readonly Sheet[] } | { readonly fault: TableFault }> {
  return orFault(async () => {
    const archive = new Archive(bytes);
    const workbook = await readWorkbook(archive);
    if (workbook.sheets.length === 0) giveUp(noSheets());
    const styles = await readStyles(archive, workbook.styles);
    const strings = await readStrings(archive, workbook.strings);
    const context = { strings, styles, from1904: workbook.from1904 };
    const allowance: CellAllowance = { cells: limits.cells };
    const sheets: Sheet[] = [];
    for (const part of workbook.sheets) sheets.push(await readWorksheet(archive, part, context, limits, allowance));
    return { sheets };
  });
}
