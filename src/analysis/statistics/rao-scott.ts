import type { Outcome, WeightedTest } from '../../model/statistics.js';
import type { Calibration } from './calibration.js';
import { fTail } from './f-tail.js';
import { type Matrix, sandwich, solve } from './linear.js';
import { unavailable } from './outcome.js';
import { calibratedCovariance, typesOf, type WeightedGroups, weightOf } from './weighted-groups.js';

/**
 * Whether weighted answers are independent of the group: Pearson's chi-squared of the weighted table, with the second-order correction
 * of Rao and Scott (1984, Annals of Statistics 12), as an F (Thomas and Rao 1987, JASA 82). `frame`: its units; null for none.
 * Unavailable where fewer than two groups or two answers occur, and where the frame or its margins leave nothing to chance.
 */
export function raoScott(compared: WeightedGroups, calibration: Calibration, frame: number | null): Outcome<WeightedTest> {
  const types = typesOf(compared);
  const [groups, values] = [distinct(types.map(({ group }) => group)), distinct(types.map(({ value }) => value))];
  if (groups.length < 2 || values.length < 2) return unavailable('Fewer than two groups or two answers occur.');
  const weights = types.map((type) => weightOf(type, calibration));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  // All cells of the table, group by group; one that nobody is in has no type.
  const table = groups.flatMap((group) =>
    values.map((value) => types.findIndex((one) => one.group === group && one.value === value)),
  );
  const shares = table.map((type) => (weights[type] ?? 0) / whole);
  const influences = table.map((type, at) => types.map((_, other) => ((other === type ? 1 : 0) - (shares[at] ?? 0)) / whole));
  const variances = calibratedCovariance(types, influences, calibration, frame);
  const contrasts = interactions(groups.length, values.length).map((row, at) => {
    const share = shares[at] ?? 0;
    return share === 0 ? row.map(() => 0) : row.map((entry) => entry / share);
  });
  const diagonal = shares.map((share, at) => shares.map((_, other) => (other === at ? share : 0)));
  const delta = solve(sandwich(contrasts, diagonal), sandwich(contrasts, variances));
  if (delta === null) return unavailable('Too many cells of the table are empty.');
  const [trace, ofSquare] = [
    traceOf(delta),
    delta.reduce((sum, row, i) => sum + row.reduce((part, x, j) => part + x * (delta[j]?.[i] ?? 0), 0), 0),
  ];
  if (!(trace > 1e-15)) return unavailable('Nothing is left to chance.');
  const totals = {
    groups: groups.map((_, g) => sumOf(shares.slice(g * values.length, (g + 1) * values.length))),
    values: values.map((_, v) => sumOf(groups.map((__, g) => shares[g * values.length + v] ?? 0))),
  };
  const chiSquared = shares.reduce((sum, share, at) => {
    const expected = (totals.groups[Math.floor(at / values.length)] ?? 0) * (totals.values[at % values.length] ?? 0);
    return sum + (share - expected) ** 2 / expected;
  }, 0);
  const n = calibration.cells.reduce((sum, cell) => sum + cell.n, 0);
  const df1 = trace ** 2 / ofSquare;
  const statistic = chiSquared / trace;
  return {
    method: 'rao-scott',
    n: compared.cells.length,
    statistic,
    df1,
    df2: df1 * (n - 1),
    p: fTail(statistic, df1, df1 * (n - 1)),
  };
}

/** Columns that add up to 0 over each row and each column of a table, its cells row by row. */
function interactions(rows: number, columns: number): Matrix {
  const contrast = (at: number, of: number, length: number) => (at === of ? 1 : at === length - 1 ? -1 : 0);
  return Array.from({ length: rows * columns }, (_, cell) =>
    Array.from(
      { length: (rows - 1) * (columns - 1) },
      (__, column) =>
        contrast(Math.floor(cell / columns), Math.floor(column / (columns - 1)), rows) *
        contrast(cell % columns, column % (columns - 1), columns),
    ),
  );
}

function distinct(values: readonly number[]): readonly number[] {
  return [...new Set(values)].sort((a, b) => a - b);
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function traceOf(matrix: Matrix): number {
  return matrix.reduce((sum, row, at) => sum + (row[at] ?? 0), 0);
}
