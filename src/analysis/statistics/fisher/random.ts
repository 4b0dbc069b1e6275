/** Numbers that look random, from 0 up to but not including 1; the same ones for the same seed. */
export type Random = () => number;

/** The same numbers for the same seed, a whole number: 53 of the bits of `bitsFrom` each. */
export function randomFrom(seed: number): Random {
  const spread = (at: number) => hashed(seed + Math.imul(at, 0x9e3779b9));
  const bits = bitsFrom(spread(1), spread(2), spread(3), spread(4));
  return () => ((bits() >>> 5) * 2 ** 26 + (bits() >>> 6)) / 2 ** 53;
}

/**
 * Whole numbers of 32 bits by xoshiro128** (Blackman and Vigna 2021, ACM Transactions on Mathematical Software 47), from a state that is
 * not all 0.
 */
export function bitsFrom(first: number, second: number, third: number, fourth: number): () => number {
  let [a, b, c, d] = [first, second, third, fourth];
  return () => {
    const result = Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotated(d, 11);
    return result;
  };
}

function rotated(bits: number, by: number): number {
  return (bits << by) | (bits >>> (32 - by));
}

/** The finaliser of MurmurHash3: neighbouring numbers become unlike each other. */
function hashed(value: number): number {
  const once = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return (twice ^ (twice >>> 16)) >>> 0;
}
