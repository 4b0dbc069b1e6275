/**
 * The finite population correction of a standard error, sqrt((N - n) / (N - 1)): `n` of the `frame` units were observed.
 * 1 without a frame, 0 where all of it was observed (Cochran 1977, Sampling Techniques, ch. 2).
 * Throws RangeError for more units than the frame holds.
 */
export function finitePopulationCorrection(n: number, frame: number | null): number {
  if (frame === null) return 1;
  if (n > frame) throw new RangeError(`${n} answers of a frame of ${frame}.`);
  return frame === 1 ? 0 : Math.sqrt((frame - n) / (frame - 1));
}
