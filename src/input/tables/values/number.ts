import { numberText as shortestText } from '../binary/index.js';

/**
 * A number as a person would type it: without exponent, in the fewest digits that read back to it, of which 15 are kept, as many as
 * spreadsheets count with. A whole number stays as the file has it, since programs write longer ids as numbers. `written` is as XML
 * Schema has doubles; null where it is none.
 */
export function numberText(written: string): string | null {
  if (isShortWhole(written)) return written;
  if (/^-?\d+$/.test(written)) return written.replace(/^(-?)0+(?=\d)/, '$1').replace(/^-0$/, '0');
  if (!/^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,3})?$/.test(written)) return null;
  const value = Number(written);
  return Number.isFinite(value) ? plain(value) : null;
}

/** A number of 15 digits at most, without exponent. */
export function plain(value: number): string {
  return shortestText(Number(value.toPrecision(15)));
}

/** Told without a pattern: nearly all numbers of a survey are such. */
function isShortWhole(written: string): boolean {
  if (written.length === 0 || written.length > 15 || (written.length > 1 && written.charCodeAt(0) === ZERO)) return false;
  for (let index = 0; index < written.length; index += 1) {
    const code = written.charCodeAt(index);
    if (code < ZERO || code > NINE) return false;
  }
  return true;
}

const ZERO = 0x30;
const NINE = 0x39;
