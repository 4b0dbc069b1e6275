/**
 * What Stirling's formula leaves out: ln Gamma(z + 1) - (z + 1/2) ln z + z - ln(2 pi) / 2, for z > 0, to about 1e-15. From 16 on by
 * its asymptotic series (NIST Handbook of Mathematical Functions, 5.11.1); below by going up to there step by step.
 */
export function stirlingError(z: number): number {
  let rest = 0;
  let at = z;
  for (; at < SERIES_FROM; at += 1) rest += (at + 0.5) * Math.log1p(1 / at) - 1;
  const square = at * at;
  return rest + COEFFICIENTS.reduceRight((sum, coefficient) => coefficient + sum / square, 0) / at;
}

const SERIES_FROM = 16;
/** Bernoulli numbers B(2k) / (2k (2k - 1)). */
const COEFFICIENTS = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156];

/**
 * x ln(x / m) + m - x, for x >= 0 and m > 0: how far x is from the m expected, without the digits that the formula loses where the
 * two are near each other (Loader 2000, "Fast and accurate computation of binomial probabilities").
 */
export function deviance(x: number, m: number): number {
  if (x === 0) return m;
  const difference = x - m;
  if (Math.abs(difference) >= 0.1 * (x + m)) return x * Math.log(x / m) - difference;
  const ratio = difference / (x + m);
  let sum = difference * ratio;
  let power = 2 * x * ratio;
  for (let odd = 3; ; odd += 2) {
    power *= ratio * ratio;
    const next = sum + power / odd;
    if (next === sum) return sum;
    sum = next;
  }
}

/**
 * ln(Gamma(n + 1) / (Gamma(x + 1) Gamma(n - x + 1)) p^x q^(n - x)) for n = x + rest, the log probability of x of n by the binomial
 * distribution where both are whole; x, rest >= 0 and p + q = 1, given both so that neither loses digits near 1 (Loader, see `deviance`).
 */
export function logBinomial(x: number, rest: number, p: number, q: number): number {
  const n = x + rest;
  if (x === 0) return rest === 0 ? 0 : rest * logOf(q, p);
  if (rest === 0) return x * logOf(p, q);
  const errors = stirlingError(n) - stirlingError(x) - stirlingError(rest);
  return errors - deviance(x, n * p) - deviance(rest, n * q) - 0.5 * Math.log(2 * Math.PI * x * (rest / n));
}

/** The logarithm of a part by itself or by what is left of 1, whichever keeps its digits. */
function logOf(part: number, rest: number): number {
  return rest < 0.5 ? Math.log1p(-rest) : Math.log(part);
}
