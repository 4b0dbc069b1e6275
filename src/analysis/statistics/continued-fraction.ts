/** Below this a denominator counts as 0. */
const TINY = 1e-300;

/**
 * b0 + a1 / (b1 + a2 / (b2 + ...)) by the method of Lentz as modified by Thompson and Barnett (1986, Journal of Computational Physics
 * 64), until a further term changes nothing. `term(k)` gives [a, b] of the k-th, from 1.
 */
export function continuedFraction(first: number, term: (k: number) => readonly [number, number]): number {
  let value = first === 0 ? TINY : first;
  let [c, d] = [value, 0];
  for (let k = 1; ; k += 1) {
    const [a, b] = term(k);
    d = 1 / awayFromZero(b + a * d);
    c = awayFromZero(b + a / c);
    const factor = c * d;
    value *= factor;
    if (Math.abs(factor - 1) < Number.EPSILON) return value;
  }
}

function awayFromZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}
