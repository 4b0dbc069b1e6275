import { tooManyCharacters } from '../messages.js';
import type { SheetRow } from '../sheet.js';
import { giveUp } from '../unreadable.js';

/**
 * Characters of all cells of a file together: twice as many as a file of text may have. A few bytes can stand for many characters,
 * such as those of 1e300, and be compressed besides.
 */
const MOST_CHARACTERS = 100_000_000;

/** Counts the characters of rows, and refuses the row with which there are too many. */
export function characterLimit(): (row: SheetRow) => SheetRow {
  let characters = 0;
  return (row) => {
    for (const cell of row.cells) characters += cell.length;
    return characters <= MOST_CHARACTERS ? row : giveUp(tooManyCharacters(MOST_CHARACTERS), row.line);
  };
}
