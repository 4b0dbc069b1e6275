import type { TableLimits } from './limits.js';
import * as words from './messages.js';
import { readOds } from './ods/index.js';
import type { TableFile, TableKind } from './table-file.js';
import { readTextFile } from './text-file.js';
import { giveUp, type TableFault, Unreadable } from './unreadable.js';
import { readXlsx, workbookPath } from './xlsx/index.js';
import { Archive } from './zip/index.js';

/** Reads what is packed as a zip file: a spreadsheet, or a single text, as Google Forms gives it. Throws Unreadable. */
export async function readZip(bytes: Uint8Array, limits: TableLimits, separator: string | null): Promise<TableFile> {
  const archive = new Archive(bytes);
  if (archive.has('[Content_Types].xml')) {
    await mustBeExcel(archive);
    return ofKind('xlsx', await readXlsx(bytes, limits));
  }
  if (archive.has('mimetype') || archive.has('content.xml')) {
    await mustBeSpreadsheet(archive);
    return ofKind('ods', await readOds(bytes, limits));
  }
  if (archive.names.some((name) => /(^|\/)Index(\/Document\.iwa|\.zip)$/.test(name))) giveUp(words.numbersFile());
  const names = archive.names.filter((name) => !/(^|\/)(\.|__MACOSX\/|Thumbs\.db$)/.test(name));
  const texts = names.filter((name) => /\.(csv|tsv|tab|txt)$/i.test(name));
  if (texts.length > 1) giveUp(words.severalInZip(texts));
  const text = (await archive.whole(texts[0] ?? '')) ?? giveUp(words.noTableInZip(names));
  return readTextFile(text, limits, separator);
}

function ofKind(kind: TableKind, read: { readonly sheets: TableFile['sheets'] } | { readonly fault: TableFault }): TableFile {
  if ('fault' in read) throw new Unreadable(read.fault);
  return { kind, sheets: read.sheets };
}

async function mustBeExcel(archive: Archive): Promise<void> {
  const path = await workbookPath(archive);
  if (/\.bin$/i.test(path)) giveUp(words.binaryExcel());
  if (/^word\//i.test(path)) giveUp(words.otherFile('a Word document'));
  if (/^ppt\//i.test(path)) giveUp(words.otherFile('a PowerPoint presentation'));
}

async function mustBeSpreadsheet(archive: Archive): Promise<void> {
  const type = (await archive.whole('mimetype'))?.toString('latin1').trim() ?? SPREADSHEET;
  if (!type.startsWith(SPREADSHEET))
    giveUp(words.otherFile(type.includes('text') ? 'a text document' : 'an OpenDocument file of another kind'));
}

/** Templates have an ending behind it. */
const SPREADSHEET = 'application/vnd.oasis.opendocument.spreadsheet';
