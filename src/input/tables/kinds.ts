import { LIMITS } from '../../model/limits.js';
import type { Fault } from './binary/index.js';
import { readDta } from './dta/index.js';
import type { TableLimits } from './limits.js';
import * as words from './messages.js';
import { oleKind } from './ole.js';
import { readSav } from './sav/index.js';
import type { Sheet } from './sheet.js';
import { beginsWith, firstCharacters } from './signatures.js';
import type { TableFile, TableKind } from './table-file.js';
import { giveUp, Unreadable } from './unreadable.js';
import { isZip } from './zip/index.js';
import { readZip } from './zipped.js';

/** A kind of file that is known by its first bytes, whatever its name. */
export interface FileKind {
  readonly fits: (bytes: Uint8Array) => boolean;
  /** Throws Unreadable. */
  readonly read: (bytes: Uint8Array, limits: TableLimits, separator: string | null) => TableFile | Promise<TableFile>;
}

/** In the order in which they are tried. What is none of them is a text, which has no signature. */
export const FILE_KINDS: readonly FileKind[] = [
  { fits: (bytes) => bytes.length === 0, read: () => giveUp(words.emptyFile()) },
  { fits: isZip, read: readZip },
  { fits: (bytes) => beginsWith(bytes, '$FL2') || beginsWith(bytes, '$FL3'), read: byStatistics('sav', readSav) },
  { fits: isStata, read: byStatistics('dta', readDta) },
  { fits: (bytes) => beginsWith(bytes, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), read: (bytes) => giveUp(oleKind(bytes)) },
  { fits: isOldExcelStream, read: () => giveUp(words.oldExcel()) },
  { fits: (bytes) => beginsWith(bytes, '%PDF-'), read: () => giveUp(words.otherFile('a PDF')) },
  { fits: (bytes) => beginsWith(bytes, '\x1f\x8b'), read: () => giveUp(words.otherFile('packed with gzip')) },
  { fits: (bytes) => beginsWith(bytes, '7z\xbc\xaf\x27\x1c'), read: () => giveUp(words.otherFile('packed with 7-Zip')) },
  { fits: (bytes) => beginsWith(bytes, 'Rar!\x1a\x07'), read: () => giveUp(words.otherFile('packed with RAR')) },
  { fits: (bytes) => beginsWith(bytes, '\x89PNG'), read: () => giveUp(words.otherFile('a picture')) },
  { fits: (bytes) => beginsWith(bytes, '\xff\xd8\xff'), read: () => giveUp(words.otherFile('a picture')) },
  { fits: (bytes) => WEB_PAGE.test(firstCharacters(bytes, 500)), read: () => giveUp(words.webPage()) },
  { fits: (bytes) => XML_SHEET.test(firstCharacters(bytes, 2_000)), read: () => giveUp(words.xmlExcel()) },
  { fits: (bytes) => firstCharacters(bytes, 5) === '<?xml', read: () => giveUp(words.otherFile('an XML file')) },
];

/** The reader of a statistics program's files as one of a kind of files. */
function byStatistics(
  kind: TableKind,
  read: (bytes: Uint8Array, limits: Parameters<typeof readSav>[1]) => { readonly sheet: Sheet } | { readonly fault: Fault },
): FileKind['read'] {
  return (bytes, limits) => {
    const found = read(bytes, { ...limits, columns: LIMITS.tableColumns, cell: LIMITS.cell });
    if ('sheet' in found) return { kind, sheets: [found.sheet] };
    const { message, line } = found.fault;
    throw new Unreadable(line === null ? { message } : { message, line });
  };
}

/** Files since Stata 13 say so; before, the number of the format is followed by the order of bytes and the kind of file, 1. */
function isStata(bytes: Uint8Array): boolean {
  const [format = 0, order = 0, kind] = bytes;
  return beginsWith(bytes, '<stata_dta>') || (format >= 102 && format <= 115 && (order === 1 || order === 2) && kind === 1);
}

/** Web services write a table of a web page and call it .xls. */
const WEB_PAGE = /^(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)?<(!doctype html|html|head|meta|table|style)\b/s;
const XML_SHEET = /^<\?xml.*(urn:schemas-microsoft-com:office:spreadsheet|progid="excel\.sheet"|<office:document\b)/s;

/** Excel 2 to 4, before there were files inside files. */
function isOldExcelStream(bytes: Uint8Array): boolean {
  return (
    bytes[0] === 0x09 && [0x00, 0x02, 0x04].includes(bytes[1] ?? -1) && (bytes[2] === 0x04 || bytes[2] === 0x06) && bytes[3] === 0
  );
}
