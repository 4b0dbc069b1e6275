/** Statistics are of finite numbers. What is missing is left out before; a NaN here is a fault of ours, never a silent result. */
export function requireFinite(values: readonly number[]): void {
  const at = values.findIndex((value) => !Number.isFinite(value));
  if (at >= 0) throw new RangeError(`Value ${at + 1} of ${values.length} is ${values[at]}, not a finite number.`);
}
