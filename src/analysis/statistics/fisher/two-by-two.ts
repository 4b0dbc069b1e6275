import { logBinomial } from '../stirling.js';
import type { ContingencyTable } from '../table.js';
import { TOLERANCE } from './tolerance.js';

/** The p-value of a table of two rows and two columns: of both tails of the hypergeometric distribution, in time of its width. */
export function twoByTwo({ cells, rowTotals, columnTotals, total }: ContingencyTable): number {
  const [row = 0, otherRow = 0] = rowTotals;
  const [column = 0] = columnTotals;
  const lowest = Math.max(0, column - otherRow);
  const highest = Math.min(row, column);
  const [p, q] = [column / total, (total - column) / total];
  const logProbability = (x: number) =>
    logBinomial(x, row - x, p, q) +
    logBinomial(column - x, otherRow - column + x, p, q) -
    logBinomial(column, total - column, p, q);
  const enough = logProbability(cells[0]?.[0] ?? 0) + TOLERANCE;
  const mode = Math.floor(((row + 1) * (column + 1)) / (total + 2));
  if (logProbability(mode) <= enough) return 1;
  /** P(x + 1) / P(x). */
  const ratio = (x: number) => ((row - x) * (column - x)) / ((x + 1) * (otherRow - column + x + 1));
  const below = lastWhere(lowest, mode, (x) => logProbability(x) <= enough);
  const above = -lastWhere(-highest, -mode, (x) => logProbability(-x) <= enough);
  const lower = below < lowest ? 0 : tail(below, lowest, Math.exp(logProbability(below)), (x) => 1 / ratio(x - 1));
  const upper = above > highest ? 0 : tail(-above, -highest, Math.exp(logProbability(above)), (x) => ratio(-x));
  return lower + upper;
}

/** The last number from `from` on, below `to`, for which `holds` is true, which it is up to there alone; `from - 1` for none. */
function lastWhere(from: number, to: number, holds: (x: number) => boolean): number {
  let [yes, no] = [from - 1, to];
  while (no - yes > 1) {
    const middle = Math.floor((yes + no) / 2);
    if (holds(middle)) yes = middle;
    else no = middle;
  }
  return yes;
}

/** Sum of probabilities from `from`, where it is `first`, down to `to`; `step(x)` leads from x to x - 1. */
function tail(from: number, to: number, first: number, step: (x: number) => number): number {
  let [sum, term] = [first, first];
  for (let x = from; x > to; x -= 1) {
    term *= step(x);
    const next = sum + term;
    if (next === sum) return sum;
    sum = next;
  }
  return sum;
}
