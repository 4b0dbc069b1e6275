import type { Scale } from '../../model/questionnaire.js';
import type { Column, MultipleColumn, NumericColumn, SingleColumn } from '../../model/responses.js';
import { type Frequencies, frequenciesFrom, frequenciesOf } from '../statistics/index.js';
import type { Counts } from './tally.js';

/** The index of `answered` in ANSWER_STATES, which `state` of a column holds. */
const ANSWERED = 0;

/** Whether a row has a usable answer. */
export function isAnswered(column: Column, row: number): boolean {
  return column.state[row] === ANSWERED;
}

/** How often each level of a scale was answered in `rows`, from `low` to `high`, empty levels included. */
export function countLevels(scale: Scale, column: NumericColumn, rows: readonly number[]): readonly number[] {
  const counts = new Float64Array(scale.high - scale.low + 1);
  const { state, values } = column;
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] ?? 0;
    if (state[row] !== ANSWERED) continue;
    const level = (values[row] ?? Number.NaN) - scale.low;
    counts[level] = (counts[level] ?? 0) + 1;
  }
  return Array.from(counts);
}

/** The frequencies of a scale's levels from the counts of `countLevels`. */
export function levelFrequencies(scale: Scale, counts: readonly number[]): Frequencies {
  return frequenciesFrom(levelsOf(scale), counts);
}

/** All levels of a scale, lowest first. */
export function levelsOf(scale: Scale): readonly number[] {
  return Array.from({ length: scale.high - scale.low + 1 }, (_, index) => scale.low + index);
}

/** Counts of `countLevels` by level, written as text. */
export function byLevel(scale: Scale, counts: readonly number[]): Counts {
  return Object.fromEntries(levelsOf(scale).map((level, index) => [String(level), counts[index] ?? 0]));
}

/** The frequencies of the usable answers in `rows`. */
export function numberFrequencies(column: NumericColumn, rows: readonly number[]): Frequencies {
  return frequenciesOf(rows.flatMap((row) => (isAnswered(column, row) ? [column.values[row] ?? Number.NaN] : [])));
}

/**
 * How often each option was chosen in `rows`: a count for each of `options` options, in their order. The counts of a
 * multiple-choice item may add up to more than the respondents.
 */
export function countChoices(options: number, column: SingleColumn | MultipleColumn, rows: readonly number[]): readonly number[] {
  const counts = Array.from({ length: options }, () => 0);
  for (const row of rows) {
    if (column.state[row] !== ANSWERED) continue;
    switch (column.kind) {
      case 'single': {
        const option = column.choice[row] ?? -1;
        counts[option] = (counts[option] ?? 0) + 1;
        break;
      }
      case 'multiple':
        for (let option = 0; option < options; option += 1) {
          counts[option] = (counts[option] ?? 0) + (column.chosen[option]?.[row] ?? 0);
        }
        break;
      default:
        column satisfies never;
    }
  }
  return counts;
}
