import { continuedFraction } from './continued-fraction.js';
import { logPoisson } from './stirling.js';

/**
 * The upper regularised incomplete gamma function Q(a, x), 0..1, for a > 0 and x >= 0: by the power series of the lower one for x
 * below a + 1, else by Legendre's continued fraction (NIST Handbook of Mathematical Functions, 8.7.1 and 8.9.2). Both are scaled by
 * Loader's form of x^a e^-x / Gamma(a + 1), in which nothing large cancels; they need about 10 sqrt(a) terms near x = a, so that
 * even a of 1e9 takes milliseconds and no other method is needed in between.
 */
export function upperGamma(a: number, x: number): number {
  if (x <= 0) return 1;
  const scale = Math.exp(logPoisson(a, x));
  if (x < a + 1) return 1 - scale * series(a, x);
  // Scaled by a in the last step: where a is large, so is the fraction's value small.
  return scale * a * continuedFraction(0, (k) => [k === 1 ? 1 : (k - 1) * (a - k + 1), x + 2 * k - 1 - a]);
}

/** Sum of x^k / ((a + 1) ... (a + k)) from k = 0. */
function series(a: number, x: number): number {
  let [term, sum] = [1, 1];
  for (let k = 1; ; k += 1) {
    term *= x / (a + k);
    const next = sum + term;
    if (next === sum) return sum;
    sum = next;
  }
}
