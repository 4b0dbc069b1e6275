import type { NumberItem } from '../../../model/questionnaire.js';
import * as words from '../messages.js';
import type { Parsed } from './parsed.js';

type Bounds = Pick<NumberItem, 'min' | 'max'>;

/** A decimal number within the bounds, without separators or exponent; null for no bound. */
export function parseNumber(cell: string, bounds: Bounds): Parsed<number> {
  return within(plainNumber(cell), cell, bounds);
}

/** What is known of how a file writes numbers. */
export interface NumberStyle {
  /** Whether a comma is decimal. */
  readonly hasDecimalCommas: boolean;
  /** What may stand behind a number, besides UNITS. */
  readonly units: readonly string[];
}

/** What people write behind numbers. */
const UNITS = [
  '歳',
  '才',
  '人',
  '名',
  '円',
  '年',
  '年間',
  'ヶ月',
  'か月',
  '月',
  '日',
  '時間',
  '分',
  '回',
  '件',
  '社',
  '点',
  '%',
  'years',
  'year',
  'yrs',
  'hours',
  'days',
  'yen',
];

/** As `parseNumber`, but also in full-width digits, with separators between thousands, and with a unit behind or a sign of money before it. */
export function parseWrittenNumber(cell: string, bounds: Bounds, style: NumberStyle): Parsed<number> {
  const plain = plainNumber(cell);
  return within(Number.isNaN(plain) ? writtenNumber(cell, style) : plain, cell, bounds);
}

function plainNumber(text: string): number {
  return /^-?(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : Number.NaN;
}

/** Between thousands: commas or spaces, and points where a comma is decimal. */
const THOUSANDS = /^-?\d{1,3}(?:[, ]\d{3})+(?:\.\d+)?$/;
const THOUSANDS_BY_POINTS = /^-?\d{1,3}(?:[. ]\d{3})*(?:,\d+)?$/;

function writtenNumber(cell: string, { hasDecimalCommas, units }: NumberStyle): number {
  // A program that guards against formulas puts an apostrophe before a sign.
  const text = cell
    .normalize('NFKC')
    .replace(/^'(?=[-+=])/, '')
    .replace(/^[-−‐–](?=[\d.,])/, '-')
    .replace(/^\+/, '')
    .trim();
  const number = withoutUnit(text, units);
  if (hasDecimalCommas && number.includes(','))
    return THOUSANDS_BY_POINTS.test(number) || /^-?\d+,\d+$/.test(number)
      ? Number(number.replace(/[. ]/g, '').replace(',', '.'))
      : Number.NaN;
  return plainNumber(THOUSANDS.test(number) ? number.replace(/[, ]/g, '') : number);
}

function withoutUnit(text: string, units: readonly string[]): string {
  const bare = text.replace(/^[¥$€£]\s*/, '');
  const unit = [...units, ...UNITS]
    .map((each) => each.normalize('NFKC').trim())
    .filter((each) => each !== '' && bare.toLowerCase().endsWith(each.toLowerCase()))
    .sort((a, b) => b.length - a.length)[0];
  return unit === undefined ? bare : bare.slice(0, -unit.length).trim();
}

function within(value: number, cell: string, { min, max }: Bounds): Parsed<number> {
  if (!Number.isFinite(value)) return { fault: words.notNumber(cell) };
  if ((min !== null && value < min) || (max !== null && value > max)) return { fault: words.outOfRange(cell, min, max) };
  return { value };
}
