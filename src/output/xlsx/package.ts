import {
  element,
  type PackagePart,
  PROPERTY_LINKS,
  type Properties,
  propertyParts,
  xmlDocument,
  zipPackage,
} from '../openxml/index.js';

/** The namespace of all parts of a workbook. */
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const BOOK = 'xl/workbook.xml';
const STRINGS = 'xl/sharedStrings.xml';
const STYLES = 'xl/styles.xml';

/** What a workbook is put together from: finished XML. */
export interface BookParts {
  readonly sheets: readonly SheetPart[];
  readonly strings: string;
  readonly styles: string;
  /** Elements of the book before its sheets: how it is shown. */
  readonly views: readonly string[];
  /** Elements of the book after its sheets: names of ranges. */
  readonly names: readonly string[];
  /** ISO date. */
  readonly created: string;
  /** Null for a workbook inside another file, which has properties of its own. */
  readonly properties: Properties | null;
}

interface SheetPart {
  readonly name: string;
  readonly xml: string;
}

/** The file of a workbook; equal parts give equal bytes. */
export function zipBook(book: BookParts): Uint8Array {
  const { sheets, strings, styles, created, properties } = book;
  const parts: readonly PackagePart[] = [
    { path: BOOK, type: `${TYPE}.sheet.main+xml`, content: bookXml(book), relationships: linksOf(sheets) },
    ...sheets.map(({ xml }, index) => ({ path: sheetPath(index), type: `${TYPE}.worksheet+xml`, content: xml, long: true })),
    { path: STRINGS, type: `${TYPE}.sharedStrings+xml`, content: strings },
    { path: STYLES, type: `${TYPE}.styles+xml`, content: styles },
    ...(properties ? propertyParts(properties) : []),
  ];
  const roots = [{ id: 'rId1', kind: 'officeDocument', target: BOOK }, ...(properties ? PROPERTY_LINKS : [])];
  return zipPackage(parts, roots, created);
}

function sheetPath(index: number): string {
  return `xl/worksheets/sheet${index + 1}.xml`;
}

function linksOf(sheets: readonly SheetPart[]) {
  return [
    ...sheets.map((_, index) => ({ id: `rId${index + 1}`, kind: 'worksheet', target: sheetPath(index) })),
    { id: `rId${sheets.length + 1}`, kind: 'sharedStrings', target: STRINGS },
    { id: `rId${sheets.length + 2}`, kind: 'styles', target: STYLES },
  ];
}

function bookXml({ sheets, views, names }: BookParts): string {
  const listed = sheets.map(({ name }, index) => element('sheet', { name, sheetId: index + 1, 'r:id': `rId${index + 1}` }));
  const space = { xmlns: MAIN, 'xmlns:r': RELATIONSHIPS };
  return xmlDocument(element('workbook', space, ...views, element('sheets', {}, ...listed), ...names));
}
