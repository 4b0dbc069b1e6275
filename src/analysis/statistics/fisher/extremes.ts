import { ANY_COST, after, type Columns, type Left } from './columns.js';

/** The costs of the most probable and of the least probable way to fill all columns that are left. */
export interface Extremes {
  readonly least: number;
  readonly most: number;
}

/** Finds extremes, and remembers them by what is left. `keyOf` tells apart what is left. */
export class ExtremesFinder {
  readonly #columns: Columns;
  readonly #keyOf: (left: Left) => number;
  readonly #known: readonly Map<number, Extremes>[];

  constructor(columns: Columns, keyOf: (left: Left) => number) {
    this.#columns = columns;
    this.#keyOf = keyOf;
    this.#known = Array.from({ length: columns.count }, () => new Map());
  }

  /** With the columns from `column` on to be filled, of which there are two or more. */
  from(column: number, left: Left): Extremes {
    const key = this.#keyOf(left);
    const known = this.#known[column]?.get(key);
    if (known) return known;
    const found = column === this.#columns.count - 2 ? this.#ofTwo(column, left) : this.#ofMore(column, left);
    this.#known[column]?.set(key, found);
    return found;
  }

  #ofMore(column: number, left: Left): Extremes {
    let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    this.#columns.fillings(column, left, ANY_COST, (cells, cost) => {
      const rest = this.from(column + 1, after(left, cells));
      least = Math.min(least, cost + rest.least);
      most = Math.max(most, cost + rest.most);
    });
    return { least, most };
  }

  /** Of two columns the first alone is free. */
  #ofTwo(column: number, left: Left): Extremes {
    const costs = left.map((each) => this.#columns.cellCosts(column, each));
    const base = this.#columns.baseCost(column);
    const total = this.#columns.total(column);
    return { least: base + cheapest(costs, total), most: base + dearest(costs, total) };
  }
}

/** The least sum of convex costs of numbers that add up to `total`: each further one goes where it costs least (Gross 1956). */
function cheapest(costs: readonly Float64Array[], total: number): number {
  const share = total / costs.reduce((sum, each) => sum + each.length, 0);
  const numbers = costs.map((each) => Math.min(each.length - 1, Math.floor(share * each.length)));
  const step = (row: number, by: 1 | -1) => {
    const [now, next] = [costs[row]?.[numbers[row] ?? 0], costs[row]?.[(numbers[row] ?? 0) + by]];
    return now === undefined || next === undefined ? Number.POSITIVE_INFINITY : next - now;
  };
  const bestRow = (by: 1 | -1) => numbers.reduce((best, _, row) => (step(row, by) < step(best, by) ? row : best), 0);
  const move = (row: number, by: 1 | -1) => {
    numbers[row] = (numbers[row] ?? 0) + by;
  };
  for (let rest = total - numbers.reduce((sum, each) => sum + each, 0); rest !== 0; rest -= Math.sign(rest)) {
    const by = rest > 0 ? 1 : -1;
    move(bestRow(by), by);
  }
  for (;;) {
    const [up, down] = [bestRow(1), bestRow(-1)];
    // Less than this is rounding, which could go round in circles.
    if (up === down || !(step(up, 1) + step(down, -1) < -1e-12)) break;
    move(up, 1);
    move(down, -1);
  }
  return numbers.reduce((sum, each, row) => sum + (costs[row]?.[each] ?? 0), 0);
}

/**
 * The greatest sum of convex costs of numbers that add up to `total`: at a corner, where all numbers but one are the lowest or the
 * highest that they can be.
 */
function dearest(costs: readonly Float64Array[], total: number): number {
  let most = Number.NEGATIVE_INFINITY;
  const assign = (row: number, rest: number, cost: number, free: number | null) => {
    if (rest < 0) return;
    const ofRow = costs[row];
    if (ofRow === undefined) {
      const ofFree = free === null ? (rest === 0 ? 0 : undefined) : costs[free]?.[rest];
      if (ofFree !== undefined) most = Math.max(most, cost + ofFree);
      return;
    }
    const highest = ofRow.length - 1;
    assign(row + 1, rest, cost + (ofRow[0] ?? 0), free);
    assign(row + 1, rest - highest, cost + (ofRow[highest] ?? 0), free);
    if (free === null) assign(row + 1, rest, cost, row);
  };
  assign(0, total, 0, null);
  return most;
}
