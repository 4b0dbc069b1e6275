import type { IdReading } from '../../../model/reading.js';
import type { ProblemCollector } from '../../../problems/index.js';
import { type AnswerTable, checkFirstHeader } from '../table/index.js';
import { columnFor } from './lookup.js';

export interface Ids {
  /** Of each row. */
  readonly ids: readonly string[];
  readonly header: string | null;
  readonly columns: readonly number[];
}

/**
 * The ids of respondents: from a column, made from the id of the source and the number of the row below the headings, or from the
 * first column where nothing is said. Null, and a problem, where there is no such column.
 */
export function idsOf(source: string, reading: IdReading | null, table: AnswerTable, problems: ProblemCollector): Ids | null {
  if (reading === 'row') return { ids: table.rows.map((_, index) => `${source}-${index + 1}`), header: null, columns: [] };
  if (reading === null && !checkFirstHeader(table, RESPONDENT, problems)) return null;
  const column = reading === null ? 0 : columnFor(table, reading.column, 'respondent', problems);
  if (column < 0) return null;
  const ids = table.rows.map(({ cells }) => (cells[column] ?? '').normalize('NFC'));
  return { ids, header: table.headers[column] ?? null, columns: [column] };
}

/** The first column of a file of answers; RESPONDENT_COLUMN in input/project/uniqueness.ts reserves its name. */
export const RESPONDENT = 'respondent';
