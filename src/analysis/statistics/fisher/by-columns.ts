import { greatest, least } from '../../../model/extremes.js';
import type { ContingencyTable } from '../table.js';
import { Budget, TooManySteps } from './budget.js';
import { ANY_COST, after, Columns, type Left } from './columns.js';
import { ExtremesFinder } from './extremes.js';
import { improbableInTwo } from './last-two.js';
import { NO_WAYS, Paths, STEPS_OF_A_WAY, type Ways } from './paths.js';
import { TOLERANCE } from './tolerance.js';

/** About a second. */
const MOST_STEPS = 15_000_000;
/** Steps that comparing a way costs, compared with finding a filling. */
const STEPS_OF_A_COMPARISON = 0.25;
/** Fillings that are less probable than the observed table by more than this, as a logarithm, add nothing: all together below 1e-12. */
const NEGLIGIBLE = 46;

/**
 * The probability of all tables that are no more probable than the given one, by the network algorithm of Mehta and Patel (1983,
 * JASA 78): tables are built column by column; partial tables that leave the same rows and are equally probable so far are followed
 * as one; and they are not followed where all or none of their completions are improbable enough, which the most and the least
 * probable completion tell. Null where it would take more than about a second. The table has at least three columns.
 */
export function exactByColumns(table: ContingencyTable): number | null {
  const keyOf = keyFor(table.rowTotals);
  if (keyOf === null) return null;
  try {
    return search(table, keyOf);
  } catch (error) {
    if (error instanceof TooManySteps) return null;
    throw error;
  }
}

/** A number for what is left in the rows; null where there are too many rows for one. The last row follows from the others. */
function keyFor(rowTotals: readonly number[]): ((left: Left) => number) | null {
  const base = greatest(rowTotals, 0) + 1;
  if (base ** (rowTotals.length - 1) > Number.MAX_SAFE_INTEGER) return null;
  return (left) => {
    let key = 0;
    for (let row = 0; row < left.length - 1; row += 1) key = key * base + (left[row] ?? 0);
    return key;
  };
}

function search({ cells, rowTotals, columnTotals }: ContingencyTable, keyOf: (left: Left) => number): number {
  const budget = new Budget(MOST_STEPS);
  // Small columns first: they lead to few places, and the last one is free.
  const order = columnTotals.map((_, at) => at).sort((a, b) => (columnTotals[a] ?? 0) - (columnTotals[b] ?? 0));
  const columns = new Columns(
    order.map((at) => columnTotals[at] ?? 0),
    budget,
  );
  const observed = costOf(
    columns,
    rowTotals,
    order.map((at) => cells.map((row) => row[at] ?? 0)),
  );
  const bounds = { enough: observed - TOLERANCE, most: observed + NEGLIGIBLE };
  const extremes = new ExtremesFinder(columns, keyOf);
  let probability = 0;
  let places: readonly Left[] = [[...rowTotals].sort((a, b) => a - b)];
  let paths = new Paths();
  paths.add(0, 0, 1);
  for (let column = 0; column < columns.count - 2; column += 1) {
    const next = new Places(keyOf);
    const following = new Paths();
    forEachPlace(paths, places, (left, { costs, probabilities }) => {
      columns.fillings(column, left, { ...ANY_COST, most: bounds.most - least(costs) }, (filled, cost) => {
        const rest = after(left, filled);
        const ends = extremes.from(column + 1, rest);
        const share = Math.exp(-cost);
        budget.spend(costs.length * STEPS_OF_A_COMPARISON);
        for (let at = 0; at < costs.length; at += 1) {
          const reached = (costs[at] ?? 0) + cost;
          const way = (probabilities[at] ?? 0) * share;
          if (reached + ends.least >= bounds.enough) probability += way;
          else if (reached + ends.most >= bounds.enough) {
            following.add(next.placeOf(rest), reached, way);
            budget.spend(STEPS_OF_A_WAY);
          }
        }
      });
    });
    places = next.all;
    paths = following;
  }
  forEachPlace(paths, places, (left, ways) => {
    probability += improbableInTwo(columns, left, ways, bounds, budget);
  });
  return probability;
}

function forEachPlace(paths: Paths, places: readonly Left[], visit: (left: Left, ways: Ways) => void): void {
  const byPlace = paths.byPlace(places.length);
  places.forEach((left, place) => {
    visit(left, byPlace[place] ?? NO_WAYS);
  });
}

/** Numbers for what is left in the rows, in the order in which it is reached. */
class Places {
  readonly all: Left[] = [];
  readonly #numbers = new Map<number, number>();
  readonly #keyOf: (left: Left) => number;

  constructor(keyOf: (left: Left) => number) {
    this.#keyOf = keyOf;
  }

  placeOf(left: Left): number {
    const key = this.#keyOf(left);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.all.length);
    this.all.push(left);
    return this.all.length - 1;
  }
}

/** The cost of a whole table, given as its columns. */
function costOf(columns: Columns, rowTotals: readonly number[], filled: readonly (readonly number[])[]): number {
  let left = rowTotals;
  let cost = 0;
  filled.slice(0, -1).forEach((cells, column) => {
    cost += columns.baseCost(column);
    for (const [row, cell] of cells.entries()) cost += columns.cellCosts(column, left[row] ?? 0)[cell] ?? 0;
    left = left.map((each, row) => each - (cells[row] ?? 0));
  });
  return cost;
}
