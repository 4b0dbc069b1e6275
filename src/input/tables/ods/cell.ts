import { isoDateText, isoDurationText, numberText, percentText } from '../values/index.js';
import type { Attributes } from '../xml/index.js';

/** What a cell is told to hold, beside the text that it shows. */
export interface CellValue {
  /** Empty where none is told. */
  readonly type: string;
  readonly value: string;
  /** Whether it is an error, which has a text such as #DIV/0!. */
  readonly isError: boolean;
  readonly hasFormula: boolean;
  /** A text that is told apart from the one that is shown. */
  readonly text: string | null;
}

export function cellValueOf(attributes: Attributes): CellValue {
  // LibreOffice tells of errors by an attribute of its own, beside one of the same name that says `string`.
  const isError = attributes.getPrefixed('value-type', 'calcext') === 'error';
  const type = attributes.getPrefixed('value-type') ?? '';
  const value = attributes.getPrefixed(VALUE_OF[type] ?? 'value') ?? '';
  const hasFormula = attributes.getPrefixed('formula') !== undefined;
  return { type, value, isError, hasFormula, text: attributes.getPrefixed('string-value') ?? null };
}

const VALUE_OF: Readonly<Record<string, string>> = { date: 'date-value', time: 'time-value', boolean: 'boolean-value' };

/** The text of a cell, of which `shown` is the text that is shown; null where the file holds no such value. */
export function cellText({ type, value, isError, text }: CellValue, shown: string): string | null {
  if (isError) return '';
  switch (type) {
    case '':
    case 'string':
      return text ?? shown;
    case 'float':
      return asShown(shown, value) ?? numberText(value);
    case 'currency':
      return numberText(value);
    case 'percentage':
      return numberText(value) === null ? null : percentText(Number(value));
    case 'boolean':
      return value === 'true' ? 'TRUE' : value === 'false' ? 'FALSE' : null;
    case 'date':
      // Midnight is told as a date alone, also where the cell shows times.
      return isoDateText(value, value.includes('T') || /\d:\d\d/.test(shown));
    case 'time':
      return isoDurationText(value);
    default:
      return null;
  }
}

/**
 * What is shown, where that says more than the number: zeros in front of it, as a code of a municipality has; or the truth value
 * that LibreOffice makes a number of when it takes over a workbook of Excel. Null for all other numbers.
 */
function asShown(shown: string, value: string): string | null {
  if ((shown === 'TRUE' && value === '1') || (shown === 'FALSE' && value === '0')) return shown;
  return /^0\d+$/.test(shown) && Number(shown) === Number(value) ? shown : null;
}
