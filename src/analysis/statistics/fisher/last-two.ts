import { greatest, least } from '../../../model/extremes.js';
import type { Budget } from './budget.js';
import type { Columns, Left } from './columns.js';
import { STEPS_OF_A_WAY, type Ways } from './paths.js';

/** From this many ways on, the fillings are sorted, so that each way finds its own without trying all. */
const SORTED_FROM = 12;

/** What tables cost: at least `enough` to count, and at most `most`, beyond which they add nothing. */
export interface Bounds {
  readonly enough: number;
  readonly most: number;
}

/** The probability of the tables that count, among those that go on from `ways` with two columns still to be filled. */
export function improbableInTwo(columns: Columns, left: Left, ways: Ways, { enough, most }: Bounds, budget: Budget): number {
  const column = columns.count - 2;
  const range = { least: enough - greatest(ways.costs), most: most - least(ways.costs) };
  let sum = 0;
  if (ways.costs.length < SORTED_FROM) {
    columns.fillings(column, left, range, (_, cost) => {
      let together = 0;
      ways.costs.forEach((way, at) => {
        if (way + cost >= enough) together += ways.probabilities[at] ?? 0;
      });
      if (together > 0) sum += together * Math.exp(-cost);
    });
    return sum;
  }
  const found: number[] = [];
  columns.fillings(column, left, range, (_, cost) => {
    found.push(cost);
  });
  budget.spend(2 * found.length + STEPS_OF_A_WAY * ways.costs.length);
  const sorted = Float64Array.from(found).sort();
  const tail = new Float64Array(sorted.length + 1);
  for (let at = sorted.length - 1; at >= 0; at -= 1) tail[at] = (tail[at + 1] ?? 0) + Math.exp(-(sorted[at] ?? 0));
  ways.costs.forEach((way, at) => {
    sum += (ways.probabilities[at] ?? 0) * (tail[firstFrom(sorted, enough - way)] ?? 0);
  });
  return sum;
}

/** The position of the first of ascending numbers that is at least `bound`. */
function firstFrom(ascending: Float64Array, bound: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) >= bound) high = middle;
    else low = middle + 1;
  }
  return low;
}
