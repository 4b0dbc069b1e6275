/**
 * The finite population correction of a standard error, sqrt((N - n) / (N - 1)), where `n` of the N units in the `frame` were
 * observed: 1 without a frame (null), 0 where the whole frame was observed (Cochran 1977, Sampling Techniques, ch. 2). Throws
 * RangeError where n is larger than the frame.
 */
export function finitePopulationCorrection(n: number, frame: number | null): number {
  if (frame === null) return 1;
  if (n > frame) throw new RangeError(`${n} answers of a frame of ${frame}.`);
  return frame === 1 ? 0 : Math.sqrt((frame - n) / (frame - 1));
}
