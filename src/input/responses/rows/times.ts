import type { ProblemCollector } from '../../../problems/index.js';
import type { AnswerTable } from '../table/index.js';
import * as words from './messages.js';
import { dayOrderOf, momentOf } from './moment.js';

/** When each row was answered, in milliseconds since 1970; NaN where nothing is written. What cannot be read is reported. */
export function timesOf({ file, headers, rows }: AnswerTable, column: number, problems: ProblemCollector): Float64Array {
  const texts = rows.map(({ cells }) => cells[column] ?? '');
  const order = dayOrderOf(texts);
  return Float64Array.from(rows, ({ line }, index) => {
    const text = texts[index] ?? '';
    const moment = text === '' ? Number.NaN : momentOf(text, order);
    if (text !== '' && Number.isNaN(moment)) problems.warn({ file, line, key: headers[column] ?? '' }, words.notTime(text));
    return moment;
  });
}
