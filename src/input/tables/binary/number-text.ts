/** Numbers as the cells of a sheet: in the fewest digits that read back to them, without separators or exponent. */

/** A double; empty for what is no number. */
export function numberText(value: number): string {
  if (!Number.isFinite(value)) return '';
  const text = String(value);
  return text.includes('e') ? withoutExponent(text) : text;
}

/** A number that was stored in 4 bytes: 1.2 and not 1.2000000476837158. A whole number is given in all its digits. */
export function singleText(value: number): string {
  if (Number.isInteger(value) || !Number.isFinite(value)) return numberText(value);
  const magnitude = Math.floor(Math.log10(Math.abs(value)));
  for (let digits = 6; digits < DIGITS_OF_A_SINGLE; digits += 1) {
    const near = rounded(value, digits, digits - 1 - magnitude);
    if (Math.fround(near) === value) return numberText(near);
  }
  return numberText(rounded(value, DIGITS_OF_A_SINGLE, -1));
}

/** So many tell any two numbers of 4 bytes apart. */
const DIGITS_OF_A_SINGLE = 9;
/** The powers of ten that are exact, as is then what is divided by them. */
const POWERS = Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));

/** A number in so many digits, `places` of them after the point. */
function rounded(value: number, digits: number, places: number): number {
  const power = POWERS[places];
  return power === undefined ? Number(value.toPrecision(digits)) : Math.round(value * power) / power;
}

/** JavaScript writes an exponent from 1e21 and below 1e-6 only, so that the point never falls among the digits. */
function withoutExponent(text: string): string {
  const [number = '', exponent] = text.split('e');
  const [whole = '', fraction = ''] = number.replace('-', '').split('.');
  const sign = number.startsWith('-') ? '-' : '';
  const digits = whole + fraction;
  const point = whole.length + Number(exponent);
  return point > 0 ? sign + digits.padEnd(point, '0') : `${sign}0.${'0'.repeat(-point)}${digits}`;
}
