/** Cells and their names. */

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/**
 * `text` is the place of the words among the texts of the book, `style` the place of the look among its styles; both count from 0.
 */
export function textCell(text: number, name: string, style: number): string {
  return `<c r="${name}" s="${style}" t="s"><v>${text}</v></c>`;
}

/** Throws Error for a number that no cell can hold, such as NaN: what cannot be computed is written as a text, or not at all. */
export function numberCell(value: number, name: string, style: number): string {
  if (!Number.isFinite(value)) throw new Error(`${name} holds ${value}, which is not a number that a cell can hold.`);
  return `<c r="${name}" s="${style}"><v>${Object.is(value, -0) ? 0 : value}</v></c>`;
}

/** Columns count from 0, rows from 1: (0, 1) is A1. */
export function cellName(column: number, row: number): string {
  return `${columnName(column)}${row}`;
}

/** Columns count from 0: 0 is A, 26 is AA. */
export function columnName(column: number): string {
  if (column < 26) return LETTERS.charAt(column);
  const above = Math.floor(column / 26);
  return `${columnName(above - 1)}${LETTERS.charAt(column % 26)}`;
}
