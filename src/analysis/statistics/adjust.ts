type P = number | null;

/** Holm's step-down adjustment (Holm 1979, Scandinavian Journal of Statistics 6): the family-wise error. Null stays null, uncounted. */
export function holm(ps: readonly P[]): readonly P[] {
  const order = ascending(ps);
  let highest = 0;
  return adjusted(ps, order, (p, position) => {
    highest = Math.max(highest, Math.min(1, p * (order.length - position)));
    return highest;
  });
}

/** The step-up adjustment of Benjamini and Hochberg (1995, JRSS B 57): the false discovery rate. Null stays null, uncounted. */
export function benjaminiHochberg(ps: readonly P[]): readonly P[] {
  const order = [...ascending(ps)].reverse();
  let lowest = 1;
  return adjusted(ps, order, (p, position) => {
    lowest = Math.min(lowest, (p * order.length) / (order.length - position));
    return lowest;
  });
}

/** Positions of the p-values, smallest first. */
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
