/**
 * The finite population correction of a standard error that rests on the n - 1 standard deviation, sqrt(1 - n / N), where `n` of the
 * N units in the `frame` were observed: 1 without a frame (null), 0 where the whole frame was observed. The squared error is then
 * right on average over all samples (Cochran 1977, Sampling Techniques, 2.6). Throws RangeError where n is larger than the frame.
 */
export function finitePopulationCorrection(n: number, frame: number | null): number {
  return Math.sqrt(unobserved(n, frame));
}

/** The part of the frame that was not observed, 1 - n / N; 1 without a frame. Throws RangeError where n is larger than the frame. */
export function unobserved(n: number, frame: number | null): number {
  if (frame === null) return 1;
  if (n > frame) throw new RangeError(`${n} answers of a frame of ${frame}.`);
  return (frame - n) / frame;
}
