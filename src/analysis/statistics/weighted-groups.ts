import { type Calibration, fitByMargins } from './calibration.js';
import { unobserved } from './finite-population.js';
import type { Matrix } from './linear.js';

/**
 * Those who are compared, one beside the other: the position of each in the cells of a calibration, the group (from 0), and the answer,
 * a number or the position of an option.
 */
export interface WeightedGroups {
  readonly cells: ArrayLike<number>;
  readonly groups: ArrayLike<number>;
  readonly values: ArrayLike<number>;
}

/** Those of one group and answer, and how many of them are in each cell that has any. */
export interface AnswerType {
  readonly group: number;
  readonly value: number;
  readonly inCells: Map<number, number>;
}

/** By group, then by answer, both ascending. */
export function typesOf({ cells, groups, values }: WeightedGroups): readonly AnswerType[] {
  const found = new Map<number, Map<number, AnswerType>>();
  for (let index = 0; index < cells.length; index += 1) {
    const [cell, group, value] = [cells[index] ?? 0, groups[index] ?? 0, values[index] ?? 0];
    const ofGroup = found.get(group) ?? new Map<number, AnswerType>();
    found.set(group, ofGroup);
    const type = ofGroup.get(value) ?? { group, value, inCells: new Map<number, number>() };
    ofGroup.set(value, type);
    type.inCells.set(cell, (type.inCells.get(cell) ?? 0) + 1);
  }
  return [...found.values()].flatMap((ofGroup) => [...ofGroup.values()]).sort((a, b) => a.group - b.group || a.value - b.value);
}

/** The sum of the weights of those of a type. */
export function weightOf({ inCells }: AnswerType, { cells }: Calibration): number {
  let weight = 0;
  for (const [cell, count] of inCells) weight += count * (cells[cell]?.weight ?? 0);
  return weight;
}

/**
 * The covariances of weighted totals, by the residuals of the calibration as in `weightedMean`: `influences[k][t]` is what one of type t
 * has of total k; those of no type have nothing.
 */
export function calibratedCovariance(
  types: readonly AnswerType[],
  influences: Matrix,
  calibration: Calibration,
  frame: number | null,
): Matrix {
  const { cells, isMet } = calibration;
  const own = cells.map((): { readonly type: number; readonly count: number }[] => []);
  types.forEach(({ inCells }, type) => {
    for (const [cell, count] of inCells) own[cell]?.push({ type, count });
  });
  const sums = influences.map((row) =>
    own.map((list) => list.reduce((sum, { type, count }) => sum + count * (row[type] ?? 0), 0)),
  );
  const fits = sums.map((ofTotal) => (isMet ? fitByMargins(calibration, ofTotal) : cells.map(() => 0)));
  const n = cells.reduce((sum, cell) => sum + cell.n, 0);
  const means = sums.map((ofTotal, k) =>
    cells.reduce((sum, cell, at) => sum + cell.weight * ((ofTotal[at] ?? 0) - cell.n * (fits[k]?.[at] ?? 0)), 0),
  );
  const products = (k: number, l: number) =>
    cells.reduce((sum, cell, at) => {
      const [a, b, fitA, fitB] = [influences[k] ?? [], influences[l] ?? [], fits[k]?.[at] ?? 0, fits[l]?.[at] ?? 0];
      const raw = (own[at] ?? []).reduce((part, { type, count }) => part + count * (a[type] ?? 0) * (b[type] ?? 0), 0);
      const crossed = raw - fitA * (sums[l]?.[at] ?? 0) - fitB * (sums[k]?.[at] ?? 0) + cell.n * fitA * fitB;
      return sum + cell.weight ** 2 * crossed;
    }, 0);
  const scale = (n / (n - 1)) * unobserved(n, frame);
  return influences.map((_, k) => influences.map((__, l) => scale * (products(k, l) - ((means[k] ?? 0) * (means[l] ?? 0)) / n)));
}
