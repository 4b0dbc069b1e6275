import path from 'node:path';
import { type FileFault, readWholeFile } from '../input/files/index.js';
import { readTableFile } from '../input/tables/index.js';
import { LIMITS } from '../model/limits.js';
import type { Message } from '../model/problem.js';
import { InputError, ProblemCollector } from '../problems/index.js';
import type { ExportFile } from '../proposal/index.js';
import * as words from './messages.js';

/** A file of an export as it was read. */
export interface OpenedFile extends ExportFile {
  readonly bytes: Uint8Array;
  /** Absolute path. */
  readonly path: string;
  /** Whether the answers are made up: those of the example. */
  readonly synthetic: boolean;
}

/** Rows of headings do not count as rows of answers. */
const MOST_HEADINGS = 20;

/** Reads the files of an export. Throws InputError that names each that cannot be read. */
export async function openExport(given: readonly string[]): Promise<readonly OpenedFile[]> {
  const problems = new ProblemCollector();
  const files: OpenedFile[] = [];
  for (const name of given) {
    const file = path.resolve(name);
    const read = await readWholeFile(file, LIMITS.tableBytes);
    if ('fault' in read) {
      problems.error({ file }, wordsFor(read.fault));
      continue;
    }
    const opened = await asTable(file, read.bytes);
    if ('fault' in opened) problems.error({ file, ...opened.line }, opened.fault);
    else files.push(opened);
  }
  const found = problems.list();
  if (found.length > 0) throw new InputError(found);
  return files;
}

/** A file of answers that is held in memory, as `openExport` reads it. */
export async function asTable(
  file: string,
  bytes: Uint8Array,
): Promise<OpenedFile | { readonly fault: Message; readonly line: { readonly line?: number } }> {
  const table = await readTableFile(bytes, { rows: LIMITS.tableRows + MOST_HEADINGS, cells: LIMITS.tableCells });
  if (!('fault' in table)) return { name: path.basename(file), table, bytes, path: file, synthetic: false };
  const { message, line } = table.fault;
  return { fault: message, line: line === undefined ? {} : { line } };
}

function wordsFor(fault: FileFault): Message {
  switch (fault.kind) {
    case 'missing':
      return words.fileMissing();
    case 'no-file':
      return words.noFile();
    case 'too-large':
      return words.fileTooLarge(fault.bytes, LIMITS.tableBytes);
    case 'unreadable':
      return words.fileUnreadable(fault.code);
  }
}
