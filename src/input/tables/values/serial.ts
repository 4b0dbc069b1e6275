/**
 * Days as spreadsheets count them, to dates. Excel counts 29 February 1900, which never was, as day 60; days before it are one
 * off. Mac's old workbooks count from 1904.
 */
export interface SerialShown {
  /** Whether the cell shows a date, a time of day, or hours that may go beyond a day. */
  readonly date: boolean;
  readonly time: boolean;
  readonly elapsed: boolean;
}

/** 2026-04-12, 2026-04-12T10:08:11, 10:08:11 or 36:00:00, to the nearest second; null where the number is no date. */
export function serialText(serial: number, shown: SerialShown, from1904: boolean): string | null {
  const seconds = Math.round(serial * DAY);
  if (!(seconds >= 0) || serial >= LAST) return null;
  const day = Math.floor(seconds / DAY);
  const rest = seconds - day * DAY;
  if (shown.elapsed) return clock(seconds);
  if (!shown.date && day === 0) return clock(rest);
  if (day === 0 && !from1904) return shown.time ? clock(rest) : null;
  const date = dateOf(day, from1904);
  return shown.time || rest !== 0 ? `${date}T${clock(rest)}` : date;
}

function dateOf(day: number, from1904: boolean): string {
  if (!from1904 && day === LEAP_DAY_THAT_NEVER_WAS) return '1900-02-29';
  const base = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, day < LEAP_DAY_THAT_NEVER_WAS ? 31 : 30);
  return new Date(base + day * DAY * 1000).toISOString().slice(0, 10);
}

/** Hours may have more than two digits. */
function clock(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}

/** Seconds. */
const DAY = 86_400;
const LEAP_DAY_THAT_NEVER_WAS = 60;
/** The day after 31 December 9999, from 1900. */
const LAST = 2_958_466;
