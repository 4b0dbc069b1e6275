import type { Text } from '../../model/text.js';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** A calendar date (ISO, `2026-11-01`) in words: 2026年11月1日, "1 November 2026". */
export function dateInWords(iso: string): Text {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return { ja: `${year}年${month}月${day}日`, en: `${day} ${MONTHS[month - 1]} ${year}` };
}
