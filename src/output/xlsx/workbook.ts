import type { Workbook } from '../../model/workbook.js';
import { element, textElement } from '../openxml/index.js';
import { columnName } from './cells.js';
import { MAIN, zipBook } from './package.js';
import { HEADING_ROWS, quotedName, type SheetContext, sheetXml } from './sheet.js';
import { openStrings } from './strings.js';
import { FORMAT_CODES, openStyles } from './styles.js';

/** A workbook as Excel opens it; equal tables give equal bytes. Throws Error for a number that no cell can hold. */
export function renderWorkbook(book: Workbook): Uint8Array {
  const context: SheetContext = {
    main: MAIN,
    strings: openStrings(MAIN),
    styles: openStyles(MAIN, FORMAT_CODES, 'general'),
  };
  const sheets = book.sheets.map((sheet, index) => ({ name: sheet.name, xml: sheetXml(sheet, index === 0, context) }));
  return zipBook({
    sheets,
    strings: context.strings.xml(),
    styles: context.styles.xml(),
    views: [element('bookViews', {}, element('workbookView', { activeTab: 0 }))],
    names: namesOf(book),
    created: book.created,
    properties: book,
  });
}

/** The lines above a table are printed on each of its pages; a range with a filter needs a name that Excel prescribes. */
function namesOf({ sheets }: Workbook): readonly string[] {
  const tables = sheets.flatMap((sheet, localSheetId) => (sheet.audience === 'contents' ? [] : [{ ...sheet, localSheetId }]));
  const names = [
    ...tables
      .filter(({ rows }) => rows.length > 0)
      .map(({ name, columns, rows, localSheetId }) => {
        const area = `$A$${HEADING_ROWS}:$${columnName(columns.length - 1)}$${HEADING_ROWS + rows.length}`;
        const named = { name: '_xlnm._FilterDatabase', localSheetId, hidden: 1 };
        return textElement('definedName', `${quotedName(name)}!${area}`, named);
      }),
    ...tables.map(({ name, localSheetId }) =>
      textElement('definedName', `${quotedName(name)}!$1:$${HEADING_ROWS}`, { name: '_xlnm.Print_Titles', localSheetId }),
    ),
  ];
  return names.length > 0 ? [element('definedNames', {}, ...names)] : [];
}
