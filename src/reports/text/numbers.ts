import { roundHalfUp } from '../../analysis/statistics/index.js';
import { type Published, sizeOf } from '../../model/published.js';

/**
 * Numbers in words. Values arrive already rounded, by analysis/disclosure; here they only get their digits,
 * so that a text, a table and a chart of one value always agree. No other file of reports/ writes out a number that is not published
 * (a test holds this), but the sheets for the team.
 */

// Made once: a formatter costs a hundred times as much as the formatting.
const GROUPED = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });

/** Groups thousands: 1315 -> "1,315". */
export function integer(value: Published): string {
  return GROUPED.format(value);
}

/** Exactly `digits` digits after the point, halves up as in a publication: fixed(1.5, 7) is "1.5000000", fixed(1.45, 1) is "1.5". */
export function fixed(value: Published, digits: number): string {
  return (Object.is(value, -0) ? 0 : roundHalfUp(value, digits)).toFixed(digits);
}

/** As few digits as the value needs, at most two: 3 -> "3", 3.5 -> "3.5"; for medians and quartiles. */
export function short(value: Published): string {
  return String(Number(value.toFixed(2)));
}

/** Whole per cent of a share between 0 and 1, halves up: 0.605 -> "61". The sign is the caller's. */
export function percent(share: Published): string {
  return String(Math.round(Number((share * 100).toFixed(6))));
}

/** The place of something in an order, from 1 on: of a page, a note, a finding, a file. Never a number of respondents. */
export function ordinal(place: number): string {
  return String(place);
}

/** Always with its sign, a true minus for negative values: "+2.4", "−0.3", "±0.0". */
export function signed(value: Published, digits: number): string {
  const size = fixed(sizeOf(value), digits);
  if (Number(size) === 0) return `±${size}`;
  return value > 0 ? `+${size}` : `−${size}`;
}
