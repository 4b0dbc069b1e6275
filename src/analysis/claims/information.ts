import type { Published } from '../../model/published.js';

/**
 * How much an answer tells of who gave it, in bits: -log2 of the share of all, the reader among them, who gave such an answer
 * (self-information: Shannon 1948, "A mathematical theory of communication", section 6). 0 where everybody did. The reader is
 * counted so that an answer which nobody else gave has a finite value, a larger one among more. `alike` of `others` gave it.
 */
export function informationOf(alike: Published, others: Published): number {
  return Math.log2((others + 1) / (alike + 1));
}

/** From this many bits on an answer tells something: at most half of all gave it, or went further. */
export const TELLING = 1;

/** The candidate with the highest key, compared part by part; of equals the earliest. Null where there are no candidates. */
export function best<T>(candidates: readonly T[], key: (one: T) => readonly number[]): T | null {
  let chosen: T | null = null;
  for (const candidate of candidates) if (chosen === null || precedes(key(candidate), key(chosen))) chosen = candidate;
  return chosen;
}

/** Parts that differ by less than the rounding of floating point are equal. */
function precedes(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((part, index) => Math.abs(part - (b[index] ?? 0)) > 1e-9);
  return at >= 0 && (a[at] ?? 0) > (b[at] ?? 0);
}
