import type { Source } from '../../model/project.js';
import type { ProblemCollector } from '../../problems/index.js';
import type { Allowance } from '../tables/index.js';
import { type CountedRows, countedRows, RESPONDENT } from './rows/index.js';
import { type AnswerTable, readExport, readTable } from './table/index.js';

/** A source with its table and the rows of it that count. */
export interface Answered {
  readonly source: Source;
  readonly table: AnswerTable;
  readonly counted: CountedRows;
}

/** The table of a source; null, and problems, where it cannot be read. */
export async function readSource(source: Source, allowance: Allowance, problems: ProblemCollector): Promise<Answered | null> {
  const { file, sheet, reading } = source;
  const place = { file, sheet, separator: reading?.separator ?? null };
  const table =
    reading === null
      ? await readTable(place, RESPONDENT, allowance, problems)
      : await readExport(place, reading.headings, allowance, problems);
  const counted = table && countedRows(source, table, problems);
  return counted && { source, table, counted };
}
