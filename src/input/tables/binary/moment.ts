/** Dates and times as the cells of a sheet. Milliseconds count from 1970-01-01T00:00, in no time zone. */

export const SECOND = 1_000;
export const DAY = 86_400_000;

/** The years that four digits can tell. */
const FIRST = Date.parse('0001-01-01T00:00:00Z');
const END = Date.parse('9999-12-31T24:00:00Z');

/** 2026-04-12; null for a moment in no year from 1 to 9999. */
export function dateText(milliseconds: number): string | null {
  return isTold(milliseconds) ? new Date(milliseconds).toISOString().slice(0, 10) : null;
}

/** 2026-04-12T10:08:11, with a fraction of the second where there is one; null for a moment in no year from 1 to 9999. */
export function momentText(milliseconds: number): string | null {
  if (!isTold(milliseconds)) return null;
  const text = new Date(milliseconds).toISOString();
  return text.slice(0, 19) + fractionText(milliseconds);
}

/** 10:08:11, a time of the day or a length of time, whose hours may then be more than 24. */
export function clockText(milliseconds: number): string {
  const size = Math.abs(Math.round(milliseconds));
  const seconds = Math.floor(size / SECOND);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return (milliseconds < 0 ? '-' : '') + parts.map((part) => String(part).padStart(2, '0')).join(':') + fractionText(size);
}

function isTold(milliseconds: number): boolean {
  return milliseconds >= FIRST && milliseconds < END;
}

function fractionText(milliseconds: number): string {
  const rest = ((Math.floor(milliseconds) % SECOND) + SECOND) % SECOND;
  return rest === 0 ? '' : `.${String(rest).padStart(3, '0').replace(/0+$/, '')}`;
}
