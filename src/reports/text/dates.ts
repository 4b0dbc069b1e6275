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
  const [year = '', month = '', day = ''] = iso.split('-').map((part) => part.replace(/^0+/, ''));
  return { ja: `${year}年${month}月${day}日`, en: `${day} ${MONTHS[Number(month) - 1]} ${year}` };
}
