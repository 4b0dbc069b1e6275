import type { SourceReading } from '../../../model/reading.js';
import type { ProblemCollector } from '../../../problems/index.js';
import type { SheetRow } from '../../tables/index.js';
import type { AnswerTable } from '../table/index.js';
import { idsOf } from './ids.js';
import { chooseRows, type Dropped } from './keep.js';
import { columnFor } from './lookup.js';
import { timesOf } from './times.js';

/** The rows of a table that count, with who answered each and when. */
export interface CountedRows {
  readonly rows: readonly SheetRow[];
  /** Of each row; a text that cannot be one is still to be found wrong. */
  readonly ids: readonly string[];
  /** The header of the column of ids, for messages; null where they are made from the number of the row. */
  readonly idHeader: string | null;
  /** Of each row, in milliseconds since 1970, NaN where there is none; null where the order of rows tells it. */
  readonly times: Float64Array | null;
  readonly dropped: readonly Dropped[];
  /** Positions of the columns that ids, times and conditions are read from. */
  readonly columns: readonly number[];
}

/** Chooses the rows that count, and finds out whose they are. Null, and problems, where a column for that is missing. */
export function countedRows(
  source: { readonly id: string; readonly reading: SourceReading | null },
  table: AnswerTable,
  problems: ProblemCollector,
): CountedRows | null {
  const { reading } = source;
  if (reading === null) {
    const ids = table.rows.map(({ cells }) => (cells[0] ?? '').normalize('NFC'));
    return { rows: table.rows, ids, idHeader: table.headers[0] ?? null, times: null, dropped: [], columns: [0] };
  }
  const column = (name: string, key: string) => columnFor(table, name, key, problems);
  const time = reading.time === null ? null : column(reading.time, 'time');
  const ids = idsOf(source.id, reading.ids, table, problems);
  const times = time === null ? null : timesOf(table, time, problems);
  const chosen = chooseRows(reading.keep, table, times, problems);
  if (chosen === null || ids === null || time === -1) return null;
  const { positions } = chosen;
  const own = [...ids.columns, ...chosen.columns, ...(time === null ? [] : [time])];
  return {
    rows: positions.map((position) => table.rows[position] as SheetRow),
    ids: positions.map((position) => ids.ids[position] ?? ''),
    idHeader: ids.header,
    times: times && Float64Array.from(positions, (position) => times[position] ?? Number.NaN),
    dropped: chosen.dropped,
    columns: own,
  };
}
