import { betaPower, incompleteBeta, partsOf } from './incomplete-beta.js';

/** The probabilities of both tails, which add up to 1; given both, so that neither loses its digits. */
export interface Tails {
  readonly lower: number;
  readonly upper: number;
}

/**
 * The logarithm of the odds x / (1 - x) for which I_x(a, b) is `lower`; a, b > 0, both tails above 0. Newton's method on the logarithm
 * of the smaller tail, kept between bounds that are halved where a step leaves them. To about 1e-14.
 */
export function betaLogOdds(a: number, b: number, tails: Tails): number {
  const side = tails.lower <= tails.upper ? 'lower' : 'upper';
  const [sign, target] = side === 'lower' ? [1, Math.log(tails.lower)] : [-1, Math.log(tails.upper)];
  /** Rises with the log odds, through 0 at the one sought. */
  const excess = (at: number) => sign * (Math.log(incompleteBeta(a, b, partsOf(Math.exp(at)))[side]) - target);
  const start = Math.log(a / b);
  let [low, high] = [start - 1, start + 1];
  for (let width = 1; excess(low) > 0; width *= 2) low -= width;
  for (let width = 1; excess(high) < 0; width *= 2) high += width;
  let at = Math.min(high, Math.max(low, start));
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const parts = partsOf(Math.exp(at));
    const tail = incompleteBeta(a, b, parts)[side];
    const over = sign * (Math.log(tail) - target);
    if (over < 0) low = at;
    else high = at;
    const newton = at - (over * tail) / betaPower(a, b, parts);
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - at) <= Number.EPSILON * Math.max(1, Math.abs(at))) return next;
    at = next;
  }
  return at;
}

/** More than halving alone needs between the farthest bounds. */
const MOST_STEPS = 200;
