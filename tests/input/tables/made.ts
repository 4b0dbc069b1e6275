import { strToU8, type Zippable, zipSync } from 'fflate';
import { readTableFile } from '../../../src/input/tables/index.js';
import type { Sheet } from '../../../src/input/tables/sheet.js';

/** Spreadsheets made by hand, and what is read of them. */

export const LIMITS = { rows: 100_000, cells: 10_000_000 };

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** What differs from a plain workbook of one sheet; `parts` replace those of the same path, null takes one out. */
export interface Workbook {
  /** What stands inside <sheetData>. */
  readonly rows?: string;
  /** What stands before and behind it. */
  readonly before?: string;
  readonly behind?: string;
  /** Inside <sst>, <cellXfs>, <numFmts>, and the attributes of <workbookPr>. */
  readonly strings?: string;
  readonly styles?: string;
  readonly formats?: string;
  readonly properties?: string;
  readonly parts?: Readonly<Record<string, string | Uint8Array | null>>;
}

export function xlsx(book: Workbook): Uint8Array {
  const sheet = `${book.before ?? ''}<sheetData>${book.rows ?? ''}</sheetData>${book.behind ?? ''}`;
  return zipped({
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': relations(['officeDocument', 'xl/workbook.xml']),
    'xl/_rels/workbook.xml.rels': relations(
      ['worksheet', 'worksheets/sheet1.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
      ['styles', 'styles.xml'],
    ),
    'xl/workbook.xml': workbookPart('<sheet name="回答" sheetId="1" r:id="rId1"/>', book.properties),
    'xl/worksheets/sheet1.xml': `<?xml version="1.0"?><worksheet xmlns="${MAIN}">${sheet}</worksheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${book.strings ?? ''}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts>${book.formats ?? ''}</numFmts><cellXfs>${book.styles ?? '<xf numFmtId="0"/>'}</cellXfs></styleSheet>`,
    ...book.parts,
  });
}

export function workbookPart(sheets: string, properties = ''): string {
  return `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr ${properties}/><sheets>${sheets}</sheets></workbook>`;
}

/** Relations rId1, rId2, … by their type and target. */
export function relations(...of: readonly (readonly [string, string, string?])[]): string {
  const each = of.map(([type, target, more = ''], index) => {
    return `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/${type}" Target="${target}" ${more}/>`;
  });
  return `<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

const OFFICE = 'urn:oasis:names:tc:opendocument:xmlns:';
const ODS = ['office', 'table', 'text', 'style'].map((name) => `xmlns:${name}="${OFFICE}${name}:1.0"`).join(' ');

/** An OpenDocument spreadsheet: what stands inside <office:spreadsheet>, and styles. */
export function ods(tables: string, styles = '', parts: Workbook['parts'] = {}): Uint8Array {
  const more = 'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"';
  return zipped({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'META-INF/manifest.xml': '<manifest/>',
    'content.xml': `<office:document-content ${ODS} ${more}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    ...parts,
  });
}

export function zipped(parts: Readonly<Record<string, string | Uint8Array | null>>): Uint8Array {
  const files: Zippable = {};
  for (const [path, part] of Object.entries(parts))
    if (part !== null) files[path] = typeof part === 'string' ? strToU8(part) : part;
  return zipSync(files);
}

export async function sheetsOf(bytes: Uint8Array, limits = LIMITS): Promise<readonly Sheet[]> {
  const read = await readTableFile(bytes, limits);
  if ('fault' in read) throw new Error(`${read.fault.line ?? ''}: ${read.fault.message.code}: ${read.fault.message.message}`);
  return read.sheets;
}

/** Of the first sheet. */
export async function cellsOf(bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  return ((await sheetsOf(bytes))[0]?.rows ?? []).map(({ cells }) => cells);
}

/** The code of the fault and its message; null where the file is read. */
export async function faultOf(bytes: Uint8Array, limits = LIMITS): Promise<readonly [string, string] | null> {
  const read = await readTableFile(bytes, limits);
  return 'fault' in read ? [read.fault.message.code, read.fault.message.message] : null;
}

export async function codeOf(bytes: Uint8Array, limits = LIMITS): Promise<string | null> {
  return (await faultOf(bytes, limits))?.[0] ?? null;
}
