/**
 * A date of ISO 8601 as this program has it: the zone is left out, and seconds have no fraction. `2026-04-12T00:00:00` stays a time
 * where `withTime`, else it is a date. Null where it is none.
 */
export function isoDateText(written: string, withTime: boolean): string | null {
  const [, date, hours, minutes, seconds = '00'] = ISO_DATE.exec(written) ?? [];
  if (date === undefined) return null;
  const time = hours === undefined ? '00:00:00' : `${hours}:${minutes}:${seconds}`;
  return time === '00:00:00' && !withTime ? date : `${date}T${time}`;
}

/** A duration of ISO 8601 such as PT10H08M11S as 10:08:11; null where it is none. */
export function isoDurationText(written: string): string | null {
  const [found, days, hours, minutes, seconds] = DURATION.exec(written) ?? [];
  if (found === undefined || found.length < 3) return null;
  const all = Math.round(
    Number(days ?? 0) * 86_400 + Number(hours ?? 0) * 3_600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0),
  );
  const parts = [Math.floor(all / 3600), Math.floor(all / 60) % 60, all % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}

const ISO_DATE = /^(\d{4}-\d\d-\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,12})?)?)?(?:Z|[+-]\d\d:\d\d)?$/;
const DURATION = /^P(?:(\d{1,6})D)?(?:T(?:(\d{1,8})H)?(?:(\d{1,8})M)?(?:(\d{1,8}(?:\.\d{1,12})?)S)?)?$/;
