/** Cells, and how they are called. */

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** `text`: its place among the texts of the book. `style`: its place among the styles. */
export function textCell(text: number, name: string, style: number): string {
  return `<c r="${name}" s="${style}" t="s"><v>${text}</v></c>`;
}

/** Throws Error for a number that no cell can hold: what cannot be computed is a text or nothing. */
export function numberCell(value: number, name: string, style: number): string {
  if (!Number.isFinite(value)) throw new Error(`${name} holds ${value}, which is not a number that a cell can hold.`);
  return `<c r="${name}" s="${style}"><v>${Object.is(value, -0) ? 0 : value}</v></c>`;
}

/** Columns count from 0, rows from 1: (0, 1) is A1. */
export function cellName(column: number, row: number): string {
  return `${columnName(column)}${row}`;
}

export function columnName(column: number): string {
  if (column < 26) return LETTERS.charAt(column);
  const above = Math.floor(column / 26);
  return `${columnName(above - 1)}${LETTERS.charAt(column % 26)}`;
}
