import type { WeightedItem } from '../../model/inference.js';
import type { KindWith } from '../../model/item-traits.js';
import type { Item } from '../../model/questionnaire.js';
import type { Column, TextColumn } from '../../model/responses.js';
import {
  type Calibration,
  type Frequencies,
  frequenciesFrom,
  frequenciesOf,
  type IntervalSettings,
  weightedMean,
  weightedShare,
} from '../statistics/index.js';
import { isAnswered, levelsOf } from './answers.js';

export type CountedItem = Extract<Item, { readonly kind: KindWith<'counted'> }>;
type CountedColumn = Exclude<Column, TextColumn>;

/** The weighted answers to an item of `rows`, which list the respondents in the order of the calibration. */
export function weighItem(
  item: CountedItem,
  column: CountedColumn,
  rows: readonly number[],
  calibration: Calibration,
  settings: IntervalSettings,
): WeightedItem {
  const keys = keysOf(item);
  const table = countByCell(column, keys.length, rows, calibration, markerOf(item, column));
  const weighted = (ofCell: Float64Array) =>
    calibration.cells.reduce((sum, { weight }, at) => sum + weight * (ofCell[at] ?? 0), 0);
  const shares = table.chosen.map((marks) =>
    weightedShare(
      calibration.cells.map((_, at) => marksIn(marks[at] ?? 0, table.answered[at] ?? 0)),
      calibration,
      settings,
    ),
  );
  return {
    id: item.id,
    n: table.answered.reduce((sum, count) => sum + count, 0),
    weightedN: weighted(table.answered),
    mean:
      column.kind === 'numeric' ? weightedMean(numbersIn(item, column, rows, calibration, table), calibration, settings) : null,
    counts: Object.fromEntries(keys.map((key, index) => [key, weighted(table.chosen[index] ?? new Float64Array())])),
    shares: Object.fromEntries(keys.flatMap((key, index) => (shares[index] ? [[key, shares[index]] as const] : []))),
  };
}

/** By cell of the calibration: how many answered, and for each level or option how many gave it. */
interface CellTable {
  readonly answered: Float64Array;
  readonly chosen: readonly Float64Array[];
}

function countByCell(
  column: CountedColumn,
  keys: number,
  rows: readonly number[],
  { cells, cellOf }: Calibration,
  mark: (row: number, count: (index: number) => void) => void,
): CellTable {
  const answered = new Float64Array(cells.length);
  const chosen = Array.from({ length: keys }, () => new Float64Array(cells.length));
  for (let position = 0; position < rows.length; position += 1) {
    const row = rows[position] ?? 0;
    if (!isAnswered(column, row)) continue;
    const cell = cellOf[position] ?? 0;
    answered[cell] = (answered[cell] ?? 0) + 1;
    mark(row, (index) => {
      const counts = chosen[index];
      if (counts) counts[cell] = (counts[cell] ?? 0) + 1;
    });
  }
  return { answered, chosen };
}

/** Counts the position of the level that a row gives, or of each option that it holds; nothing for a number. */
function markerOf(item: CountedItem, column: CountedColumn): (row: number, count: (index: number) => void) => void {
  switch (column.kind) {
    case 'numeric': {
      if (item.kind !== 'scale') return () => {};
      const { low } = item.scale;
      return (row, count) => count((column.values[row] ?? 0) - low);
    }
    case 'single':
      return (row, count) => count(column.choice[row] ?? -1);
    case 'multiple':
      return (row, count) => {
        for (let option = 0; option < column.chosen.length; option += 1) if (column.chosen[option]?.[row] === 1) count(option);
      };
  }
}

function marksIn(marked: number, answered: number): Frequencies {
  return frequenciesFrom([0, 1], [answered - marked, marked]);
}

/** The numbers in each cell. */
function numbersIn(
  item: CountedItem,
  column: Extract<CountedColumn, { readonly kind: 'numeric' }>,
  rows: readonly number[],
  { cells, cellOf }: Calibration,
  { chosen }: CellTable,
): readonly Frequencies[] {
  if (item.kind === 'scale') {
    const levels = levelsOf(item.scale);
    return cells.map((_, cell) =>
      frequenciesFrom(
        levels,
        chosen.map((counts) => counts[cell] ?? 0),
      ),
    );
  }
  const numbers: number[][] = cells.map(() => []);
  rows.forEach((row, position) => {
    if (isAnswered(column, row)) numbers[cellOf[position] ?? 0]?.push(column.values[row] ?? 0);
  });
  return numbers.map(frequenciesOf);
}

/** Levels as text, or option ids; empty for a number. */
function keysOf(item: CountedItem): readonly string[] {
  switch (item.kind) {
    case 'scale':
      return levelsOf(item.scale).map(String);
    case 'single':
    case 'multiple':
      return item.options.map(({ id }) => id);
    case 'number':
      return [];
  }
}
