/**
 * Rounds to `digits` decimal places (15 at most; -2 for hundreds), with halves away from zero, as survey tables do. It looks at the shortest decimal
 * that stands for the number, so that 2.675 becomes 2.68 although its binary value is a little smaller.
 */
export function roundHalfUp(value: number, digits: number): number {
  const [mantissa = '0', exponent = '0'] = Math.abs(value).toExponential().split('e');
  const shifted = Math.round(Number(`${mantissa}e${Number(exponent) + digits}`));
  // Beyond whole numbers that a double can hold there are no such decimal places to drop.
  if (shifted > Number.MAX_SAFE_INTEGER) return value;
  const rounded = Number(`${shifted}e${-digits}`);
  return value < 0 ? 0 - rounded : rounded;
}
