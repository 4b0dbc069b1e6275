import { clockText, DAY, dateText, momentText, numberText, SECOND } from '../binary/index.js';
import type { Variable } from '../sheet.js';

/** How numbers of a variable are written, by its print format. */
export interface NumberKind {
  readonly kind: Variable['kind'];
  /** The cell for a number that is neither missing nor infinite. */
  readonly cell: (value: number) => string;
}

/** SPSS counts the seconds of its dates from the first day of the calendar that we use. */
const EPOCH = Date.UTC(1582, 9, 14);

const NUMBER: NumberKind = { kind: 'number', cell: numberText };
const DATE: NumberKind = { kind: 'date', cell: (seconds) => dateText(dayOf(seconds)) ?? numberText(seconds) };
const MOMENT: NumberKind = { kind: 'date', cell: (seconds) => momentText(millisecondsOf(seconds)) ?? numberText(seconds) };
/** A time of the day or a length of time, which is no date. */
const CLOCK: NumberKind = { kind: 'text', cell: (seconds) => clockText(seconds * SECOND) };

/** Print formats that show a date or time, by their numbers; months and days of the week by themselves are numbers. */
const FORMATS: Readonly<Record<number, NumberKind>> = {
  20: DATE, // DATE
  21: CLOCK, // TIME
  22: MOMENT, // DATETIME
  23: DATE, // ADATE
  24: DATE, // JDATE
  25: CLOCK, // DTIME
  28: DATE, // MOYR
  29: DATE, // QYR
  30: DATE, // WKYR
  38: DATE, // EDATE
  39: DATE, // SDATE
  40: CLOCK, // MTIME
  41: MOMENT, // YMDHMS
};

export function numberKind(format: number): NumberKind {
  return FORMATS[format] ?? NUMBER;
}

function millisecondsOf(seconds: number): number {
  return EPOCH + Math.round(seconds * SECOND);
}

function dayOf(seconds: number): number {
  return Math.floor(millisecondsOf(seconds) / DAY) * DAY;
}

/** Whether a number is the one for a missing value, or none at all. */
export function isSystemMissing(value: number): boolean {
  return !(value > -Number.MAX_VALUE && value <= Number.MAX_VALUE);
}

/** The ends of a range may be LOWEST and HIGHEST, which are written as the outermost numbers. */
export function rangeOf(low: number, high: number): { readonly low: number; readonly high: number } {
  return { low: low < -OUTERMOST ? Number.NEGATIVE_INFINITY : low, high: high > OUTERMOST ? Number.POSITIVE_INFINITY : high };
}

const OUTERMOST = 1.7976e308;
