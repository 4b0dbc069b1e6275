import { markOf } from '../../model/marks.js';
import type { DescribedColumn } from '../description.js';
import { missingWord } from '../missing-words.js';
import { sameWords } from '../words.js';

function isUnmarked(cell: string): boolean {
  return cell === '' || markOf(cell) === false;
}

/** Whether columns are the options of one multiple choice: marks, or nothing but their own label or number. */
export function isBoxes(columns: readonly DescribedColumn[]): boolean {
  if (columns.every(({ declared }) => declared === 'box')) return true;
  if (columns.length < 2 || columns.some(({ declared }) => declared !== null && declared !== 'box')) return false;
  const values = columns.map((column) => [...new Set(column.cells)].filter((cell) => cell !== '' && missingWord(cell) === null));
  if (values.every((list) => list.length === 0)) return false;
  const marks = values.every((list) => list.every((cell) => markOf(cell) !== undefined || cell === ''));
  const chosen = values.some((list) => list.some((cell) => markOf(cell) === true));
  if (marks && chosen) return true;
  const chosenOnly = values.map((list) => list.filter((cell) => !isUnmarked(cell)));
  const texts = chosenOnly.flat();
  const different = new Set(texts).size === texts.length && texts.every((cell) => /\p{L}/u.test(cell));
  const alone = chosenOnly.every(
    (list, at) => list.length === 0 || (list.length === 1 && (different || isOwn(list[0] ?? '', columns[at], at))),
  );
  return alone && chosenOnly.filter((list) => list.length === 1).length > 1;
}

/** The label of the option, or its number. */
function isOwn(cell: string, column: DescribedColumn | undefined, at: number): boolean {
  return sameWords(cell) === sameWords(column?.label.text ?? '') || cell === String(at + 1);
}

/** What cells of an option hold where it was chosen, other than usual marks and its own label. */
export function ownMarks({ cells, label }: DescribedColumn): readonly string[] {
  const found = new Set(cells.filter((cell) => isChosen(cell) && markOf(cell) !== true));
  return [...found].filter((cell) => sameWords(cell) !== sameWords(label.text));
}

/** Whether the cell of an option says that it was chosen. */
export function isChosen(cell: string): boolean {
  return !isUnmarked(cell) && missingWord(cell) === null;
}
