import { continuedFraction } from './continued-fraction.js';
import { logBinomial } from './stirling.js';

/** A part of 1 and what is left of it, both given so that neither loses its digits near 1. */
export interface Parts {
  readonly x: number;
  readonly y: number;
}

/** The parts whose ratio x / y is `odds`, 0 or more. */
export function partsOf(odds: number): Parts {
  return odds > 1 ? { x: 1 / (1 + 1 / odds), y: 1 / (1 + odds) } : { x: odds / (1 + odds), y: 1 / (1 + odds) };
}

/**
 * The regularised incomplete beta function I_x(a, b) and its complement, each 0..1 and each with its own digits where it is small; a,
 * b > 0. By the continued fraction of Didonato and Morris (1992, "Significant digit computation of the incomplete beta function ratios", ACM
 * Transactions on Mathematical Software 18) on the side of the mean where it converges, scaled by Loader's binomial form. It needs
 * about sqrt(max(a, b)) terms.
 */
export function incompleteBeta(a: number, b: number, parts: Parts): { readonly lower: number; readonly upper: number } {
  if (parts.x <= 0) return { lower: 0, upper: 1 };
  if (parts.y <= 0) return { lower: 1, upper: 0 };
  const scale = betaPower(a, b, parts);
  if (parts.x > (a + 1) / (a + b + 2)) {
    const upper = scale * fraction(b, a, { x: parts.y, y: parts.x });
    return { lower: 1 - upper, upper };
  }
  const lower = scale * fraction(a, b, parts);
  return { lower, upper: 1 - lower };
}

/** x^a y^b / B(a, b): also the derivative of I_x(a, b) by the logarithm of the odds x / y. */
export function betaPower(a: number, b: number, { x, y }: Parts): number {
  return Math.exp(logBinomial(a, b, x, y)) / (1 / a + 1 / b);
}

/**
 * The fraction in the form of Didonato and Morris (their BFRAC), which takes how far x lies below the mean (`below`, in units of a + b)
 * instead of x, so that an x near 1 loses nothing.
 */
function fraction(a: number, b: number, { x, y }: Parts): number {
  const below = x > 0.5 ? (a + b) * y - b : a - (a + b) * x;
  return continuedFraction(0, (k) => {
    const n = k - 1;
    const inner = a + 2 * n - 1;
    const numerator = n === 0 ? 1 : ((((a + n - 1) * (a + b + n - 1)) / inner) * (n * (b - n) * x * x)) / inner;
    const middle = n === 0 ? 0 : n + (n * (b - n) * x) / inner;
    return [numerator, middle + ((a + n) / (inner + 2)) * (below + 1 + n * (1 + y))];
  });
}
