import { badDate, noSuchDate } from './messages.js';
import { custom, type Fault } from './shape.js';

/** A day of the calendar, written as 2026-11-01. */
export const dateShape = custom<string>(readDate, {
  type: 'string',
  pattern: '^\\d{4}-\\d{2}-\\d{2}$',
  patternErrorMessage: 'A date such as 2026-11-01.',
});

function readDate(value: unknown, fault: (fault: Fault) => void): string | null {
  const written = typeof value === 'string' || typeof value === 'number' ? String(value) : null;
  if (written === null) {
    fault({ expected: 'date' });
    return null;
  }
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(written) ?? [];
  if (year === undefined || month === undefined || day === undefined) {
    fault({ message: badDate(written) });
    return null;
  }
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (date.toISOString().startsWith(written)) return written;
  fault({ message: noSuchDate(written) });
  return null;
}
