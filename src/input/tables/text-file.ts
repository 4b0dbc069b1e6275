import type { TableLimits } from './limits.js';
import type { TableFile } from './table-file.js';
import { readText } from './text/index.js';
import { Unreadable } from './unreadable.js';

/** Reads a file that is taken for a text, since it is nothing else. Throws Unreadable. */
export function readTextFile(bytes: Uint8Array, limits: TableLimits, separator: string | null): TableFile {
  const read = readText(bytes, limits, separator);
  if ('fault' in read) throw new Unreadable(read.fault);
  return { kind: 'text', ...read };
}
