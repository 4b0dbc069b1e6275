/** Numbers as the cells of a sheet: in the fewest digits that read back to them, without separators or exponent. */

/** A double; empty for what is no number. */
export function numberText(value: number): string {
  if (!Number.isFinite(value)) return '';
  const text = String(value);
  return text.includes('e') ? withoutExponent(text) : text;
}

/** A number that was stored in 4 bytes: 1.2 and not 1.2000000476837158. A whole number is given in all its digits. */
export function singleText(value: number): string {
  if (Number.isInteger(value)) return numberText(value);
  for (let digits = 6; digits < DIGITS_OF_A_SINGLE; digits += 1) {
    const near = Number(value.toPrecision(digits));
    if (Math.fround(near) === value) return numberText(near);
  }
  return numberText(Number(value.toPrecision(DIGITS_OF_A_SINGLE)));
}

/** So many tell any two numbers of 4 bytes apart. */
const DIGITS_OF_A_SINGLE = 9;

/** JavaScript writes an exponent from 1e21 and below 1e-6 only, so that the point never falls among the digits. */
function withoutExponent(text: string): string {
  const [number = '', exponent] = text.split('e');
  const [whole = '', fraction = ''] = number.replace('-', '').split('.');
  const sign = number.startsWith('-') ? '-' : '';
  const digits = whole + fraction;
  const point = whole.length + Number(exponent);
  return point > 0 ? sign + digits.padEnd(point, '0') : `${sign}0.${'0'.repeat(-point)}${digits}`;
}
