import { z } from 'zod';
import { LIMITS } from '../../../model/limits.js';
import type { HeadingRows } from '../../../model/reading.js';
import type { ProblemCollector } from '../../../problems/index.js';
import { readMapping } from '../mapping.js';
import { optional } from '../shape.js';
import { nearestCursor, placeOf, type YamlCursor } from '../yaml/index.js';
import { badHeaderRows, headerRowsOrder, namesOutside, tooManyHeaderRows } from './messages.js';

/** More rows of headings are a mistake: the answers themselves would be taken for names. */
const MOST_ROWS = 20;

const row = z.int().min(1).max(LIMITS.tableRows);
const SHAPE = { first: row, last: row, names: optional(z.array(row).min(1)) };

/** Which rows hold the names of columns: null where it is not said; `broken`, and problems, where it is wrong. */
export function readHeadings(cursor: YamlCursor | null, problems: ProblemCollector): HeadingRows | null | 'broken' {
  if (cursor === null) return null;
  if (cursor.node.kind !== 'mapping') return readCount(cursor, problems);
  const { whole } = readMapping(cursor, SHAPE, problems);
  if (whole === null) return 'broken';
  const { first, last, names } = whole;
  const [lastPlace, namesPlace] = [nearestCursor(cursor, ['last']), nearestCursor(cursor, ['names'])];
  if (last < first) problems.error(placeOf(lastPlace), headerRowsOrder(first, last));
  else if (last - first >= MOST_ROWS) problems.error(placeOf(lastPlace), tooManyHeaderRows(last - first + 1, MOST_ROWS));
  const outside = names?.find((name) => name < first || name > last);
  if (outside !== undefined) problems.error(placeOf(namesPlace), namesOutside(outside, first, last));
  return last < first || last - first >= MOST_ROWS || outside !== undefined ? 'broken' : { rows: { first, last }, names };
}

function readCount(cursor: YamlCursor, problems: ProblemCollector): HeadingRows | 'broken' {
  const count = cursor.node.kind === 'scalar' ? cursor.node.value : null;
  if (typeof count === 'number' && Number.isInteger(count) && count >= 1 && count <= MOST_ROWS)
    return { rows: count, names: null };
  const message = typeof count === 'number' && count > MOST_ROWS ? tooManyHeaderRows(count, MOST_ROWS) : badHeaderRows();
  problems.error(placeOf(cursor), message);
  return 'broken';
}
