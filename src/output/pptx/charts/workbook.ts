import { tokens } from '../../../design/index.js';
import { element, escapeXml, type PackagePart, textElement, xmlDocument, zipPackage } from '../../openxml/index.js';
import { cellName, cellText, type DataSheet, SHEET_NAME } from './sheet.js';

/** The workbook behind a chart, as "Edit data" opens it: one sheet, nothing else. */

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const WORKBOOK = 'xl/workbook.xml';
const SHEET = 'xl/worksheets/sheet1.xml';
const STYLES = 'xl/styles.xml';

export function workbook(sheet: DataSheet, created: string): Uint8Array {
  const parts: readonly PackagePart[] = [
    {
      path: WORKBOOK,
      type: `${TYPE}.sheet.main+xml`,
      content: WORKBOOK_XML,
      relationships: [
        { id: 'rId1', kind: 'worksheet', target: SHEET },
        { id: 'rId2', kind: 'styles', target: STYLES },
      ],
    },
    { path: SHEET, type: `${TYPE}.worksheet+xml`, content: sheetXml(sheet) },
    { path: STYLES, type: `${TYPE}.styles+xml`, content: stylesXml(sheet.format) },
  ];
  return zipPackage(parts, [{ id: 'rId1', kind: 'officeDocument', target: WORKBOOK }], created);
}

const WORKBOOK_XML = xmlDocument(
  element(
    'workbook',
    { xmlns: MAIN, 'xmlns:r': RELATIONSHIPS },
    element('sheets', {}, element('sheet', { name: SHEET_NAME, sheetId: 1, 'r:id': 'rId1' })),
  ),
);

function sheetXml({ rows }: DataSheet): string {
  const data = rows.map((cells, row) =>
    element('row', { r: row + 1 }, ...cells.map((cell, column) => cellXml(cell, cellName({ column, row })))),
  );
  return xmlDocument(element('worksheet', { xmlns: MAIN }, element('sheetData', {}, ...data)));
}

function cellXml(cell: string | number | null, r: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return element('c', { r, s: 1 }, textElement('v', cellText(cell)));
  return element('c', { r, t: 'inlineStr' }, element('is', {}, `<t xml:space="preserve">${escapeXml(cellText(cell))}</t>`));
}

/** Two looks of a cell: words, and numbers in the format of the sheet. */
function stylesXml(format: string): string {
  const none = { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 };
  return xmlDocument(
    element(
      'styleSheet',
      { xmlns: MAIN },
      element('numFmts', { count: 1 }, element('numFmt', { numFmtId: 164, formatCode: format })),
      element(
        'fonts',
        { count: 1 },
        element('font', {}, element('sz', { val: 11 }), element('name', { val: tokens.typefaces.office.japanese })),
      ),
      element(
        'fills',
        { count: 2 },
        ...['none', 'gray125'].map((patternType) => element('fill', {}, element('patternFill', { patternType }))),
      ),
      element('borders', { count: 1 }, element('border')),
      element('cellStyleXfs', { count: 1 }, element('xf', none)),
      element(
        'cellXfs',
        { count: 2 },
        element('xf', { ...none, xfId: 0 }),
        element('xf', { ...none, numFmtId: 164, xfId: 0, applyNumberFormat: 1 }),
      ),
    ),
  );
}
