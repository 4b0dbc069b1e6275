import { logBinomial } from '../stirling.js';
import type { Budget } from './budget.js';

/** Steps that computing the probability of a cell costs, compared with one of the search. */
const STEPS_OF_A_CELL = 4;

/** What is still to be placed in each row, in ascending order: rows are exchangeable from here on. */
export type Left = readonly number[];

/**
 * A table as it is filled column by column, and how improbable each filling is. The cost of a column is minus the log of its
 * probability given what is left in the rows, a multivariate hypergeometric one; so the costs of all columns add up to that of the
 * table, those of one column belong to probabilities that add up to 1, and none is lost among large numbers.
 */
export class Columns {
  readonly #totals: readonly number[];
  /** What the columns from each on hold together. */
  readonly #whole: readonly number[];
  readonly #ofCells: readonly Map<number, Float64Array>[];
  readonly #budget: Budget;

  /** `totals` of the columns in the order in which they are filled. */
  constructor(totals: readonly number[], budget: Budget) {
    this.#totals = totals;
    this.#whole = totals.map((_, at) => totals.slice(at).reduce((sum, total) => sum + total, 0));
    this.#ofCells = totals.map(() => new Map());
    this.#budget = budget;
  }

  get count(): number {
    return this.#totals.length;
  }

  total(column: number): number {
    return this.#totals[column] ?? 0;
  }

  /** What is the same in the cost of every filling of a column. */
  baseCost(column: number): number {
    const [total, whole] = [this.total(column), this.#whole[column] ?? 0];
    return logBinomial(total, whole - total, total / whole, (whole - total) / whole);
  }

  /** The cost of each number, from 0 on, in the cell of a row with `left` to be placed. Convex. */
  cellCosts(column: number, left: number): Float64Array {
    const known = this.#ofCells[column]?.get(left);
    if (known) return known;
    const [total, whole] = [this.total(column), this.#whole[column] ?? 0];
    const length = Math.min(left, total) + 1;
    this.#budget.spend(STEPS_OF_A_CELL * length);
    const costs = Float64Array.from({ length }, (_, x) => -logBinomial(x, left - x, total / whole, (whole - total) / whole));
    this.#ofCells[column]?.set(left, costs);
    return costs;
  }

  /**
   * Visits every filling of a column that costs at least `least` and at most `most`, with its cost. The cells are those of `left`; they
   * are reused.
   */
  fillings(column: number, left: Left, { least, most }: Range, visit: (cells: Int32Array, cost: number) => void): void {
    const costs = left.map((each) => this.cellCosts(column, each));
    const [one, other] = [left.length - 2, left.length - 1];
    const [ofOne, ofOther] = [costs[one] ?? new Float64Array(), costs[other] ?? new Float64Array()];
    const room = left.map((_, row) => left.slice(row + 1).reduce((sum, each) => sum + each, 0));
    const cells = new Int32Array(left.length);
    const lowest = (row: number, rest: number) => Math.max(0, rest - (room[row] ?? 0));
    const highest = (row: number, rest: number) => Math.min(left[row] ?? 0, rest);
    /** In two rows the cost is convex: it falls and rises, and what costs enough is at the ends. */
    const fillTwo = (rest: number, cost: number) => {
      const visitAt = (x: number) => {
        const whole = cost + (ofOne[x] ?? 0) + (ofOther[rest - x] ?? 0);
        if (whole < least) return false;
        if (whole <= most) {
          cells[one] = x;
          cells[other] = rest - x;
          visit(cells, whole);
        }
        return true;
      };
      const [first, last] = [lowest(one, rest), highest(one, rest)];
      let x = first;
      while (x <= last && visitAt(x)) x += 1;
      let y = last;
      while (y > x && visitAt(y)) y -= 1;
      this.#budget.spend(x - first + last - y + 2);
    };
    const fill = (row: number, rest: number, cost: number) => {
      if (row === one) {
        fillTwo(rest, cost);
        return;
      }
      const ofRow = costs[row] ?? new Float64Array();
      const last = highest(row, rest);
      for (let x = lowest(row, rest); x <= last; x += 1) {
        const next = cost + (ofRow[x] ?? 0);
        // What is still to come may cost nothing, but never less.
        if (next > most) continue;
        cells[row] = x;
        fill(row + 1, rest - x, next);
      }
    };
    fill(0, this.total(column), this.baseCost(column));
  }
}

/** What fillings cost, both ends included. */
export interface Range {
  readonly least: number;
  readonly most: number;
}

export const ANY_COST: Range = { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY };

/** What is left in the rows after a column. */
export function after(left: Left, cells: Int32Array): Left {
  const rest: number[] = [];
  for (let row = 0; row < left.length; row += 1) {
    const each = (left[row] ?? 0) - (cells[row] ?? 0);
    let at = row;
    for (; at > 0 && (rest[at - 1] ?? 0) > each; at -= 1) rest[at] = rest[at - 1] ?? 0;
    rest[at] = each;
  }
  return rest;
}
