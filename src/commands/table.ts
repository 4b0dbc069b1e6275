import { greatest } from '../model/extremes.js';

/**
 * A table in columns for the terminal, as wide as the cells need: texts to the left, numbers to the right. The first row holds
 * the headings.
 */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => greatest(rows.map((row) => width(row[column] ?? ''))));
  return rows
    .map((row) =>
      row
        .map((cell, column) => pad(cell, widths[column] ?? 0, isNumber(cell)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** A number with its noun: `1 file`, `2 files`. */
export function counted(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}

function pad(cell: string, to: number, right: boolean): string {
  const space = ' '.repeat(to - width(cell));
  return right ? space + cell : cell + space;
}

function isNumber(cell: string): boolean {
  return /^[\d.,]+( [a-zA-Z]+)?$/.test(cell);
}

/** Width in columns of the terminal: Japanese characters take two. */
function width(text: string): number {
  return [...text].reduce(
    (sum, character) =>
      sum +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(character) ? 2 : 1),
    0,
  );
}
