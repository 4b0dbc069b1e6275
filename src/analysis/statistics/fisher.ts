import type { Outcome } from '../../model/statistics.js';
import { unavailable } from './outcome.js';
import { contingencyTable } from './table.js';

/** Steps of work after which a table is called too large: about a second. */
const MOST_STEPS = 3_000_000;
/** Tables whose log-probabilities differ by less than this count as equally probable, as in R's fisher.test. */
const TOLERANCE = 1e-7;
/** Sums of logarithms are rounded to steps of 1/2^40, so that equal sums are found equal. */
const STEPS_PER_UNIT = 2 ** 40;

/**
 * Fisher's exact test of independence in a table of any size (Fisher 1935; Freeman and Halton 1951, Biometrika 38): the
 * probability, given the margins, of all tables that are no more probable than the observed one. Tables are built column by
 * column; partial tables that leave the same rows and are equally probable so far are followed as one (after Mehta and Patel
 * 1983). Rows and columns that are all 0 are left out. Unavailable where fewer than two rows or columns remain, or where the
 * table is too large to finish in about a second.
 */
export function fisherExact(counts: readonly (readonly number[])[]): Outcome<{ readonly p: number }> {
  const table = contingencyTable(counts);
  if (table.total === 0) return unavailable('The table is empty.');
  const { cells, rowTotals, columnTotals } =
    table.rowTotals.length <= table.columnTotals.length ? table : contingencyTable(transposed(table.cells));
  if (rowTotals.length < 2) return unavailable('All answers are in one row or one column of the table.');
  const logs = logFactorials(table.total);
  const logOf = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + (logs[number] ?? 0), 0);
  const observed = logOf(cells.flat());
  const constant = logOf(rowTotals) + logOf(columnTotals) - (logs[table.total] ?? 0);
  const ends = followColumns(
    rowTotals,
    [...columnTotals].sort((a, b) => b - a),
    logs,
  );
  if (ends === null) return unavailable('The table is too large for an exact test.');
  let p = 0;
  for (const [sum, ways] of ends) {
    const past = sum / STEPS_PER_UNIT;
    if (past >= observed - TOLERANCE) p += ways * Math.exp(constant - past);
  }
  return { p: Math.min(1, p) };
}

/** Ways to fill the columns so far, by the sum of log cell! over them in whole steps. */
type Ways = Map<number, number>;

interface State {
  readonly left: readonly number[];
  readonly ways: Ways;
}

/** All fillings of the table by their sum of log cell!; null where there are too many. */
function followColumns(rowTotals: readonly number[], columnTotals: readonly number[], logs: readonly number[]): Ways | null {
  let states = new Map<string, State>([['', { left: ascending(rowTotals), ways: new Map([[0, 1]]) }]]);
  let steps = 0;
  for (const column of columnTotals) {
    const next = new Map<string, State>();
    for (const { left, ways } of states.values()) {
      for (const cells of fillings(left, column)) {
        steps += ways.size;
        if (steps > MOST_STEPS) return null;
        const gained = cells.reduce((sum, cell) => sum + (logs[cell] ?? 0), 0) * STEPS_PER_UNIT;
        follow(next, ascending(left.map((total, row) => total - (cells[row] ?? 0))), ways, gained);
      }
    }
    states = next;
  }
  return [...states.values()][0]?.ways ?? new Map();
}

/** Rows are exchangeable from here on, so that only their totals in order matter. */
function follow(next: Map<string, State>, left: readonly number[], ways: Ways, gained: number): void {
  const key = left.join(' ');
  const state = next.get(key) ?? { left, ways: new Map() };
  next.set(key, state);
  for (const [sum, count] of ways) {
    const reached = Math.round(sum + gained);
    state.ways.set(reached, (state.ways.get(reached) ?? 0) + count);
  }
}

/** All ways to divide `column` among rows with `left` answers still to be placed in each. */
function* fillings(left: readonly number[], column: number): Generator<readonly number[]> {
  const [first = 0, ...others] = left;
  if (others.length === 0) {
    if (column <= first) yield [column];
    return;
  }
  const room = others.reduce((sum, total) => sum + total, 0);
  for (let cell = Math.max(0, column - room); cell <= Math.min(first, column); cell += 1) {
    for (const rest of fillings(others, column - cell)) yield [cell, ...rest];
  }
}

function ascending(numbers: readonly number[]): readonly number[] {
  return [...numbers].sort((a, b) => a - b);
}

function transposed(cells: readonly (readonly number[])[]): readonly (readonly number[])[] {
  return (cells[0] ?? []).map((_, column) => cells.map((row) => row[column] ?? 0));
}

function logFactorials(upTo: number): readonly number[] {
  const logs = [0];
  for (let number = 1; number <= upTo; number += 1) logs.push((logs[number - 1] ?? 0) + Math.log(number));
  return logs;
}
