/** Dates and times as the cells of a sheet. Milliseconds count from 1970-01-01T00:00, in no time zone. */

export const SECOND = 1_000;
export const DAY = 86_400_000;

/** The years that four digits can tell. */
const FIRST = Date.parse('0001-01-01T00:00:00Z');
const END = Date.parse('9999-12-31T24:00:00Z');

/** 2026-04-12; null for a moment in no year from 1 to 9999. */
export function dateText(milliseconds: number): string | null {
  return milliseconds >= FIRST && milliseconds < END ? dayText(Math.floor(milliseconds / DAY)) : null;
}

/** 2026-04-12T10:08:11, with a fraction of the second where there is one; null for a moment in no year from 1 to 9999. */
export function momentText(milliseconds: number): string | null {
  const date = dateText(milliseconds);
  const whole = Math.floor(milliseconds);
  return date === null ? null : `${date}T${clockText(whole - Math.floor(whole / DAY) * DAY)}`;
}

/** From 1 March of the year 0, after which a leap day comes last, to 1970-01-01, in days. */
const BEFORE_1970 = 719_468;
const DAYS_OF_400_YEARS = 146_097;

/**
 * Of a day, counted from 1970-01-01, in the Gregorian calendar, also before it was used. A file may hold millions of dates, and
 * `Date` takes ten times as long to write one.
 */
function dayText(day: number): string {
  const since = day + BEFORE_1970;
  const cycle = Math.floor(since / DAYS_OF_400_YEARS);
  const inCycle = since - cycle * DAYS_OF_400_YEARS;
  // Leap days come after 4 years, but not after 100, but after 400.
  const leapDays = Math.floor(inCycle / 1_460) - Math.floor(inCycle / 36_524) + Math.floor(inCycle / (DAYS_OF_400_YEARS - 1));
  const year = Math.floor((inCycle - leapDays) / 365);
  const inYear = inCycle - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  // From March on, months have 153 days in five.
  const month = Math.floor((5 * inYear + 2) / 153);
  const inMonth = inYear - Math.floor((153 * month + 2) / 5);
  const isNextYear = month >= 10;
  const fullYear = 400 * cycle + year + (isNextYear ? 1 : 0);
  return `${String(fullYear).padStart(4, '0')}-${twoDigits(isNextYear ? month - 9 : month + 3)}-${twoDigits(inMonth + 1)}`;
}

/** 10:08:11, a time of the day or a length of time, whose hours may then be more than 24. */
export function clockText(milliseconds: number): string {
  const size = Math.abs(Math.round(milliseconds));
  const seconds = Math.floor(size / SECOND);
  const clock = `${twoDigits(Math.floor(seconds / 3600))}:${twoDigits(Math.floor(seconds / 60) % 60)}:${twoDigits(seconds % 60)}`;
  return (milliseconds < 0 ? '-' : '') + clock + fractionText(size % SECOND);
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}

/** Of milliseconds from 0 to 999. */
function fractionText(rest: number): string {
  return rest === 0 ? '' : `.${String(rest).padStart(3, '0').replace(/0+$/, '')}`;
}
