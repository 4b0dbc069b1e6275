import { greatest, least } from '../../model/extremes.js';
import type { DescribedColumn } from '../description.js';
import { isUnsure } from '../missing-words.js';
import { ASKS_NUMBER } from './headings.js';
import { ladderOf } from './ladder.js';
import { outlying } from './scale.js';
import { isWhole, parted, whole } from './values.js';

const FEWEST_NUMBERED = 3;
const MOST_VALUES = 40;
const LEVELS = { least: 3, most: 11 };

/**
 * Columns next to each other that are answered on one scale, though nothing says that they are rows of one grid: labels of one ladder,
 * or numbers up to the same one. Each with its run; columns without such neighbours are left out.
 */
export function alikeRuns(columns: readonly DescribedColumn[]): ReadonlyMap<DescribedColumn, readonly DescribedColumn[]> {
  const found = new Map<DescribedColumn, readonly DescribedColumn[]>();
  const lone = columns.map((column) => (isLone(column) ? parted(column).answers : null));
  let at = 0;
  while (at < columns.length) {
    const run = runFrom(columns, lone, at);
    if (run.length > 1) for (const column of run) found.set(column, run);
    at += Math.max(1, run.length);
  }
  return found;
}

function isLone({ role, group, declared, options, label }: DescribedColumn): boolean {
  return role === 'answer' && group === null && declared === null && options === null && !ASKS_NUMBER.test(label.text);
}

function runFrom(
  columns: readonly DescribedColumn[],
  answers: readonly (readonly string[] | null)[],
  start: number,
): readonly DescribedColumn[] {
  const first = answers[start];
  if (!first || first.length === 0) return [];
  const words = extend(
    answers,
    start,
    (union, own) => own.size > 1 && ladderOf([...union].filter((cell) => !isUnsure(cell))) !== null,
  );
  const numbers = extend(answers, start, (union, own) => sameRange(union, own));
  const length = Math.max(words, numbers >= FEWEST_NUMBERED ? numbers : 0);
  return columns.slice(start, start + length);
}

/** How many columns in a row fit together. */
function extend(
  answers: readonly (readonly string[] | null)[],
  start: number,
  fits: (union: ReadonlySet<string>, own: ReadonlySet<string>) => boolean,
): number {
  let union: ReadonlySet<string> = new Set<string>();
  let length = 0;
  for (const own of answers.slice(start)) {
    if (own === null || own.length === 0) break;
    const values = new Set(own);
    const joined = new Set([...union, ...values]);
    if (joined.size > MOST_VALUES || !fits(joined, values)) break;
    union = joined;
    length++;
  }
  return length;
}

function sameRange(union: ReadonlySet<string>, own: ReadonlySet<string>): boolean {
  if (![...own].every(isWhole) || own.size < LEVELS.least) return false;
  const found = [...union].map(whole).sort((a, b) => a - b);
  const gone = outlying(found);
  const all = found.filter((number) => !gone.includes(String(number)));
  const most = greatest(all);
  return (
    least(all) >= 0 && most <= LEVELS.most && greatest([...own].map(whole)) >= most - 1 && most - least(all) + 1 >= LEVELS.least
  );
}
