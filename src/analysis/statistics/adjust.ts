import type { Adjustment } from '../../model/project.js';

type P = number | null;

/** P-values adjusted by the method that the project names, in the same order; null stays null. */
export function adjustBy(adjust: Adjustment, ps: readonly P[]): readonly P[] {
  return adjusters[adjust](ps);
}

const adjusters: Readonly<Record<Adjustment, typeof holm>> = { holm, bh: benjaminiHochberg };

/**
 * Holm's step-down adjustment (Holm 1979, Scandinavian Journal of Statistics 6), which controls the family-wise error. Adjusted
 * p-values, 0..1, in the order of `ps`. Null (no test) stays null and does not count as a test.
 */
export function holm(ps: readonly P[]): readonly P[] {
  const order = ascending(ps);
  let highest = 0;
  return adjusted(ps, order, (p, position) => {
    highest = Math.max(highest, Math.min(1, p * (order.length - position)));
    return highest;
  });
}

/**
 * The step-up adjustment of Benjamini and Hochberg (1995, JRSS B 57), which controls the false discovery rate. Adjusted p-values,
 * 0..1, in the order of `ps`. Null (no test) stays null and does not count as a test.
 */
export function benjaminiHochberg(ps: readonly P[]): readonly P[] {
  const order = [...ascending(ps)].reverse();
  let lowest = 1;
  return adjusted(ps, order, (p, position) => {
    lowest = Math.min(lowest, (p * order.length) / (order.length - position));
    return lowest;
  });
}

/** Positions of the p-values that are not null, the smallest p first. */
function ascending(ps: readonly P[]): readonly number[] {
  return ps.flatMap((p, index) => (p === null ? [] : [index])).sort((a, b) => (ps[a] ?? 0) - (ps[b] ?? 0));
}

function adjusted(ps: readonly P[], order: readonly number[], adjust: (p: number, position: number) => number): readonly P[] {
  const result: P[] = ps.map(() => null);
  order.forEach((index, position) => {
    result[index] = adjust(ps[index] ?? 1, position);
  });
  return result;
}
