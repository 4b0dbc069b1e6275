import type { LeftOut } from '../../model/left-out.js';
import type { KeepRule } from '../../model/reading.js';
import type { ProblemCollector } from '../../problems/index.js';
import * as words from './messages.js';
import type { Answered } from './sources.js';

/** What layOut found of the columns. */
interface Columns {
  /** Positions of the columns that belong to nothing. */
  readonly unused: readonly number[];
  /** Names of columns that were looked for in vain. */
  readonly missing: readonly string[];
}

/**
 * What of a file does not count: rows by the condition that they do not meet, columns that belong to nothing, and texts beside no
 * answer. Each is told once, but the columns of a file that is no export as it is, one by one.
 */
export function leftOutOf(
  { source, table, counted }: Answered,
  { unused, missing }: Columns,
  texts: number,
  problems: ProblemCollector,
): LeftOut {
  const place = { file: table.file, line: table.headerLine };
  const names = unused.map((column) => table.headers[column] ?? '');
  if (source.reading === null)
    for (const header of names) problems.warn({ ...place, key: header }, words.columnUnknown(header, missing, 'item'));
  else {
    const ignored = source.reading.ignore.map((name) => table.finder.find(name));
    const isIgnored = (column: number) =>
      ignored.some((found) => typeof found === 'object' && 'column' in found && found.column === column);
    const told = unused.filter((column) => !isIgnored(column)).map((column) => table.headers[column] ?? '');
    if (told.length > 0) problems.warn(place, words.columnsLeftOut(told, missing));
  }
  const rows = counted.dropped.filter(({ count }) => count > 0).map(({ rule, count }) => ({ by: inWords(rule), count }));
  if (rows.length > 0) problems.warn({ file: table.file }, words.rowsLeftOut(rows, counted.rows.length));
  if (texts > 0) problems.warn({ file: table.file }, words.textsLeftOut(texts));
  return { rows, columns: unused.length, texts };
}

/** A condition as it is written in project.yaml. */
function inWords(rule: KeepRule): string {
  switch (rule.kind) {
    case 'in':
    case 'notIn':
      return `{column: ${rule.column}, ${rule.kind}: [${rule.values.join(', ')}]}`;
    case 'filled':
    case 'empty':
      return `{column: ${rule.column}, filled: ${rule.kind === 'filled'}}`;
    case 'last':
      return `{column: ${rule.column}, last: true}`;
    case 'rows':
      return `{rows: {except: [${rule.except.join(', ')}]}}`;
  }
}
