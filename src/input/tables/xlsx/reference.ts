/** The place of a cell, both from 1. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** B7 as column 2 and row 7; null where it is no place that a spreadsheet could have. */
export function placeOf(reference: string): CellPlace | null {
  let [column, index] = [0, 0];
  for (; index < reference.length; index += 1) {
    const letter = (reference.charCodeAt(index) | 0x20) - 0x60;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  if (index === 0 || index > 6 || index === reference.length || reference.length - index > 9) return null;
  let row = 0;
  for (; index < reference.length; index += 1) {
    const digit = reference.charCodeAt(index) - 0x30;
    if (digit < 0 || digit > 9) return null;
    row = row * 10 + digit;
  }
  return row >= 1 ? { row, column } : null;
}
