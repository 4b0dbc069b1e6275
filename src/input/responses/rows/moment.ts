/** Whether the first of three numbers of a date is the day or the month, where the year stands last. */
export type DayOrder = 'day-first' | 'month-first';

const CLOCK = String.raw`(?:(?:T|\s|,)*(?<before>午前|午後)?\s*(?<hour>\d{1,2})[:時](?<minute>\d{1,2})(?:[:分](?<second>\d{1,2})(?:[.,]\d+)?秒?)?分?\s*(?<after>[ap]\.?m\.?|午前|午後)?\s*(?<zone>z|(?:gmt|utc)?[+-]\d{1,2}(?::?\d{2})?|gmt|utc|jst)?)?`;
const YEAR_FIRST = new RegExp(
  String.raw`^(?<year>\d{4})\s*[-/.年]\s*(?<first>\d{1,2})\s*[-/.月]\s*(?<last>\d{1,2})日?${CLOCK}$`,
  'i',
);
const YEAR_LAST = new RegExp(
  String.raw`^(?<first>\d{1,2})(?<mark>[-/.])(?<last>\d{1,2})\k<mark>(?<year>\d{4}|\d{2})${CLOCK}$`,
  'i',
);
const ERA = new RegExp(
  String.raw`^(?<era>令和|平成|昭和|[rhs]\.?)\s*(?<year>\d{1,2}|元)\s*[-/.年]\s*(?<first>\d{1,2})\s*[-/.月]\s*(?<last>\d{1,2})日?${CLOCK}$`,
  'i',
);

/** The year before the first of each era. */
const ERAS: Readonly<Record<string, number>> = { 令和: 2018, r: 2018, 平成: 1988, h: 1988, 昭和: 1925, s: 1925 };

/**
 * A date, or a date and a time, in milliseconds since 1970; a time without a zone is taken as it stands. NaN where it is neither.
 * Understood are 2026-04-12T10:08:11+09:00, 2026/04/12 1:08:11 午後 GMT+9, 4/12/2026 10:08 AM, 12.04.2026, 令和8年4月12日 and the like.
 */
export function momentOf(text: string, order: DayOrder): number {
  const plain = text.normalize('NFKC').trim();
  const parts = (YEAR_FIRST.exec(plain) ?? ERA.exec(plain) ?? YEAR_LAST.exec(plain))?.groups;
  if (!parts) return Number.NaN;
  const isDayFirst = parts.mark !== undefined && (parts.mark === '.' || order === 'day-first');
  const [month, day] = isDayFirst ? [parts.last, parts.first] : [parts.first, parts.last];
  const hour = hourOf(parts);
  const [minute, second] = [Number(parts.minute ?? 0), Number(parts.second ?? 0)];
  const date = dateOf(yearOf(parts), Number(month), Number(day));
  if (Number.isNaN(date) || hour > 24 || minute > 59 || second > 60) return Number.NaN;
  return date + ((hour * 60 + minute - offsetOf(parts.zone)) * 60 + second) * 1000;
}

/** Which of the first two numbers is the day, told by those above 12; the month where nothing tells it. */
export function dayOrderOf(texts: Iterable<string>): DayOrder {
  for (const text of texts) {
    const parts = YEAR_LAST.exec(text.normalize('NFKC').trim())?.groups;
    if (parts && Number(parts.first) > 12) return 'day-first';
    if (parts && Number(parts.last) > 12) return 'month-first';
  }
  return 'month-first';
}

type Parts = Readonly<Record<string, string | undefined>>;

function yearOf({ era, year = '' }: Parts): number {
  if (era !== undefined) return (ERAS[era.toLowerCase().replace('.', '')] ?? 0) + (year === '元' ? 1 : Number(year));
  return year.length === 2 ? 2000 + Number(year) : Number(year);
}

/** NaN for a day that there is not. */
function dateOf(year: number, month: number, day: number): number {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() : Number.NaN;
}

function hourOf({ hour = '0', before, after }: Parts): number {
  const half = (before ?? after ?? '').toLowerCase();
  if (half === '') return Number(hour);
  return (Number(hour) % 12) + (half === '午後' || half.startsWith('p') ? 12 : 0);
}

/** In minutes, east of Greenwich. */
function offsetOf(zone: string | undefined): number {
  if (zone === undefined) return 0;
  if (zone.toLowerCase() === 'jst') return 540;
  const [, sign, hours, minutes = '0'] = /([+-])(\d{1,2}):?(\d{2})?$/.exec(zone) ?? [];
  return hours === undefined ? 0 : (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
}
