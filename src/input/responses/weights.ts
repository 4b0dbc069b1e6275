import type { Project } from '../../model/project.js';
import { didYouMean, type ProblemCollector } from '../../problems/index.js';
import { parseNumber } from './cells/index.js';
import * as words from './messages.js';
import type { Answered } from './sources.js';
import type { AnswerTable } from './table/index.js';

/** The position of the column of weights in a table; null where the project names none, or, with a problem, where there is none. */
export function weightColumn(
  { weights }: Pick<Project, 'weights'>,
  table: AnswerTable,
  problems: ProblemCollector,
): number | null {
  const place = { file: table.file, line: table.headerLine };
  const name = weights?.method === 'column' ? weights.column : null;
  if (name === null) {
    if (weights === null && table.weight !== null) problems.warn(place, words.weightedFile(table.weight));
    return null;
  }
  const found = table.finder.find(name);
  if (typeof found === 'object' && 'column' in found) return found.column;
  const near = didYouMean(name, table.headers);
  problems.error({ ...place, key: name }, words.weightColumnMissing(name, near, found === 'missing' ? [] : found.several));
  return null;
}

/** The weight of each row, above 0; a row without one is reported. */
export function readWeights(
  { table, counted }: Answered,
  column: number,
  weights: Float64Array,
  problems: ProblemCollector,
): void {
  counted.rows.forEach(({ line, cells }, index) => {
    const cell = cells[column] ?? '';
    const parsed = parseNumber(cell, { min: null, max: null });
    if ('value' in parsed && parsed.value > 0) weights[index] = parsed.value;
    else
      problems.error(
        { file: table.file, line, key: table.headers[column] ?? '' },
        words.badWeight(cell, counted.ids[index] ?? ''),
      );
  });
}
