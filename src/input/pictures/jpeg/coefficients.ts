/**
 * Which of the 64 coefficients of each block of a colour are not zero so far: of a progressive picture, a later scan has a bit for
 * each of those.
 */
export class Coefficients {
  readonly #low: Uint32Array;
  readonly #high: Uint32Array;

  constructor(blocks: number) {
    this.#low = new Uint32Array(blocks);
    this.#high = new Uint32Array(blocks);
  }

  /** Those of a block. */
  of(block: number): Marks {
    return { low: this.#low[block] ?? 0, high: this.#high[block] ?? 0 };
  }

  add(block: number, coefficient: number): void {
    const half = coefficient < 32 ? this.#low : this.#high;
    half[block] = (half[block] ?? 0) | (1 << (coefficient & 31));
  }
}

/** A bit for each of the 64 coefficients of a block: the first 32 in `low`. */
export interface Marks {
  readonly low: number;
  readonly high: number;
}

/** The first coefficient from `from` on that is marked; 64 for none. */
export function nextMark({ low, high }: Marks, from: number): number {
  const inLow = from < 32 ? low & (-1 << from) : 0;
  if (inLow !== 0) return lowest(inLow);
  const inHigh = from < 64 ? high & (-1 << Math.max(0, from - 32)) : 0;
  return inHigh === 0 ? 64 : 32 + lowest(inHigh);
}

function lowest(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}

/** How many are marked from one coefficient to another, both included. */
export function countMarks({ low, high }: Marks, from: number, to: number): number {
  return ones(within(low, from, to)) + ones(within(high, from - 32, to - 32));
}

/** The bits from one place to another, of 32. */
function within(bits: number, from: number, to: number): number {
  if (bits === 0 || to < 0 || from > 31) return 0;
  const upTo = to >= 31 ? bits : bits & ((1 << (to + 1)) - 1);
  return from <= 0 ? upTo : (upTo >>> from) << from;
}

function ones(bits: number): number {
  let [count, left] = [0, bits];
  for (; left !== 0; left &= left - 1) count += 1;
  return count;
}
