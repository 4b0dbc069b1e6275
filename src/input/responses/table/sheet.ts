import { LIMITS } from '../../../model/limits.js';
import type { Message } from '../../../model/problem.js';
import type { ProblemCollector } from '../../../problems/index.js';
import { type FileFault, readWholeFile } from '../../files/index.js';
import { type Allowance, readTableFile, type Sheet } from '../../tables/index.js';
import * as words from '../messages.js';

/** Where a table is: a file, and the name of its sheet where it is a spreadsheet with several; null for the only one. */
export interface TablePlace {
  readonly file: string;
  readonly sheet: string | null;
  /** What separates the cells of a text; null where it is found from the text. */
  readonly separator: string | null;
}

/** The sheet that holds a table, and whether commas in its numbers are decimal: they are where cells are separated by `;`. */
export interface OpenedSheet {
  readonly sheet: Sheet;
  readonly hasDecimalCommas: boolean;
}

/**
 * Opens the sheet that holds the table: the one named, else the only one in which anything is written. Null, and a problem, where it
 * cannot be read or is more than `allowance`. `headings`: how many rows at most are no respondents.
 */
export async function openSheet(
  { file, sheet: name, separator }: TablePlace,
  headings: number,
  allowance: Allowance,
  problems: ProblemCollector,
): Promise<OpenedSheet | null> {
  const read = await readWholeFile(file, allowance.bytes);
  if ('fault' in read) {
    problems.error({ file }, wordsFor(read.fault));
    return null;
  }
  allowance.bytes -= read.bytes.length;
  const limits = { rows: allowance.rows + headings, cells: allowance.cells };
  const found = await readTableFile(read.bytes, limits, separator);
  if ('fault' in found) {
    problems.error({ file, ...lineOf(found.fault) }, found.fault.message);
    return null;
  }
  if (separator !== null && found.kind !== 'text') {
    problems.error({ file }, words.separatorOfNoText());
    return null;
  }
  const chosen = chooseSheet(found.sheets, name);
  if ('fault' in chosen) {
    problems.error({ file }, chosen.fault);
    return null;
  }
  allowance.rows -= chosen.sheet.rows.length;
  allowance.cells -= chosen.sheet.rows.reduce((sum, { cells }) => sum + cells.length, 0);
  return { sheet: chosen.sheet, hasDecimalCommas: found.separator === ';' };
}

function lineOf({ line }: { readonly line?: number }): { readonly line?: number } {
  return line === undefined ? {} : { line };
}

function chooseSheet(sheets: readonly Sheet[], name: string | null): { readonly sheet: Sheet } | { readonly fault: Message } {
  const names = sheets.flatMap((sheet) => sheet.name ?? []);
  if (name !== null) {
    const named = sheets.find((sheet) => sheet.name === name);
    return named ? { sheet: named } : { fault: words.noSuchSheet(name, names) };
  }
  const written = sheets.filter(({ rows }) => rows.length > 0);
  const [only, ...others] = written.length === 0 ? sheets : written;
  if (!only) return { fault: words.fileEmpty() };
  return others.length === 0 ? { sheet: only } : { fault: words.severalSheets(written.flatMap((sheet) => sheet.name ?? [])) };
}

function wordsFor(fault: FileFault) {
  switch (fault.kind) {
    case 'missing':
      return words.fileMissing();
    case 'no-file':
      return words.notAFile();
    case 'too-large':
      return words.fileTooLarge(fault.bytes, LIMITS.tableBytes);
    case 'unreadable':
      return words.fileUnreadable(REASONS[fault.code] ?? fault.code);
  }
}

const REASONS: Readonly<Record<string, string>> = { EACCES: 'you may not read it', EPERM: 'you may not read it' };
