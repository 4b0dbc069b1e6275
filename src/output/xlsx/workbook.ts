import type { Workbook } from '../../model/workbook.js';
import {
  element,
  type PackagePart,
  PROPERTY_LINKS,
  propertyParts,
  textElement,
  xmlDocument,
  zipPackage,
} from '../openxml/index.js';
import { columnName, HEADING_ROWS, quotedName, type SheetContext, sheetXml } from './sheet.js';
import { openStrings } from './strings.js';
import { openStyles } from './styles.js';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const BOOK = 'xl/workbook.xml';
const STRINGS = 'xl/sharedStrings.xml';
const STYLES = 'xl/styles.xml';

/** A workbook as Excel opens it; equal tables give equal bytes. Throws Error for a number that no cell can hold. */
export function renderWorkbook(book: Workbook): Uint8Array {
  const context: SheetContext = { main: MAIN, strings: openStrings(MAIN), styles: openStyles(MAIN) };
  const sheets = book.sheets.map((sheet, index): PackagePart => {
    const content = sheetXml(sheet, index === 0, context);
    return { path: sheetPath(index), type: `${TYPE}.worksheet+xml`, content, long: true };
  });
  const parts: readonly PackagePart[] = [
    { path: BOOK, type: `${TYPE}.sheet.main+xml`, content: bookXml(book), relationships: linksOf(book) },
    ...sheets,
    { path: STRINGS, type: `${TYPE}.sharedStrings+xml`, content: context.strings.xml() },
    { path: STYLES, type: `${TYPE}.styles+xml`, content: context.styles.xml() },
    ...propertyParts(book),
  ];
  return zipPackage(parts, [{ id: 'rId1', kind: 'officeDocument', target: BOOK }, ...PROPERTY_LINKS], book.created);
}

function sheetPath(index: number): string {
  return `xl/worksheets/sheet${index + 1}.xml`;
}

function linksOf({ sheets }: Workbook) {
  return [
    ...sheets.map((_, index) => ({ id: `rId${index + 1}`, kind: 'worksheet', target: sheetPath(index) })),
    { id: `rId${sheets.length + 1}`, kind: 'sharedStrings', target: STRINGS },
    { id: `rId${sheets.length + 2}`, kind: 'styles', target: STYLES },
  ];
}

/** The lines above a table are printed on each of its pages; what is filtered has a name of Excel's own. */
function bookXml({ sheets }: Workbook): string {
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
  return xmlDocument(
    element(
      'workbook',
      { xmlns: MAIN, 'xmlns:r': RELATIONSHIPS },
      element('bookViews', {}, element('workbookView', { activeTab: 0 })),
      element(
        'sheets',
        {},
        ...sheets.map(({ name }, index) => element('sheet', { name, sheetId: index + 1, 'r:id': `rId${index + 1}` })),
      ),
      ...(names.length > 0 ? [element('definedNames', {}, ...names)] : []),
    ),
  );
}
