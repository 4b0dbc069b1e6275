import { didYouMean, type ProblemCollector } from '../../../problems/index.js';
import type { AnswerTable } from '../table/index.js';
import * as words from './messages.js';

/** The position of a column that a key of project.yaml names; -1, and a problem, where there is none or more than one. */
export function columnFor(table: AnswerTable, name: string, key: string, problems: ProblemCollector): number {
  const found = table.finder.find(name);
  if (typeof found === 'object' && 'column' in found) return found.column;
  const message =
    found === 'missing'
      ? words.keyColumnMissing(name, key, didYouMean(name, table.headers), table.headers)
      : words.keyColumnsAlike(name, key, found.several);
  problems.error({ file: table.file, line: table.headerLine, key: name }, message);
  return -1;
}
