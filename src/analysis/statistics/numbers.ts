/**
 * Throws RangeError for a number that is not finite. Missing answers are left out before statistics are computed, so a NaN here
 * is a fault of the program and must never become a silent result.
 */
export function requireFinite(values: readonly number[]): void {
  const at = values.findIndex((value) => !Number.isFinite(value));
  if (at >= 0) throw new RangeError(`Value ${at + 1} of ${values.length} is ${values[at]}, not a finite number.`);
}
