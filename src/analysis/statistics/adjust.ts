type P = number | null;

/**
 * Holm's step-down adjustment (Holm 1979, Scandinavian Journal of Statistics 6), which controls the family-wise error. Adjusted
 * p-values, 0..1, in the order of `ps`. Null (no test) stays null and does not count as a test.
 */
export function holm(ps: readonly P[]): readonly P[] {
  const order = ascending(ps);
  let highest = 0;
  return adjusted(ps, order, (p, place) => {
    highest = Math.max(highest, Math.min(1, p * (order.length - place)));
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
  return adjusted(ps, order, (p, place) => {
    lowest = Math.min(lowest, (p * order.length) / (order.length - place));
    return lowest;
  });
}

/** Positions of the p-values that are not null, the smallest p first. */
function ascending(ps: readonly P[]): readonly number[] {
  return ps.flatMap((p, index) => (p === null ? [] : [index])).sort((a, b) => (ps[a] ?? 0) - (ps[b] ?? 0));
}

function adjusted(ps: readonly P[], order: readonly number[], adjust: (p: number, place: number) => number): readonly P[] {
  const result: P[] = ps.map(() => null);
  order.forEach((index, place) => {
    result[index] = adjust(ps[index] ?? 1, place);
  });
  return result;
}
