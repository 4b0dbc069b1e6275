import type { Text } from '../../model/text.js';

/** What a spreadsheet is given in place of what was printed. */

/** A value that is only digits is a number, with the digits that it was printed with. */
export function numberOr(value: Text): Text | number {
  const number = Number(value.en.replaceAll(',', '').replace('−', '-').replace('±', ''));
  return value.en !== '' && Number.isFinite(number) ? number : value;
}

/** 76% -> 76; null for all else. */
export function percentIn({ en }: Text): number | null {
  return /^\d+(?:\.\d+)?%$/.test(en) ? Number(en.slice(0, -1)) : null;
}

/** The n of a mean that is followed by it: "3.9 (71)" -> 71; null for all else. */
export function nBehind({ en }: Text): number | null {
  const n = /^\S+ \(([\d,]+)\)$/.exec(en)?.[1];
  return n === undefined ? null : Number(n.replaceAll(',', ''));
}
