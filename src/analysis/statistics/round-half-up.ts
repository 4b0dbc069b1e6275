/** Of a unit of the last place that is kept. Answers are whole numbers of a few hundred respondents: no true mean comes so near to a half. */
const LOST = 1e-11;

/**
 * Rounds to `digits` decimal places (15 at most; -2 for hundreds), with halves away from zero, as survey tables do. It looks at the shortest decimal
 * that stands for the number, so that 2.675 becomes 2.68 although its binary value is a little smaller. What is less than a half by no more
 * than a subtraction loses in binary is a half: 4.05 - 4 becomes 0.1, as it does on paper.
 */
export function roundHalfUp(value: number, digits: number): number {
  const [mantissa = '0', exponent = '0'] = Math.abs(value).toExponential().split('e');
  const shifted = Math.round(Number(`${mantissa}e${Number(exponent) + digits}`) + LOST);
  // Beyond whole numbers that a double can hold there are no such decimal places to drop.
  if (shifted > Number.MAX_SAFE_INTEGER) return value;
  const rounded = Number(`${shifted}e${-digits}`);
  return value < 0 ? 0 - rounded : rounded;
}
