import type { ScaleItem } from '../../model/questionnaire.js';
import { type Frequencies, frequenciesFrom, type Joint } from '../statistics/index.js';
import { columnAs, columnOf, type Survey } from './survey.js';

/**
 * The answers to a scale item, for each row of the survey, as steps above the lowest level (0 for the lowest); -1 where there is
 * none.
 */
export function stepsOf(survey: Survey, item: ScaleItem): Int16Array {
  const { scale } = item;
  const { rows } = survey;
  const { state, values } = columnAs(item, columnOf(survey, item.id));
  const steps = new Int16Array(rows.length);
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] ?? 0;
    steps[index] = state[row] === 0 ? (values[row] ?? 0) - scale.low : -1;
  }
  return steps;
}

/** The steps of a reverse-worded item counted from the highest level down; the steps of any other item unchanged. */
export function turnedRound({ scale, reverse }: ScaleItem, steps: Int16Array): Int16Array {
  if (!reverse) return steps;
  return steps.map((step) => (step < 0 ? step : scale.high - scale.low - step));
}

/** How often each of `levels` steps occurs. */
export function frequenciesOfSteps(steps: Int16Array, levels: number): Frequencies {
  const counts = new Array<number>(levels).fill(0);
  for (const step of steps) if (step >= 0) counts[step] = (counts[step] ?? 0) + 1;
  return frequenciesFrom(
    counts.map((_, step) => step),
    counts,
  );
}

/** How often each pair of steps occurs, over the rows that answered both; all `levels` steps are listed for both. */
export function jointOfSteps(a: Int16Array, b: Int16Array, levels: number): Joint {
  const cells = new Float64Array(levels * levels);
  for (let index = 0; index < a.length; index += 1) {
    const [first, second] = [a[index] ?? -1, b[index] ?? -1];
    if (first < 0 || second < 0) continue;
    const cell = first * levels + second;
    cells[cell] = (cells[cell] ?? 0) + 1;
  }
  const axis = Array.from({ length: levels }, (_, level) => level);
  const counts = axis.map((row) => Array.from(cells.subarray(row * levels, (row + 1) * levels)));
  return { first: axis, second: axis, counts, total: cells.reduce((sum, count) => sum + count, 0) };
}

/** The second step minus the first, over those who gave both, in scale points. */
export function differencesIn({ first, second, counts }: Joint): Frequencies {
  const low = (second[0] ?? 0) - (first.at(-1) ?? 0);
  const high = (second.at(-1) ?? 0) - (first[0] ?? 0);
  const values = Array.from({ length: high - low + 1 }, (_, index) => low + index);
  const totals = values.map(() => 0);
  counts.forEach((row, i) => {
    row.forEach((count, j) => {
      const at = (second[j] ?? 0) - (first[i] ?? 0) - low;
      totals[at] = (totals[at] ?? 0) + count;
    });
  });
  return frequenciesFrom(values, totals);
}
