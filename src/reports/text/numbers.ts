/**
 * Numbers in words. Values arrive already rounded, by analysis/disclosure; here they only get their digits,
 * so that a text, a table and a chart of one value always agree.
 */

// Made once: a formatter costs a hundred times as much as the formatting.
const GROUPED = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });

/** Groups thousands: 1315 -> "1,315". */
export function integer(value: number): string {
  return GROUPED.format(value);
}

/** Exactly `digits` digits after the point: fixed(1.5, 7) is "1.5000000". */
export function fixed(value: number, digits: number): string {
  return (Object.is(value, -0) ? 0 : value).toFixed(digits);
}

/** As few digits as the value needs, at most two: 3 -> "3", 3.5 -> "3.5"; for medians and quartiles. */
export function short(value: number): string {
  return String(Number(value.toFixed(2)));
}

/** Whole per cent of a share between 0 and 1, halves up: 0.605 -> "61". The sign is the caller's. */
export function percent(share: number): string {
  return String(Math.round(Number((share * 100).toFixed(6))));
}

/** Always with its sign, a true minus for negative values: "+2.4", "−0.3", "±0.0". */
export function signed(value: number, digits: number): string {
  const size = fixed(Math.abs(value), digits);
  if (Number(size) === 0) return `±${size}`;
  return value > 0 ? `+${size}` : `−${size}`;
}
