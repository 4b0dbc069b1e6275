import { DAY, dateText, momentText, numberText, SECOND } from '../binary/index.js';
import { elapsedLeapSeconds } from './leap-seconds.js';

/** The cell for a date, by the unit that its display format counts in. */
export type DateCell = (value: number) => string;

const EPOCH_YEAR = 1960;
const EPOCH = Date.UTC(EPOCH_YEAR, 0, 1);

/**
 * What a display format says of numbers: how they are written as dates, or null for formats of plain numbers, of years (which are
 * written as such) and of business calendars, which are kept in files of their own. A week, month, quarter or half of a year is
 * written as its first day.
 */
export function dateCell(format: string): DateCell | null {
  const [, unit = ''] = /^%-?(d|t[cCdwmqh])/.exec(format) ?? [];
  const milliseconds = COUNTED[unit];
  if (!milliseconds) return null;
  const text = unit.endsWith('c') || unit.endsWith('C') ? momentText : dateText;
  return (value) => text(milliseconds(value)) ?? numberText(value);
}

/** Milliseconds since 1970 of what the formats count, from 1960. */
const COUNTED: Readonly<Record<string, (value: number) => number>> = {
  d: ofDays,
  td: ofDays,
  tc: (value) => EPOCH + value,
  tC: (value) => EPOCH + value - elapsedLeapSeconds(EPOCH + value) * SECOND,
  tw: ofWeeks,
  tm: (value) => ofMonths(Math.floor(value)),
  tq: (value) => ofMonths(3 * Math.floor(value)),
  th: (value) => ofMonths(6 * Math.floor(value)),
};

function ofDays(value: number): number {
  return EPOCH + Math.floor(value) * DAY;
}

/** A year has 52 weeks, the first of them from 1 January, the last of eight or nine days. */
function ofWeeks(value: number): number {
  const years = Math.floor(value / 52);
  return ofMonths(12 * years) + (Math.floor(value) - 52 * years) * 7 * DAY;
}

function ofMonths(months: number): number {
  return Date.UTC(EPOCH_YEAR, months, 1);
}
